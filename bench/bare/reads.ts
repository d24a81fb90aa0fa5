import type { Pool } from 'pg';
import { askedPromisesOf, saidThen, type AskedRow, type FindingScope } from '../../src/assurance/findings.queries';
import { rules } from '../../src/assurance/rules/all';
import { membershipOfAllGroups } from '../../src/groups/membership.queries';
import { meetingsOfGroup } from '../../src/meetings/meeting.queries';
import { cursorFor, pageOf, type ListRow } from '../../src/platform/http/list';
import type { Statement } from '../../src/platform/database/statement';
import { Clock } from '../../src/platform/time/clock';
import { monthEnds } from '../../src/platform/time/month-ends';
import { governanceReportOfAll } from '../../src/reports/governance-report.queries';
import { hitOverviewOnDay } from '../../src/reports/hit-overview.queries';
import { sponsorContactOfAll } from '../../src/sponsorship/sponsor-contact.queries';
import { measures } from './measures';
import { passedThrough, type Answer, type Route } from './route';

const limit = 50;
const today = new Clock().today();
// The statement of such a page is the same for every group: written out once, with the group's place marked.
const group = Symbol('group');
const page = pageOf(meetingsOfGroup, { group, asOf: today }, limit + 1, null, 'object');

const hitOverview: Route = {
  method: 'GET',
  pattern: /^\/api\/v1\/hits\/([-0-9a-f]{36})\/overview$/,
  answer: (pool, [id]) => passedThrough(pool, hitOverviewOnDay, [id, today, null, null, null]),
};

const groupMeetings: Route = {
  method: 'GET',
  pattern: /^\/api\/v1\/groups\/([-0-9a-f]{36})\/meetings\?limit=50$/,
  answer: async (pool, [id]) => {
    const { name, text } = page.statement;
    const values = page.values.map((value) => (value === group ? id : value));
    const { rows } = await pool.query<ListRow>({ name, text, values });
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    const items = rows.slice(0, limit).map(({ item }) => item);
    const next = last === undefined ? 'null' : `"${cursorFor(last)}"`;
    return { status: 200, text: `{"items":[${items.join(',')}],"next":${next}}` };
  },
};

const sponsorContact: Route = {
  method: 'GET',
  pattern: /^\/api\/v1\/sponsorships\/contact\?asOf=([-0-9]{10})$/,
  answer: (pool, [day]) => passedThrough(pool, sponsorContactOfAll, [day, null]),
};

const governanceReport: Route = {
  method: 'GET',
  pattern: /^\/api\/v1\/reports\/governance\?from=([-0-9]{10})&to=([-0-9]{10})$/,
  answer: (pool, [from, to]) => passedThrough(pool, governanceReportOfAll, [from, to, null, today]),
};

const membership: Route = {
  method: 'GET',
  pattern: /^\/api\/v1\/membership\?asOf=([-0-9]{10})$/,
  answer: (pool, [day]) => passedThrough(pool, membershipOfAllGroups, [day]),
};

/** Asks what the rules ask, each once for all pairs of a promise and a day, and sends the rows on as they are. */
async function rowsOfRules(
  pool: Pool,
  scope: FindingScope,
  id: string | null,
  days: readonly string[],
): Promise<Answer> {
  const rowsOf = async <Row extends object>({ name, text }: Statement, values: unknown[]): Promise<Row[]> =>
    (await pool.query<Row>({ name, text, values })).rows;
  const promises = await rowsOf<AskedRow>(askedPromisesOf[scope], [days, id]);
  const all: object[] = [];
  for (const { kind, statements, grace } of rules) {
    const pairs = promises.filter(({ rule }) => rule === kind);
    if (pairs.length === 0) continue;
    const values = [pairs.map((pair) => pair.id), pairs.map(({ day }) => day), grace.days];
    for (const statement of statements) all.push(...(await rowsOf<object>(statement, values)));
  }
  return { status: 200, text: JSON.stringify({ promises, all }) };
}

const findings: Route = {
  method: 'GET',
  pattern: /^\/api\/v1\/findings\?asOf=([-0-9]{10})$/,
  answer: (pool, [day = '']) => rowsOfRules(pool, 'all', null, [day]),
};

const findingHistory: Route = {
  method: 'GET',
  pattern: /^\/api\/v1\/findings\/history\?hit=([-0-9a-f]{36})&from=([-0-9]{10})&to=([-0-9]{10})$/,
  answer: async (pool, [id = '', from = '', to = '']) => {
    const answer = await rowsOfRules(pool, 'hit', id, monthEnds(from, to));
    const { name, text } = saidThen;
    await pool.query({ name, text, values: [[], from, to] });
    return answer;
  },
};

/** The routes of the workloads that read. */
export const reads: readonly Route[] = [
  hitOverview,
  groupMeetings,
  sponsorContact,
  governanceReport,
  membership,
  findings,
  findingHistory,
  ...measures,
];
