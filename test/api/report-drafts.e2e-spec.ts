import { aGroup, anOccupancy, aReportingLine, aSeat, at } from '../support/a-group';
import type { Made } from '../support/a-group';
import { loggedMeeting, refusal } from '../support/a-meeting';
import { somebody } from '../support/an-account';
import { api } from '../support/api';
import type { Answer } from '../support/api';
import { aPerson } from '../support/directory-rows';

const path = '/api/v1/upward-report-drafts';

interface Line {
  readonly heading: string;
  readonly words: string;
  readonly because: string | null;
  readonly evidenceKind: string | null;
}

describe('The draft of a report', () => {
  let group: Made;
  let parent: Made;
  let meeting = '';

  beforeAll(async () => {
    const client = await api();
    group = await aGroup('Working group');
    parent = await aGroup('Steering group');
    await aReportingLine(group, parent, '2012-10-01', { every: 'P1M' });
    await client.made(`/api/v1/upward-reports`, { group: group.id, parentGroup: parent.id, sentOn: '2013-01-31' });
    await client.made(`/api/v1/groups/${group.id}/quorum-rules`, {
      from: '2012-10-01',
      rule: { all: [{ minCount: 2 }], deputiesCount: 'NEVER' },
    });
    const seat = await aSeat(group, 'Chair');
    await aSeat(group, 'Carer');
    const ann = await aPerson('Ann Lark');
    await anOccupancy(seat, ann, '2012-10-01');
    const made = await loggedMeeting(group, '2013-03-05', {
      attendance: [{ seat: seat.id, status: 'PRESENT' }],
      agendaItems: [{ title: 'Waiting' }, { title: 'Hush', confidential: true }],
      decisions: [{ statement: 'The ward opens.' }, { statement: 'Hush hush.', item: 2 }],
      actions: [
        { task: 'Write to the practices', owner: ann, dueOn: '2013-04-01' },
        { task: 'Find a room', owner: ann, dueOn: '2013-04-01' },
      ],
    });
    meeting = made.id;
    const actions = await client.get(`/api/v1/actions?meeting=${meeting}`);
    const room = actions.body.items.find(({ task }: { task: string }) => task === 'Find a room');
    await client.post(`/api/v1/actions/${room.id}/complete`, { on: '2013-03-20' }, at(room.version));
  });

  const begun = async (as?: Record<string, string>): Promise<Answer> =>
    (await api()).post(path, { group: group.id, parentGroup: parent.id }, as);
  const received = async (): Promise<number> =>
    (await (await api()).get(`/api/v1/upward-reports?group=${group.id}`)).body.items.length;

  it('says what the record says since the last report, sorted by stated rules, and is no report before somebody edits and sends it', async () => {
    const client = await api();
    const draft = await begun();
    expect([draft.status, draft.headers['location']]).toEqual([201, `${path}/${draft.body.id}`]);
    const address = `${path}/${draft.body.id}`;
    const shown = await client.get(address);
    expect(shown.body.coversFrom).toBe('2013-02-01');
    const lines: Line[] = shown.body.lines;
    const said = (heading: string): string[] =>
      lines.filter((one) => one.heading === heading).map(({ words }) => words);
    expect(said('ALERT')).toEqual([
      expect.stringMatching(/^Meeting on 5 March 2013\. Not quorate:/),
      expect.stringMatching(/^A-\d+-\d+ is late by .* days: Write to the practices$/),
    ]);
    expect(said('ADVISE')).toEqual([
      expect.stringMatching(/^D-.*, decided on 5 March 2013: The ward opens\.$/),
      'Nobody sits in the seat “Carer”',
    ]);
    expect(said('ASSURE')).toEqual([expect.stringMatching(/was done on 20 March 2013: Find a room$/)]);
    expect(shown.text).not.toContain('Hush');
    expect(lines.every(({ because, evidenceKind }) => because !== null && evidenceKind !== null)).toBe(true);

    expect((await begun()).status).toBe(409);
    expect(refusal(await client.post(`${address}/send`, {}, at(1)))).toEqual([
      422,
      [
        {
          pointer: '#/summary',
          detail:
            'Say in your own words what they most need to know, and save it. A draft that nobody has edited is not sent.',
        },
      ],
    ]);
    expect(await received()).toBe(1);

    const [first, ...others] = lines.map((line) => ({ ...line, because: undefined }));
    const written = { heading: 'ADVISE', words: 'The ward manager leaves in May.' };
    const edited = { summary: 'We need a second lead.', lines: [first, written, ...others.slice(0, 1)] };
    expect((await client.put(address, edited, at(1))).status).toBe(200);
    const foreign = { ...written, evidenceKind: 'meeting', evidenceId: group.id };
    expect((await client.put(address, { ...edited, lines: [foreign] }, at(2))).status).toBe(422);
    const half = { ...written, evidenceKind: 'meeting' };
    expect(refusal(await client.put(address, { ...edited, lines: [half] }, at(2)))).toEqual([
      422,
      [
        {
          pointer: '#/lines/0/evidenceId',
          detail: 'Say of what kind the evidence is and give its id, or leave both out.',
        },
      ],
    ]);
    const sent = await client.post(`${address}/send`, {}, at(2));
    expect(sent.status).toBe(200);
    expect((await client.get(address)).status).toBe(404);
    const report = await client.get(`/api/v1/upward-reports/${sent.body.id}`);
    expect(report.body).toMatchObject({
      summary: 'We need a second lead.',
      form: 'Alert, Advise, Assure',
      receivedOn: null,
    });
    expect(report.body.lines).toEqual([
      expect.objectContaining({ heading: 'ALERT', evidenceKind: 'meeting', evidenceId: meeting }),
      { ...written, evidenceKind: null, evidenceId: null },
      expect.objectContaining({ heading: 'ALERT', evidenceKind: 'action' }),
    ]);
    expect(await received()).toBe(2);

    const answer = `/api/v1/upward-reports/${sent.body.id}`;
    expect((await client.post(`${answer}/answer`, { response: 'Thank you.' }, at(1))).status).toBe(409);
    const { sentOn: on } = report.body;
    expect((await client.post(`${answer}/receive`, { on }, at(1))).status).toBe(200);
    expect((await client.post(`${answer}/answer`, { response: 'We will find one.' }, at(2))).status).toBe(200);
    expect((await client.get(answer)).body.response).toBe('We will find one.');
  });

  it('is for whoever leads the group that writes it, and not for the one that it is written for', async () => {
    const own = await somebody('CHAIR', undefined, { group: group.id });
    const above = await somebody('CHAIR', undefined, { group: parent.id });
    const draft = await begun(own.bearer);
    expect(draft.status).toBe(201);
    const client = await api();
    expect((await client.get(`${path}/${draft.body.id}`, above.bearer)).status).toBe(404);
    expect((await client.get(path, above.bearer)).body.items).toEqual([]);
    expect((await client.get(`${path}?group=${group.id}`, own.bearer)).body.items).toHaveLength(1);
    expect((await client.post(path, { group: parent.id, parentGroup: group.id })).status).toBe(409);
  });
});
