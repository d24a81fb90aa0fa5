import { randomUUID } from 'node:crypto';
import { at } from '../support/a-group';
import { loggedMeeting, marksOf, meetingSeen, refusal, smallGroup } from '../support/a-meeting';
import type { SmallGroup } from '../support/a-meeting';
import { api } from '../support/api';

async function confirm(id: string, version: number, body: object) {
  return (await api()).post(`/api/v1/meetings/${id}/confirm`, body, at(version));
}

/** A meeting of Ada, Ben and Cat that is recorded and confirmed: Ada and Ben came, Cat sent apologies. */
async function confirmedMeeting(): Promise<SmallGroup & { readonly id: string }> {
  const small = await smallGroup(['Ada', 'Ben', 'Cat']);
  const attendance = Object.entries({ Ada: 'PRESENT', Ben: 'PRESENT', Cat: 'APOLOGIES' }).map(([name, status]) => ({
    seat: small.seatOf(name),
    status,
  }));
  const { id } = await loggedMeeting(small.group, '2013-02-13', { attendance });
  await confirm(id, 1, { on: '2013-02-20', byPerson: small.personIn('Ada') });
  return { ...small, id };
}

describe('Correcting a confirmed record', () => {
  it('supersedes attendance and never overwrites it: the original stays readable', async () => {
    const { id, seatOf, group } = await confirmedMeeting();
    const client = await api();
    const body = {
      statement: 'Cat came; Ben did not.',
      attendance: [
        { seat: seatOf('Cat'), status: 'PRESENT' },
        { seat: seatOf('Ben'), status: 'ABSENT' },
      ],
    };
    const answer = await client.post(`/api/v1/meetings/${id}/corrections`, body, at(2));
    expect([answer.status, answer.body]).toEqual([
      201,
      { id, version: 3, correction: expect.any(String), position: 1 },
    ]);
    expect(await marksOf(id)).toEqual({ Ada: 'PRESENT', Ben: 'ABSENT', Cat: 'PRESENT' });
    expect(await marksOf(id, '?asRecorded=true')).toEqual({ Ada: 'PRESENT', Ben: 'PRESENT', Cat: 'APOLOGIES' });
    await client.post(
      `/api/v1/meetings/${id}/corrections`,
      { statement: 'Cat was online.', attendance: [{ seat: seatOf('Cat'), status: 'PRESENT_ONLINE' }] },
      at(3),
    );
    const seen = await meetingSeen(id);
    expect(seen.corrections).toMatchObject([
      { position: 1, statement: 'Cat came; Ben did not.', correctedBy: 'Test Administrator' },
      { position: 2 },
    ]);
    expect(seen.attendance.map(({ correctionId }: { correctionId: string | null }) => correctionId)).toEqual([
      null,
      answer.body.correction,
      seen.corrections[1].id,
    ]);
    expect(await marksOf(id, '?asRecorded=true')).toEqual({ Ada: 'PRESENT', Ben: 'PRESENT', Cat: 'APOLOGIES' });
    const { items } = (await client.get(`/api/v1/groups/${group.id}/meetings`)).body;
    expect(items).toMatchObject([{ expected: 3, present: 2, absent: 1, apologies: 0 }]);
  });

  it('can say what was wrong without changing who came', async () => {
    const { id } = await confirmedMeeting();
    await (await api()).post(`/api/v1/meetings/${id}/corrections`, { statement: 'The room was another one.' }, at(2));
    expect((await meetingSeen(id)).corrections).toMatchObject([{ statement: 'The room was another one.' }]);
  });

  it('is refused while the record is not confirmed, at another version, and for a seat that was not there', async () => {
    const { id, seatOf } = await confirmedMeeting();
    const { group } = await smallGroup(['Ada']);
    const open = await loggedMeeting(group, '2013-02-13');
    const client = await api();
    const correct = (meeting: string, headers: Record<string, string>, attendance: object[] = []) =>
      client.post(`/api/v1/meetings/${meeting}/corrections`, { statement: 'Wrong.', attendance }, headers);
    expect(refusal(await correct(open.id, at(1)))).toEqual([
      409,
      'This record is not confirmed yet. Amend it instead.',
    ]);
    expect((await correct(id, {})).status).toBe(428);
    expect((await correct(id, at(1))).status).toBe(412);
    expect(
      refusal(
        await correct(id, at(2), [
          { seat: seatOf('Ada'), status: 'PRESENT' },
          { seat: randomUUID(), status: 'PRESENT' },
        ]),
      ),
    ).toEqual([
      422,
      [{ pointer: '#/attendance/1/seat', detail: 'The group that met had no such seat on 13 February 2013.' }],
    ]);
  });
});
