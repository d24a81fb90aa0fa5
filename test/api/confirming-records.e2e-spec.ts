import { randomUUID } from 'node:crypto';
import { aGroup, at } from '../support/a-group';
import { loggedMeeting, meetingSeen, refusal, smallGroup } from '../support/a-meeting';
import type { SmallGroup } from '../support/a-meeting';
import { api } from '../support/api';

const nothing = { attendance: [], guests: [], agendaItems: [], decisions: [], actions: [], interests: [] };

async function amend(id: string, version: number, body: object) {
  return (await api()).put(`/api/v1/meetings/${id}/record`, { ...nothing, ...body }, at(version));
}

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

describe('Confirming a record', () => {
  it('by the chair says who and when', async () => {
    const { id } = await confirmedMeeting();
    expect((await meetingSeen(id)).record).toMatchObject({
      state: 'CONFIRMED',
      confirmedOn: '2013-02-20',
      confirmedBy: { name: 'Ada' },
      confirmedAtMeeting: null,
    });
  });

  it('at a later meeting of the group says at which', async () => {
    const { group } = await smallGroup(['Ada']);
    const first = await loggedMeeting(group, '2013-02-13');
    const later = await loggedMeeting(group, '2013-03-13');
    expect((await confirm(first.id, 1, { on: '2013-03-13', atMeeting: later.id })).body).toEqual({
      id: first.id,
      version: 2,
    });
    expect((await meetingSeen(first.id)).record).toMatchObject({
      confirmedBy: null,
      confirmedAtMeeting: { id: later.id, meetsOn: '2013-03-13' },
    });
  });

  it('is refused for a draft, twice, by nobody, in the future, too early, and at a meeting that was not later', async () => {
    const { group, personIn } = await smallGroup(['Ada']);
    const byPerson = personIn('Ada');
    const draft = await loggedMeeting(group, '2013-01-09', { recordState: 'DRAFT' });
    const { id } = await loggedMeeting(group, '2013-02-13');
    const elsewhere = await loggedMeeting(await aGroup('Other'), '2013-03-13');
    const ask = async (body: object, meeting = id): Promise<unknown> => refusal(await confirm(meeting, 1, body));
    const at422 = (pointer: string, detail: string): unknown => [422, [{ pointer, detail }]];
    expect(await ask({ on: '2013-02-20', byPerson }, draft.id)).toEqual([
      409,
      'This record is a draft. Finish it before it is confirmed.',
    ]);
    const who = 'Say who confirmed the record, or at which meeting it was confirmed, not both.';
    expect(await ask({ on: '2013-02-20' })).toEqual(at422('#/byPerson', who));
    expect(await ask({ on: '2013-02-20', byPerson, atMeeting: draft.id })).toEqual(at422('#/byPerson', who));
    expect(await ask({ on: '2013-02-12', byPerson })).toEqual(at422('#/on', 'Enter 13 February 2013 or a later day.'));
    expect(await ask({ on: '2013-02-20', byPerson: randomUUID() })).toEqual(
      at422('#/byPerson', 'There is no person with this id.'),
    );
    const which = 'Choose a later meeting of the same group that is recorded.';
    for (const atMeeting of [draft.id, elsewhere.id, id])
      expect(await ask({ on: '2013-03-20', atMeeting })).toEqual(at422('#/atMeeting', which));
    expect(await ask({ on: '2199-01-01', byPerson })).toMatchObject([422, [{ pointer: '#/on' }]]);
    await confirm(id, 1, { on: '2013-02-20', byPerson });
    expect(refusal(await confirm(id, 2, { on: '2013-02-20', byPerson }))).toEqual([
      409,
      'This record is confirmed already. You can add a correction.',
    ]);
  });

  it('locks it', async () => {
    const { id } = await confirmedMeeting();
    expect(refusal(await amend(id, 2, {}))).toEqual([409, 'This record is locked. You can add a correction.']);
    expect(refusal(await (await api()).post(`/api/v1/meetings/${id}/recount`, {}, at(2)))).toEqual([
      409,
      'This record is locked. You can add a correction.',
    ]);
  });
});
