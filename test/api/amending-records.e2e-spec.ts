import { randomUUID } from 'node:crypto';
import { at } from '../support/a-group';
import { loggedMeeting, marksOf, meetingSeen, refusal, smallGroup } from '../support/a-meeting';
import { api } from '../support/api';
import { query } from '../support/database';

const nothing = { attendance: [], guests: [], agendaItems: [], decisions: [], actions: [], interests: [] };

async function amend(id: string, version: number, body: object) {
  return (await api()).put(`/api/v1/meetings/${id}/record`, { ...nothing, ...body }, at(version));
}

describe('A record that is not confirmed', () => {
  it('is written anew as a whole: what is left out is taken away, and the list of who was expected stays', async () => {
    const { group, seatOf, personIn } = await smallGroup(['Ada', 'Ben']);
    const { id } = await loggedMeeting(group, '2013-02-13', {
      recordState: 'DRAFT',
      startsAt: '14:00',
      place: 'Here',
      title: 'First',
      attendance: [{ seat: seatOf('Ada'), status: 'PRESENT' }],
      guests: [{ name: 'A student' }],
      agendaItems: [{ title: 'One' }, { title: 'Two' }, { title: 'Three' }],
      interests: [{ person: personIn('Ada'), interest: 'Shares', type: 'FINANCIAL', handling: 'NOTED', item: 3 }],
    });
    const answer = await amend(id, 1, {
      recordState: 'UNCONFIRMED',
      place: 'There',
      summary: 'Short.',
      attendance: [{ seat: seatOf('Ben'), status: 'DEPUTY', deputyName: 'Sam' }],
      agendaItems: [{ title: 'Two', outcome: 'Done.' }, { title: 'Four' }],
      interests: [
        { person: personIn('Ben'), interest: 'A chair elsewhere', type: 'INDIRECT', handling: 'NOTED', item: 2 },
      ],
    });
    expect([answer.status, answer.headers['etag']]).toEqual([200, '"2"']);
    expect(answer.body.attendance).toMatchObject({ expected: 1, deputised: 1, notRecorded: 1 });
    const seen = await meetingSeen(id);
    expect(seen).toMatchObject({
      version: 2,
      title: null,
      startsAt: null,
      place: 'There',
      summary: 'Short.',
      record: { state: 'UNCONFIRMED' },
      guests: [],
      agendaItems: [
        { position: 1, title: 'Two', outcome: 'Done.' },
        { position: 2, title: 'Four' },
      ],
      interests: [{ personName: 'Ben', item: 2 }],
    });
    expect(await marksOf(id)).toEqual({ Ada: 'NOT_RECORDED', Ben: 'DEPUTY' });
  });

  it('can be put on the right day, unless that day has a meeting already', async () => {
    const { group } = await smallGroup(['Ada']);
    const { id } = await loggedMeeting(group, '2013-02-13');
    await loggedMeeting(group, '2013-02-20');
    const move = async (body: object): Promise<unknown> => refusal(await amend(id, 1, body));
    const detail =
      'A meeting of this group is already recorded for 20 February 2013. Open it, or say that this is another one.';
    expect(await move({ meetsOn: '2013-02-20' })).toEqual([409, [{ pointer: '#/meetsOn', detail }]]);
    expect(await move({ meetsOn: '2012-09-30' })).toEqual([
      422,
      [{ pointer: '#/meetsOn', detail: 'Steering group did not exist on 30 September 2012. Check the day.' }],
    ]);
    expect((await amend(id, 1, { meetsOn: '2013-02-12' })).status).toBe(200);
    expect((await meetingSeen(id)).meetsOn).toBe('2013-02-12');
  });

  it('needs every list, the version that was read, and does not become a draft again', async () => {
    const { group } = await smallGroup(['Ada']);
    const { id } = await loggedMeeting(group, '2013-02-13');
    const client = await api();
    const partly = await client.put(`/api/v1/meetings/${id}/record`, { summary: 'Only this' }, at(1));
    expect(partly.body.errors).toHaveLength(6);
    expect((await client.put(`/api/v1/meetings/${id}/record`, nothing)).status).toBe(428);
    expect((await amend(id, 3, {})).status).toBe(412);
    expect(refusal(await amend(id, 1, { recordState: 'DRAFT' }))).toEqual([
      422,
      [
        {
          pointer: '#/recordState',
          detail: 'This record waits to be confirmed and does not become a draft again. Leave this out.',
        },
      ],
    ]);
    const plan = await client.made('/api/v1/planned-meetings', { groups: [group.id], meetsOn: '2013-03-13' });
    expect(refusal(await amend(plan.id, 1, {}))).toEqual([409, 'This meeting has no record. Log the meeting first.']);
    expect((await amend(randomUUID(), 1, {})).status).toBe(404);
  });

  it('keeps in the trail what stood there before', async () => {
    const { group } = await smallGroup(['Ada']);
    const { id } = await loggedMeeting(group, '2013-02-13', { summary: 'As it was.' });
    await amend(id, 1, { summary: 'As it is.' });
    const [row] = await query(
      `SELECT change -> 'before' ->> 'summary' AS before, change -> 'after' ->> 'summary' AS after FROM trail WHERE subject_id = $1 AND use_case = 'amend-record'`,
      [id],
    );
    expect(row).toEqual({ before: 'As it was.', after: 'As it is.' });
  });
});
