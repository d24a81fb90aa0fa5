import { at } from '../support/a-group';
import { loggedMeeting, marksOf, meetingSeen, smallGroup } from '../support/a-meeting';
import { api } from '../support/api';
import { query } from '../support/database';
import { aPerson } from '../support/directory-rows';

const nothing = { attendance: [], guests: [], agendaItems: [], decisions: [], actions: [], interests: [] };

async function amend(id: string, version: number, body: object) {
  return (await api()).put(`/api/v1/meetings/${id}/record`, { ...nothing, ...body }, at(version));
}

describe('A roster that is put right after the meeting', () => {
  it('does not rewrite the record; an explicit recount does, and keeps what was typed', async () => {
    const { group, seatOf } = await smallGroup(['Ada', 'Ben', 'Cat', 'Dan']);
    const { id } = await loggedMeeting(group, '2013-02-13', {
      attendance: [{ seat: seatOf('Ada'), status: 'PRESENT' }],
    });
    const client = await api();
    const leave = (name: string) =>
      query(`UPDATE seat_occupancy SET during = '[2012-10-01,2013-01-01)' WHERE seat_id = $1`, [seatOf(name)]);
    for (const name of ['Ada', 'Ben', 'Cat']) await leave(name);
    const successor = await aPerson('Cora');
    await client.made(`/api/v1/seats/${seatOf('Cat')}/occupancies`, {
      person: successor,
      capacity: 'SERVICE',
      from: '2013-01-01',
    });
    const late = await client.made(`/api/v1/groups/${group.id}/seats`, {
      key: 'Eve',
      label: 'Late',
      from: '2012-10-01',
    });
    await client.made(`/api/v1/seats/${late.id}/occupancies`, {
      person: await aPerson('Eve'),
      capacity: 'SERVICE',
      from: '2013-01-01',
    });
    const before = { Ada: 'PRESENT', Ben: 'NOT_RECORDED', Cat: 'NOT_RECORDED', Dan: 'NOT_RECORDED' };
    expect(await marksOf(id)).toEqual(before);
    const { status, body } = await client.post(`/api/v1/meetings/${id}/recount`, {}, at(1));
    expect([status, body]).toEqual([
      200,
      { id, version: 2, added: [late.id], dropped: [seatOf('Ben')], renewed: [seatOf('Cat')] },
    ]);
    expect(await marksOf(id)).toEqual({
      Ada: 'PRESENT',
      Cat: 'NOT_RECORDED',
      Dan: 'NOT_RECORDED',
      Eve: 'NOT_RECORDED',
    });
    const names = (await meetingSeen(id)).attendance.map(({ personName }: { personName: string }) => personName);
    expect(names).toEqual(['Ada', 'Cora', 'Dan', 'Eve']);
    const [trail] = await query(`SELECT change FROM trail WHERE subject_id = $1 AND use_case = 'recount-expected'`, [
      id,
    ]);
    expect(trail).toEqual({
      change: { meetsOn: '2013-02-13', added: [late.id], dropped: [seatOf('Ben')], renewed: [seatOf('Cat')] },
    });
  });

  it('changes nothing when the list is right already', async () => {
    const { group } = await smallGroup(['Ada']);
    const { id } = await loggedMeeting(group, '2013-02-13');
    const { body } = await (await api()).post(`/api/v1/meetings/${id}/recount`, {}, at(1));
    expect(body).toEqual({ id, version: 1, added: [], dropped: [], renewed: [] });
  });

  it('lets somebody who was forgotten be recorded when the record is amended', async () => {
    const { group, seatOf } = await smallGroup(['Ada']);
    const { id } = await loggedMeeting(group, '2013-02-13');
    const client = await api();
    const seat = await client.made(`/api/v1/groups/${group.id}/seats`, {
      key: 'Eve',
      label: 'Late',
      from: '2012-10-01',
    });
    const person = await aPerson('Eve');
    await client.made(`/api/v1/seats/${seat.id}/occupancies`, { person, capacity: 'SERVICE', from: '2013-01-01' });
    const attendance = [
      { seat: seat.id, status: 'PRESENT', person },
      { seat: seatOf('Ada'), status: 'LEAVE_OF_ABSENCE' },
    ];
    expect((await amend(id, 1, { attendance })).body.attendance).toMatchObject({ expected: 1, present: 1, leave: 1 });
  });
});
