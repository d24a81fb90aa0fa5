import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { partnershipFile } from '../../demo/demonstration';
import { today } from '../../demo/teams/today';
import type { Judged, Rule } from '../../src/assurance/rule';
import { founding } from '../../src/assurance/rules/founding';
import { hostedIn } from '../../src/assurance/rules/hosted-in';
import { reportsTo } from '../../src/assurance/rules/reports-to';
import { sponsoringOrganisation } from '../../src/assurance/rules/sponsoring-organisation';
import { worksWith } from '../../src/assurance/rules/works-with';
import { cancelledDays, heldDays, seats, statusOf } from '../golden/hit-a';
import { connected } from '../support/database';
import { judgedBy } from '../support/judging';
import { transfer } from './in-process';
import type { Transfer } from './in-process';

jest.setTimeout(120_000);

const file = readFileSync(join(__dirname, '..', '..', 'demo', 'partnership.json'), 'utf8');

describe('The demonstration partnership', () => {
  let portal: Transfer;

  beforeAll(async () => {
    portal = await transfer();
    await portal.import(file);
  }, 120_000);
  afterAll(() => portal.end());

  const ask = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
    connected(portal.databaseUrl, async (client) => (await client.query<Row>(text, values)).rows);

  const judgedOn = (key: string, rule: Rule, day: string): Promise<Judged[]> =>
    connected(portal.databaseUrl, async (client) => {
      const { rows } = await client.query<{ id: string }>('SELECT id FROM commitment WHERE key = $1', [key]);
      return (await judgedBy(client, rule, [{ commitmentId: rows[0]?.id ?? '', day }]))[0] ?? [];
    });

  /** How many keep a promise in one respect on a day, of how many. */
  const keptOn = async (key: string, rule: Rule, aspect: string, day: string): Promise<[number, number]> => {
    const all = await judgedOn(key, rule, day);
    return [all.filter(({ verdicts }) => verdicts[aspect]?.outcome === 'KEPT').length, all.length];
  };

  it('is what its generator makes, on every day and every machine (npm run demo:generate)', () => {
    expect(partnershipFile()).toBe(file);
  });

  it('says everywhere that it is made up', async () => {
    expect(await ask('SELECT name, is_demonstration AS made FROM partnership')).toEqual([
      { name: 'Demonstration partnership (made up)', made: true },
    ]);
    const names = await ask<{ name: string }>('SELECT name FROM hit_name UNION ALL SELECT name FROM governance_group');
    expect(names.filter(({ name }) => !name.includes('(made up)'))).toEqual([]);
  });

  it('comes out the same from another portal that took in its export', async () => {
    const other = await transfer();
    const exported = await portal.export();
    await other.import(exported);
    expect(await other.export()).toBe(exported);
    expect(await portal.import(file)).toMatchObject({ added: 0, changed: 0 });
    await other.end();
  });

  describe('tells HIT A as the sample has it', () => {
    it('with ten meetings held and two cancelled, each for a reason', async () => {
      const meetings = await ask<{ on: string; status: string; reason: string | null }>(
        `SELECT m.meets_on AS "on", m.status, m.cancel_reason AS reason FROM meeting m JOIN meeting_group mg ON mg.meeting_id = m.id
         JOIN governance_group g ON g.id = mg.group_id WHERE g.key = 'A-SG' ORDER BY 1`,
      );
      const days = (status: string): string[] => meetings.filter((one) => one.status === status).map(({ on }) => on);
      expect(days('HELD')).toEqual(heldDays);
      expect(days('CANCELLED')).toEqual(cancelledDays);
      expect(meetings.filter(({ status, reason }) => (status === 'CANCELLED') !== (reason !== null))).toEqual([]);
    });

    it.each(seats)('with the marks of $key', async ({ key, marks }) => {
      const rows = await ask<{ on: string; status: string }>(
        `SELECT m.meets_on AS "on", a.status FROM attendance a JOIN meeting m ON m.id = a.meeting_id JOIN seat s ON s.id = a.seat_id
         JOIN governance_group g ON g.id = s.group_id WHERE g.key = 'A-SG' AND s.key = $1 AND a.superseded_by_id IS NULL`,
        [key],
      );
      const seen = new Map(rows.map(({ on, status }) => [on, status]));
      expect(heldDays.map((day) => seen.get(day))).toEqual(
        marks.map((letter) => (letter === '-' ? undefined : statusOf[letter])),
      );
    });

    it('at home in the division that was promised, formed by seven partners, sponsored by the trust that hosts it', async () => {
      const sentences = async (key: string, rule: Rule): Promise<string[]> =>
        (await judgedOn(key, rule, '2013-03-01')).flatMap(({ verdicts }) =>
          Object.values(verdicts).map(({ outcome, sentence }) => `${outcome} ${sentence}`),
        );
      expect(await sentences('A-1', hostedIn)).toEqual(['KEPT Hosted in Division of Medicine since 1 October 2012.']);
      expect(await sentences('A-founding', founding)).toEqual([
        'KEPT 7 partners; at least 3 were promised.',
        'KEPT 4 partners from the NHS or public health; at least 2 were promised.',
        'KEPT 2 partners that are universities; at least 1 was promised.',
        'KEPT When it began, on 1 October 2012: 7 partners, of them 4 from the NHS or public health and 2 universities; at least 3, 2 and 1 were promised.',
        'KEPT No partner is missing.',
        expect.stringMatching(/^KEPT Addresses /),
      ]);
      expect(await sentences('A-sponsoring', sponsoringOrganisation)).toEqual([
        expect.stringMatching(/^KEPT North Bristol NHS Trust .*is the sponsoring organisation\.$/),
        expect.stringMatching(/^KEPT /),
        expect.stringMatching(/^KEPT /),
      ]);
    });

    it('with eight contacts of the sponsor, three of them begun by the sponsor', async () => {
      const contacts = await ask<{ by: string }>(
        `SELECT e.initiated_by AS by FROM sponsor_engagement e JOIN executive_sponsorship s ON s.id = e.sponsorship_id WHERE s.key = 'A-SPONSOR'`,
      );
      expect([contacts.length, contacts.filter(({ by }) => by === 'SPONSOR').length]).toEqual([8, 3]);
    });
  });

  describe('tells HIT B as the sample has it', () => {
    const leads = (day: string): Promise<{ group: string; capacities: string[] }[]> =>
      ask(
        `SELECT g.key AS "group", array_agg(h.capacity ORDER BY h.capacity) AS capacities FROM seat_holder h JOIN governance_group g ON g.id = h.group_id
         WHERE g.key LIKE 'B-WG%' AND h.during @> $1::date GROUP BY 1 ORDER BY 1`,
        [day],
      );

    it.each([
      [
        '2014-01-15',
        [
          ['ACADEMIC', 'SERVICE'],
          ['ACADEMIC', 'SERVICE'],
          ['ACADEMIC', 'SERVICE'],
          ['ACADEMIC', 'SERVICE'],
        ],
      ],
      ['2014-02-05', [['ACADEMIC', 'SERVICE'], ['ACADEMIC', 'SERVICE'], ['SERVICE'], ['ACADEMIC', 'SERVICE']]],
      [
        '2014-02-20',
        [
          ['ACADEMIC', 'SERVICE'],
          ['ACADEMIC', 'SERVICE'],
          ['SERVICE', 'SERVICE'],
          ['ACADEMIC', 'SERVICE'],
        ],
      ],
      ['2014-03-31', [['ACADEMIC', 'SERVICE'], ['ACADEMIC', 'SERVICE'], ['SERVICE', 'SERVICE'], ['ACADEMIC']]],
    ])('with the leads of its working groups on %s', async (day, capacities) => {
      expect((await leads(day)).map((one) => one.capacities)).toEqual(capacities);
    });

    it('with eight lines and eight links from working to thematic groups, six of the links shown by a meeting', async () => {
      const count = (table: string, one: string, other: string): Promise<{ n: number }[]> =>
        ask(
          `SELECT count(*)::integer AS n FROM ${table} l JOIN governance_group a ON a.id = l.${one} JOIN governance_group b ON b.id = l.${other}
           WHERE least(a.key, b.key) LIKE 'B-TG%' AND greatest(a.key, b.key) LIKE 'B-WG%'`,
        );
      expect(await count('reporting_line', 'group_id', 'parent_group_id')).toEqual([{ n: 8 }]);
      expect(await count('working_link', 'group_id', 'other_group_id')).toEqual([{ n: 8 }]);
      const joint = await ask(`SELECT meeting_id FROM meeting_group WHERE meets_on BETWEEN '2014-01-01' AND '2014-03-31'
        GROUP BY 1 HAVING count(*) = 2`);
      expect(joint).toHaveLength(6);
    });

    it('with a report on four of the eight lines and joint work on six of the eight links in the first quarter of 2014', async () => {
      expect(await keptOn('B-3', reportsTo, 'REPORT_SENT', '2013-12-31')).toEqual([8, 8]);
      expect(await keptOn('B-3', reportsTo, 'REPORT_SENT', '2014-03-31')).toEqual([4, 8]);
      expect(await keptOn('B-4', worksWith, 'JOINT_WORK', '2014-03-31')).toEqual([6, 8]);
    });
  });

  describe('shows in ten made-up teams', () => {
    it('one that went on reporting every quarter, and one that stopped reporting when it stopped meeting', async () => {
      const outcome = async (team: string): Promise<unknown> => {
        const [only] = await judgedOn(`${team}-reports`, reportsTo, today);
        return [only?.verdicts['REPORT_SENT']?.outcome, only?.verdicts['REPORT_SENT']?.figures];
      };
      expect(await outcome('falls')).toEqual(['KEPT', { count: 4, of: 4 }]);
      expect(await outcome('breath')).toEqual(['NOT_KEPT', { count: 2, of: 4 }]);
    });

    const lastOf = async (team: string): Promise<string | undefined> => {
      const [row] = await ask<{ on: string }>(
        `SELECT max(meets_on) AS "on" FROM meeting_group mg JOIN governance_group g ON g.id = mg.group_id WHERE g.key = $1 AND mg.status = 'HELD'`,
        [`${team}-sg`],
      );
      return row?.on;
    };

    it('one that is well: it met in every month it meant to', async () => {
      const [row] = await ask<{ held: number; other: number }>(
        `SELECT count(*) FILTER (WHERE mg.status = 'HELD')::integer AS held, count(*) FILTER (WHERE mg.status = 'CANCELLED')::integer AS other
         FROM meeting_group mg JOIN governance_group g ON g.id = mg.group_id WHERE g.key = 'falls-sg'`,
      );
      expect(row).toEqual({ held: 16, other: 0 });
    });

    it('one that stopped, and one that is on pause', async () => {
      expect([await lastOf('breath'), await lastOf('birth')]).toEqual(['2026-01-15', '2026-02-16']);
      const paused = await ask(
        `SELECT h.key FROM hit_status s JOIN hit h ON h.id = s.hit_id WHERE s.status = 'PAUSED'`,
      );
      expect(paused).toEqual([{ key: 'birth' }]);
    });

    it('one whose sponsor has only been sent briefings for a year', async () => {
      const [row] = await ask<{ real: string; any: string }>(
        `SELECT max(happened_on) FILTER (WHERE is_substantive) AS real, max(happened_on) AS any FROM sponsor_engagement e
         JOIN executive_sponsorship s ON s.id = e.sponsorship_id WHERE s.key = 'sugar-sponsor'`,
      );
      expect(row?.real.slice(0, 4)).toBe('2025');
      expect(row?.any.slice(0, 4)).toBe('2026');
    });

    it('one with a working group that has one lead left', async () => {
      const held = await ask(
        `SELECT h.capacity FROM seat_holder h JOIN governance_group g ON g.id = h.group_id WHERE g.key = 'pain-wg1' AND h.during @> $1::date`,
        [today],
      );
      expect(held).toEqual([{ capacity: 'SERVICE' }]);
    });

    it('one with a meeting that was moved over the end of a month', async () => {
      const moved = await ask(
        `SELECT planned_for AS planned, meets_on AS "on" FROM meeting WHERE meets_on <> planned_for`,
      );
      expect(moved).toEqual([{ planned: '2026-10-30', on: '2026-11-02' }]);
    });

    it('one with a meeting to which three of nine came', async () => {
      const few = await ask<{ key: string }>(
        `SELECT m.key FROM meeting m JOIN attendance a ON a.meeting_id = m.id WHERE m.key LIKE '%-sg-20%' AND m.meets_on > '2025-01-01' AND is_expected
         GROUP BY 1 HAVING count(*) FILTER (WHERE a.status LIKE 'PRESENT%') = 3 AND count(*) >= 9`,
      );
      expect(few).toContainEqual({ key: 'kidney-sg-2026-05-26' });
    });

    it('one whose partner was merged, and still sits in its seat', async () => {
      const named = await ask(
        `SELECT DISTINCT o.key, min(m.meets_on) >= '2026-04-01' AS later FROM attendance a JOIN meeting m ON m.id = a.meeting_id
         JOIN organisation o ON o.id = a.organisation_id WHERE o.key IN ('HCV', 'WCA') GROUP BY 1 ORDER BY 1`,
      );
      expect(named).toEqual([
        { key: 'HCV', later: false },
        { key: 'WCA', later: true },
      ]);
    });

    it('nothing on record after the day it was made, two meetings to log, and others planned from then on', async () => {
      const [row] = await ask<{ held: string; planned: string; toLog: number }>(
        `SELECT max(meets_on) FILTER (WHERE status = 'HELD') AS held, min(meets_on) FILTER (WHERE status = 'PLANNED' AND meets_on > $1) AS planned,
           count(*) FILTER (WHERE status = 'PLANNED' AND meets_on <= $1)::int AS "toLog" FROM meeting`.replaceAll(
          '$1',
          `'${today}'`,
        ),
      );
      expect((row?.held ?? '') <= today).toBe(true);
      expect((row?.planned ?? '') > today).toBe(true);
      expect(row?.toLog).toBe(2);
    });
  });
});
