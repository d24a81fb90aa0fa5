import { headers } from './administrator';
import type { Facts } from './facts';
import type { ServerProcess } from './servers/server-process';

/** How long a page takes, and what it shows over the API. */
export interface PageCost {
  readonly page: string;
  /** Milliseconds until the whole answer is there: the median of many, one asked after the other. */
  readonly pageMs: number;
  readonly apiMs: number;
}

type Hit = Facts['hits'][number];

/** The meetings of a HIT that its pages are about. */
interface Meetings {
  readonly held: string;
  readonly planned: string;
}

/** A page that lists what the whole partnership has, and the list over the API, a page of as many rows. */
interface MeasuredList {
  readonly name: string;
  readonly page: string;
  readonly api: readonly string[];
}

interface MeasuredPage {
  readonly name: string;
  readonly page: (hit: Hit, meetings: Meetings) => string;
  /** What the API is asked for what the page shows. */
  readonly api: (hit: Hit, meetings: Meetings) => readonly string[];
}

const most = 2;
const rounds = 100;
const warmUp = 60;
const measuredHits = 10;
const today = new Date().toISOString().slice(0, 10);

const pages: readonly MeasuredPage[] = [
  {
    name: 'Home',
    page: () => '/',
    api: () => [
      '/api/v1/hits?limit=12',
      '/api/v1/meetings?toLog=true&limit=3',
      `/api/v1/meetings?status=PLANNED&from=${today}&limit=3`,
      '/api/v1/meetings?recordState=UNCONFIRMED&limit=1',
      '/api/v1/actions?overdue=true&limit=1',
      '/api/v1/sponsors/activity',
    ],
  },
  {
    name: 'a team',
    page: ({ id }) => `/teams/${id}`,
    api: ({ id }) => [`/api/v1/hits/${id}/overview`],
  },
  {
    name: 'a meeting',
    page: (_, { held }) => `/meetings/${held}`,
    api: (_, { held }) => [`/api/v1/meetings/${held}`, `/api/v1/meetings/${held}/quoracy`],
  },
  {
    name: 'log a meeting',
    page: (_, { planned }) => `/meetings/${planned}/log`,
    api: ({ groupId }, { planned }) => [
      `/api/v1/meetings/${planned}`,
      `/api/v1/seats?group=${groupId}`,
      `/api/v1/memberships?group=${groupId}`,
    ],
  },
];

const lists: readonly MeasuredList[] = [
  { name: 'Teams', page: '/teams', api: ['/api/v1/hits?limit=50'] },
  { name: 'Teams, by name', page: '/teams?q=HIT+1', api: ['/api/v1/hits?limit=50'] },
  { name: 'Sponsors', page: '/sponsors', api: ['/api/v1/sponsors/activity'] },
  { name: 'People', page: '/people', api: ['/api/v1/people?limit=50'] },
  { name: 'Meetings', page: '/meetings', api: ['/api/v1/meetings?limit=50'] },
  { name: 'Meetings, page 20', page: '/meetings?page=20', api: ['/api/v1/meetings?limit=50'] },
  { name: 'Actions', page: '/actions', api: ['/api/v1/actions?limit=50'] },
  { name: 'Actions that are late', page: '/actions?show=late', api: ['/api/v1/actions?limit=50&overdue=true'] },
  { name: 'Decisions', page: '/decisions', api: ['/api/v1/decisions?limit=50'] },
  { name: 'Search', page: '/search?q=prescribing', api: ['/api/v1/search?q=prescribing'] },
  { name: 'Data quality', page: '/data', api: ['/api/v1/data-quality'] },
  { name: 'Audit', page: '/admin/audit', api: ['/api/v1/trail?limit=50'] },
];

