import { at } from '../support/a-group';
import { loggedMeeting, smallGroup } from '../support/a-meeting';
import type { SmallGroup } from '../support/a-meeting';
import { declaredPromise, findingsOn } from '../support/a-promise';
import { api } from '../support/api';
import type { Answer } from '../support/api';
import { recordedHit } from '../support/recorded';

describe('Promises about paperwork, held against one meeting in February 2013', () => {
  let small: SmallGroup;
  let hit: string;
  let done: string;
  let late: string;

  const found = async (rule: string, asOf: string, parameters: object = {}): Promise<Record<string, Answer['body']>> =>
    findingsOn(await declaredPromise(hit, { group: small.group.id, rule, parameters }), asOf);

  beforeAll(async () => {
    hit = (await recordedHit('A HIT with a secretary')).id;
    small = await smallGroup(['Ada'], { hit });
    const client = await api();
    await client.made(`/api/v1/groups/${small.group.id}/terms-of-reference`, { edition: '1', from: '2012-10-01' });
    const owner = small.personIn('Ada');
    const meeting = await loggedMeeting(small.group, '2013-02-13', {
      agendaItems: [
        { title: 'Pathway', purpose: 'DECISION' },
        { title: 'Budget', purpose: 'APPROVAL' },
      ],
      decisions: [{ statement: 'One pathway for all wards.', item: 1 }],
      actions: [
        { task: 'Write to the wards', owner, dueOn: '2013-03-13' },
        { task: 'Ask for prices', owner, dueOn: '2013-03-13' },
        { task: 'Think about it', owner },
      ],
    });
    [{ id: done }, { id: late }] = meeting.actions;
    await client.post(`/api/v1/actions/${done}/complete`, { on: '2013-03-12' }, at(1));
    const confirmed = { on: '2013-02-20', byPerson: owner };
    await client.post(`/api/v1/meetings/${meeting.id}/confirm`, confirmed, at(meeting.version));
  });

  it('finds terms of reference that are due for review, and the edition that says so', async () => {
    const { REVIEWED } = await found('TERMS_OF_REFERENCE_REVIEWED', '2013-10-20');
    expect(REVIEWED).toMatchObject({
      outcome: 'SLIPPING',
      sentence:
        'The edition “1” was adopted on 1 October 2012; its review was due by 1 October 2013 and is not recorded.',
      since: '2013-10-02',
    });
    const [{ href }] = REVIEWED.parts[0].evidence;
    expect((await (await api()).get(href)).status).toBe(200);
  });

  it('counts actions with a day, and those done by it as far as that was known on the day', async () => {
    const { OWNED, ON_TIME } = await found('ACTIONS', '2013-03-31');
    expect(OWNED).toMatchObject({
      outcome: 'SLIPPING',
      sentence: expect.stringMatching(/^2 of 3 actions have one owner and a day\. Without a day: A-2013-\d+\.$/),
    });
    expect(ON_TIME).toMatchObject({ outcome: 'NOT_KEPT', figures: { count: 1, of: 2 } });
    expect(ON_TIME.parts[0].evidence[0]).toMatchObject({ kind: 'action', id: done, on: '2013-02-13' });
    expect((await found('ACTIONS', '2013-03-11'))['ON_TIME']).toMatchObject({ outcome: 'CANNOT_TELL' });
  });

  it('still finds late on a past day what was moved since', async () => {
    await (await api()).post(`/api/v1/actions/${late}/move`, { dueOn: '2100-01-01', reason: 'No prices yet' }, at(1));
    expect((await found('ACTIONS', '2013-03-31'))['ON_TIME']).toMatchObject({
      outcome: 'NOT_KEPT',
      sentence: expect.stringMatching(/^1 of 2 actions .* Late: A-2013-\d+\.$/),
    });
  });

  it('takes a record as out when it was confirmed, where it was typed in later', async () => {
    expect((await found('RECORD_WITHIN', '2013-03-31', { leastMeetings: 1 }))['IN_TIME']).toMatchObject({
      outcome: 'KEPT',
      sentence: 'The record of 1 of 1 meeting was out within 5 working days.',
    });
    expect((await found('RECORD_WITHIN', '2013-03-31', { leastMeetings: 1, workingDays: 4 }))['IN_TIME']).toMatchObject(
      {
        outcome: 'NOT_KEPT',
        sentence:
          'The record of 0 of 1 meeting was out within 4 working days. Not in time: 13 February 2013 (out on 20 February 2013).',
      },
    );
  });

  it('names the item that came for decision and has none in the register', async () => {
    expect((await found('DECISIONS_NUMBERED', '2013-03-31'))['IN_REGISTER']).toMatchObject({
      outcome: 'NOT_KEPT',
      sentence:
        'The register has 1 decision, each with its number and day. It is complete for 0 of 1 meeting that had something to decide.' +
        ' For decision, and none is recorded: 13 February 2013 (item 2).',
      figures: { count: 0, of: 1 },
    });
  });

  it('can tell nothing before anything is recorded', async () => {
    for (const rule of ['ACTIONS', 'RECORD_WITHIN', 'DECISIONS_NUMBERED'])
      for (const finding of Object.values(await found(rule, '2013-01-31')))
        expect(finding).toMatchObject({ outcome: 'CANNOT_TELL', missing: expect.stringMatching(/\.$/) });
  });
});
