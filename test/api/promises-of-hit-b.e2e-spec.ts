import { loggedMeeting } from '../support/a-meeting';
import { declaredPromise, findingsOn } from '../support/a-promise';
import { api } from '../support/api';
import type { Made } from '../support/a-group';
import { hitB } from '../support/hit-b';
import type { HitB } from '../support/hit-b';
import { aReport, anItem, aVisit, wasReceived } from '../support/passing';
import { changed } from '../support/recorded';

const sentence = 'These will both report to and work with the two thematic groups.';
const first = '2013-10-01';
const nobody: Made = { id: '', version: 0 };

/** In the first quarter of 2014: four reports went up the eight lines, and six of the eight pairs worked together. */
const reports = ['11', '12', '21', '32'];
const together = ['11', '12', '21', '22', '32', '41'];
const everyPair = ['11', '12', '21', '22', '31', '32', '41', '42'];

interface Part {
  readonly subject: string;
  readonly outcome: string;
  readonly sentence: string;
  readonly figures: { readonly count: number; readonly of: number } | null;
  readonly evidence: readonly { readonly kind: string; readonly id: string; readonly on: string | null }[];
}

describe('“These will both report to and work with the two thematic groups”, in HIT B', () => {
  let sample: HitB;
  const promises: Record<string, string> = {};
  const rows: Record<string, string> = {};

  const [working, thematic] = [
    (pair: string): Made => sample.working[Number(pair[0]) - 1] ?? nobody,
    (pair: string): Made => sample.thematic[Number(pair[1]) - 1] ?? nobody,
  ];

  beforeAll(async () => {
    sample = await hitB();
    await changed(`/api/v1/hits/${sample.hit}/statuses`, 1, { status: 'ACTIVE', from: first });
    for (const pair of everyPair) {
      await aReport(working(pair), thematic(pair), '2013-12-10');
      await aVisit(working(pair), thematic(pair), '2013-11-20');
    }
    await reportsOfTheQuarter();
    await jointWorkOfTheQuarter();
    const client = await api();
    const keys: string[] = [];
    for (const { id } of sample.thematic) keys.push((await client.get(`/api/v1/groups/${id}`)).body.key);
    const promised = async (rule: string, parameters: object): Promise<string> =>
      declaredPromise(sample.hit, { quotation: sentence, rule, parameters, graceDays: 0, from: first });
    const quarter = { groups: 'WORKING_GROUP', every: 'P3M', windowMonths: 3 };
    promises['LED_BY'] = await promised('LED_BY', { groups: 'WORKING_GROUP' });
    promises['REPORTS_TO'] = await promised('REPORTS_TO', { ...quarter, to: keys });
    promises['WORKS_WITH'] = await promised('WORKS_WITH', { ...quarter, with: keys });
  });

  /** Each thematic group meets in March, and hears what has come. */
  async function reportsOfTheQuarter(): Promise<void> {
    const heard: string[] = [];
    for (const [index, day] of ['2014-03-20', '2014-03-27'].entries())
      heard.push((await loggedMeeting(sample.thematic[index] ?? nobody, day)).id);
    for (const pair of reports) {
      const report = await aReport(working(pair), thematic(pair), '2014-03-14');
      await wasReceived('upward-reports', report, { atMeeting: heard[Number(pair[1]) - 1] });
      rows[`report ${pair}`] = report.id;
      rows[`heard ${pair}`] = heard[Number(pair[1]) - 1] ?? '';
    }
  }

  /** Two pairs met, two did something else together, and two sent each other an item: one up, one down. */
  async function jointWorkOfTheQuarter(): Promise<void> {
    for (const pair of ['11', '32']) {
      const both = { groups: [working(pair).id, thematic(pair).id] };
      rows[`joint ${pair}`] = (await loggedMeeting(working(pair), '2014-02-06', both)).id;
    }
    for (const pair of ['12', '41'])
      rows[`joint ${pair}`] = (await aVisit(working(pair), thematic(pair), '2014-01-23')).id;
    for (const [pair, from, to] of [
      ['21', working('21'), thematic('21')],
      ['22', thematic('22'), working('22')],
    ] as const) {
      const item = await anItem(from, to, '2014-02-11');
      const heard = await loggedMeeting(to, '2014-02-25');
      await wasReceived('escalations', item, { atMeeting: heard.id });
      rows[`joint ${pair}`] = item.id;
    }
  }

  const findingsOf = (rule: string, asOf: string) => findingsOn(promises[rule] ?? '', asOf);
  const name = (pair: string, arrow: string): string => `B-WG${pair[0] ?? ''} ${arrow} B-TG${pair[1] ?? ''}`;
  const byName = (parts: readonly Part[]): Part[] =>
    [...parts].sort((one, other) => (one.subject < other.subject ? -1 : 1));
  const keptIn = (parts: readonly Part[]): string[] =>
    byName(parts).flatMap(({ subject, outcome }) => (outcome === 'KEPT' ? [subject] : []));
  const rowsBehind = (parts: readonly Part[], subject: string): string[] =>
    (parts.find((part) => part.subject === subject)?.evidence ?? []).map(
      ({ kind, id, on }) => `${kind} ${id} ${on ?? ''}`,
    );

  it('has all 16 edges that were declared: 8 reporting lines and 8 working links', async () => {
    const { LINE } = await findingsOf('REPORTS_TO', '2014-03-31');
    const { LINK } = await findingsOf('WORKS_WITH', '2014-03-31');
    expect([LINE, LINK]).toMatchObject([
      { outcome: 'KEPT', sentence: 'Kept by 8 of 8.', figures: { count: 8, of: 8 } },
      { outcome: 'KEPT', sentence: 'Kept by 8 of 8.', figures: { count: 8, of: 8 } },
    ]);
    const lines: Part[] = LINE.parts;
    expect(lines.map(({ evidence }) => evidence.map(({ kind, on }) => [kind, on]))).toEqual(
      everyPair.map(() => [['reportingLine', first]]),
    );
  });

  it('shows evidence for 4 of 8 reporting lines in the first quarter of 2014', async () => {
    const { REPORT_SENT } = await findingsOf('REPORTS_TO', '2014-03-31');
    expect(REPORT_SENT).toMatchObject({ outcome: 'NOT_KEPT', figures: { count: 4, of: 8 } });
    expect(REPORT_SENT.sentence).toMatch(/^Kept by 4 of 8\. /);
    expect(keptIn(REPORT_SENT.parts)).toEqual(reports.map((pair) => name(pair, '→')));
    for (const pair of reports)
      expect(rowsBehind(REPORT_SENT.parts, name(pair, '→'))).toEqual([
        `upwardReport ${rows[`report ${pair}`] ?? ''} 2014-03-14`,
      ]);
    expect(REPORT_SENT.parts.find(({ subject }: Part) => subject === 'B-WG3 → B-TG1')).toMatchObject({
      outcome: 'NOT_KEPT',
      sentence: 'A report went up in 0 of 1 period of 3 months; missing in January to March 2014.',
      figures: { count: 0, of: 1 },
      evidence: [],
    });
  });

  it('has had the same 4 reports received in the record of the thematic groups', async () => {
    const { RECEIVED } = await findingsOf('REPORTS_TO', '2014-03-31');
    expect(RECEIVED).toMatchObject({ outcome: 'CANNOT_TELL', figures: { count: 4, of: 8 } });
    expect(keptIn(RECEIVED.parts)).toEqual(reports.map((pair) => name(pair, '→')));
    expect(rowsBehind(RECEIVED.parts, 'B-WG3 → B-TG2')).toEqual([
      `upwardReport ${rows['report 32'] ?? ''} 2014-03-14`,
      `meeting ${rows['heard 32'] ?? ''} 2014-03-27`,
    ]);
  });

  it('knows on 26 March 2014 nothing of the meeting of the 27th', async () => {
    const { RECEIVED } = await findingsOf('REPORTS_TO', '2014-03-26');
    expect(keptIn(RECEIVED.parts)).toEqual(['B-WG1 → B-TG1', 'B-WG2 → B-TG1']);
  });

  it('shows joint work for 6 of 8 working links in that quarter, whatever it was and whoever began it', async () => {
    const { JOINT_WORK } = await findingsOf('WORKS_WITH', '2014-03-31');
    expect(JOINT_WORK).toMatchObject({ outcome: 'NOT_KEPT', figures: { count: 6, of: 8 } });
    expect(keptIn(JOINT_WORK.parts)).toEqual(together.map((pair) => name(pair, '↔')));
    const behind = (pair: string): string[] => rowsBehind(JOINT_WORK.parts, name(pair, '↔'));
    expect(together.map(behind)).toEqual([
      [`meeting ${rows['joint 11'] ?? ''} 2014-02-06`],
      [`interaction ${rows['joint 12'] ?? ''} 2014-01-23`],
      [`escalation ${rows['joint 21'] ?? ''} 2014-02-25`],
      [`escalation ${rows['joint 22'] ?? ''} 2014-02-25`],
      [`meeting ${rows['joint 32'] ?? ''} 2014-02-06`],
      [`interaction ${rows['joint 41'] ?? ''} 2014-01-23`],
    ]);
  });

  it('measures the same over that quarter, with the three lines further up: 4 of 11 lines, 6 of 8 links', async () => {
    const period = 'from=2014-01-01&to=2014-03-31';
    const { body } = await (await api()).get(`/api/v1/measures/lines?hit=${sample.hit}&${period}`);
    expect(body).toMatchObject({
      reported: { numerator: 4, denominator: 11, rate: 0.3636 },
      received: { numerator: 4, denominator: 11, rate: 0.3636 },
      workedTogether: { numerator: 6, denominator: 8, rate: 0.75 },
    });
    expect(body.items).toHaveLength(19);
    const rows = await (await api()).get(`/api/v1/measures/lines?hit=${sample.hit}&${period}&format=csv`);
    expect(rows.text.trim().split('\r\n')).toHaveLength(20);
  });

  it('was kept by all eight pairs, in both ways, until that quarter had ended', async () => {
    for (const asOf of ['2013-12-31', '2014-03-30']) {
      expect((await findingsOf('REPORTS_TO', asOf))['REPORT_SENT'].figures).toEqual({ count: 8, of: 8 });
      expect((await findingsOf('WORKS_WITH', asOf))['JOINT_WORK'].figures).toEqual({ count: 8, of: 8 });
    }
  });

  it('is led by two in 3 of 4 working groups on that day, and from both sides in 2 of 4', async () => {
    const { COUNT, CAPACITIES } = await findingsOf('LED_BY', '2014-03-31');
    expect([COUNT.figures, CAPACITIES.figures]).toEqual([
      { count: 3, of: 4 },
      { count: 2, of: 4 },
    ]);
    const leads: Part[] = byName(COUNT.parts);
    expect(leads.map(({ evidence }) => evidence.map(({ kind, on }) => `${kind} ${on ?? ''}`))).toEqual([
      ['occupancy 2013-10-01', 'occupancy 2013-10-01'],
      ['occupancy 2013-10-01', 'occupancy 2013-10-01'],
      ['occupancy 2013-10-01', 'occupancy 2014-02-10'],
      ['occupancy 2013-10-01'],
    ]);
  });
});