/** Asks for each page and for the same over the API in turns, one request after the other: nobody waits for anybody. */
export async function pageCosts({ url }: ServerProcess, { hits }: Facts): Promise<PageCost[]> {
  const some = hits.slice(0, measuredHits);
  const meetings = await Promise.all(some.map((hit) => meetingsOf(url, hit)));
  const costs: PageCost[] = [];
  for (const { name, page, api } of pages) {
    const asked = some.map((hit, index) => {
      const own = meetings[index] ?? { held: '', planned: '' };
      return { page: page(hit, own), api: api(hit, own) };
    });
    costs.push({ page: name, ...(await inTurns(url, asked, { warmUp, rounds })) });
  }
  return costs;
}

/** As `pageCosts`, of the pages that list what the whole partnership has: they must not grow with it. */
export async function listCosts({ url }: ServerProcess): Promise<PageCost[]> {
  const costs: PageCost[] = [];
  for (const { name, ...asked } of lists)
    costs.push({ page: name, ...(await inTurns(url, [asked], { warmUp: 5, rounds: 15 })) });
  return costs;
}

async function inTurns(
  url: string,
  asked: readonly { readonly page: string; readonly api: readonly string[] }[],
  times: { readonly warmUp: number; readonly rounds: number },
): Promise<Pick<PageCost, 'pageMs' | 'apiMs'>> {
  const taken = { page: [] as number[], api: [] as number[] };
  for (let round = 0; round < times.warmUp + times.rounds; round += 1) {
    const { page, api } = asked[round % asked.length] ?? { page: '', api: [] };
    const took = { page: await timeOf(url, [page]), api: await timeOf(url, api) };
    if (round < times.warmUp) continue;
    taken.page.push(took.page);
    taken.api.push(took.api);
  }
  return { pageMs: median(taken.page), apiMs: median(taken.api) };
}

/** One line for people. */
export function pageCostInWords({ page, pageMs, apiMs }: PageCost): string {
  const ratio = pageMs / apiMs;
  const aim = ratio <= most ? 'met' : 'missed';
  return `The page “${page}” takes ${pageMs.toFixed(1)} ms, what it shows over the API ${apiMs.toFixed(1)} ms: ${ratio.toFixed(2)} times as long, at most ${most.toFixed(1)}: ${aim}`;
}

/** One line for people. The page of a list may count and draw what the list over the API does not: its own time is what matters. */
export function listCostInWords({ page, pageMs, apiMs }: PageCost): string {
  return `The list “${page}” takes ${pageMs.toFixed(1)} ms as a page, ${apiMs.toFixed(1)} ms over the API`;
}

/** The last meeting that was held, and one that is planned for today, which is made if there is none. */
async function meetingsOf(url: string, { groupId }: Hit): Promise<Meetings> {
  const firstOf = async (query: string): Promise<string | undefined> => {
    const { items } = await answerOf<{ items: { id: string }[] }>(url, `/api/v1/meetings?group=${groupId}&${query}`);
    return items[0]?.id;
  };
  const held = await firstOf('status=HELD&limit=1');
  if (held === undefined) throw new Error(`The group ${groupId} never met.`);
  const planned = await firstOf(`status=PLANNED&from=${today}&to=${today}`);
  if (planned !== undefined) return { held, planned };
  const body = JSON.stringify({ groups: [groupId], meetsOn: today });
  const { id } = await answerOf<{ id: string }>(url, '/api/v1/planned-meetings', { method: 'POST', body });
  return { held, planned: id };
}

async function timeOf(url: string, paths: readonly string[]): Promise<number> {
  const begin = performance.now();
  for (const path of paths) await textOf(url, path);
  return performance.now() - begin;
}

async function answerOf<Answer>(url: string, path: string, init: RequestInit = {}): Promise<Answer> {
  return JSON.parse(await textOf(url, path, init)) as Answer;
}

async function textOf(url: string, path: string, init: RequestInit = {}): Promise<string> {
  const answer = await fetch(`${url}${path}`, { headers, redirect: 'error', ...init });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url}${path} answers ${answer.status}: ${text.slice(0, 500)}`);
  return text;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}
