import { aGroup, at } from '../support/a-group';
import { loggedMeeting, smallGroup } from '../support/a-meeting';
import { api } from '../support/api';
import { query } from '../support/database';

const nothing = { attendance: [], guests: [], agendaItems: [], decisions: [], actions: [], interests: [] };

async function trailOf(subject: string): Promise<string[]> {
  const rows = await query<{ use_case: string }>('SELECT use_case FROM trail WHERE subject_id = $1 ORDER BY position', [
    subject,
  ]);
  return rows.map((row) => row.use_case);
}

describe('The trail of meetings', () => {
  it('has a row for everything that is done to a meeting, in order', async () => {
    const { group, seatOf, personIn } = await smallGroup(['Ada']);
    const client = await api();
    const { id } = await client.made('/api/v1/planned-meetings', { groups: [group.id], meetsOn: '2013-02-13' });
    await client.post(`/api/v1/meetings/${id}/reschedule`, { meetsOn: '2013-02-14' }, at(1));
    await client.post('/api/v1/meetings', { meeting: id, meetsOn: '2013-02-14' });
    await client.put(`/api/v1/meetings/${id}/record`, nothing, at(3));
    await client.post(`/api/v1/meetings/${id}/recount`, {}, at(4));
    await client.post(`/api/v1/meetings/${id}/confirm`, { on: '2013-02-20', byPerson: personIn('Ada') }, at(4));
    const attendance = [{ seat: seatOf('Ada'), status: 'PRESENT' }];
    await client.post(`/api/v1/meetings/${id}/corrections`, { statement: 'Ada came.', attendance }, at(5));
    expect(await trailOf(id)).toEqual([
      'plan-meeting',
      'reschedule-meeting',
      'log-meeting',
      'amend-record',
      'recount-expected',
      'confirm-record',
      'correct-record',
    ]);
  });

  it('has a row for a whole plan with its days, and for a cancellation with its reason', async () => {
    const group = await aGroup('Trailed');
    const client = await api();
    await client.made(`/api/v1/groups/${group.id}/rhythms`, {
      every: 'P1M',
      by: 'DAY_OF_MONTH',
      dayOfMonth: 9,
      from: '2012-10-01',
    });
    const { body } = await client.post(`/api/v1/groups/${group.id}/planned-meetings`, {
      from: '2013-01-01',
      to: '2013-02-28',
    });
    expect(await trailOf(group.id)).toContain('plan-meetings');
    const [first] = body.planned;
    await client.post(`/api/v1/meetings/${first.id}/cancel`, { reason: 'Snow' }, at(1));
    const [row] = await query('SELECT change FROM trail WHERE subject_id = $1', [first.id]);
    expect(row).toEqual({ change: { reason: 'Snow' } });
  });

  it('has a row for everything that becomes of an action, with the day it moved from', async () => {
    const { group, personIn } = await smallGroup(['Ada']);
    const { actions } = await loggedMeeting(group, '2013-02-13', {
      actions: [{ task: 'Write', owner: personIn('Ada'), dueOn: '2013-03-13' }],
    });
    const later = await loggedMeeting(group, '2013-03-13');
    const client = await api();
    const act = (what: string, version: number, body: object) =>
      client.post(`/api/v1/actions/${actions[0].id}/${what}`, body, at(version));
    await act('carry', 1, { meeting: later.id });
    await act('move', 2, { dueOn: '2013-04-10' });
    await act('complete', 3, { on: '2013-04-01' });
    await act('reopen', 4, {});
    await act('drop', 5, { on: '2013-04-02', reason: 'Not needed' });
    expect(await trailOf(actions[0].id)).toEqual([
      'carry-action',
      'move-action',
      'complete-action',
      'reopen-action',
      'drop-action',
    ]);
    const [moved] = await query(`SELECT change FROM trail WHERE subject_id = $1 AND use_case = 'move-action'`, [
      actions[0].id,
    ]);
    expect(moved).toEqual({ change: { from: '2013-03-13', dueOn: '2013-04-10' } });
  });
});
