import { membershipOfAllGroups } from '../../src/groups/membership.queries';
import { meetingsOfGroup } from '../../src/meetings/meeting.queries';
import { cursorFor, pageOf, type ListRow } from '../../src/platform/http/list';
import { Clock } from '../../src/platform/time/clock';
import { governanceReportOfAll } from '../../src/reports/governance-report.queries';
import { hitOverviewOnDay } from '../../src/reports/hit-overview.queries';
import { sponsorContactOfAll } from '../../src/sponsorship/sponsor-contact.queries';
import { passedThrough, type Route } from './route';

const limit = 50;
const today = new Clock().today();
// The statement of such a page is the same for every group: written out once, with the group's place marked.
const group = Symbol('group');
const page = pageOf(meetingsOfGroup, { group, asOf: today }, limit + 1, null, 'object');

const hitOverview: Route = {
  method: 'GET',
  pattern: /^\/api\/v1\/hits\/([-0-9a-f]{36})\/overview$/,
  answer: (pool, [id]) => passedThrough(pool, hitOverviewOnDay, [id, today]),
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
  answer: (pool, [day]) => passedThrough(pool, sponsorContactOfAll, [day]),
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

/** The routes of the workloads that read. */
export const reads: readonly Route[] = [hitOverview, groupMeetings, sponsorContact, governanceReport, membership];
