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

/** Asks for each page and for the same over the API in turns, one request after the other: nobody waits for anybody. */
export async function pageCosts({ url }: ServerProcess, { hits }: Facts): Promise<PageCost[]> {
  const some = hits.slice(0, measuredHits);
  const meetings = await Promise.all(some.map((hit) => meetingsOf(url, hit)));
  const costs: PageCost[] = [];
  for (const { name, page, api } of pages) {
    const asked = some.map((hit, index) => {
      const own = meetings[index] ?? { held: '', planned: '' };
      return { page: [page(hit, own)], api: api(hit, own) };
    });
    const taken = { page: [] as number[], api: [] as number[] };
    for (let round = 0; round < warmUp + rounds; round += 1) {
      const { page: onePage, api: same } = asked[round % asked.length] ?? { page: [], api: [] };
      const times = { page: await timeOf(url, onePage), api: await timeOf(url, same) };
      if (round < warmUp) continue;
      taken.page.push(times.page);
      taken.api.push(times.api);
    }
    costs.push({ page: name, pageMs: median(taken.page), apiMs: median(taken.api) });
  }
  return costs;
}

/** One line for people. */
export function pageCostInWords({ page, pageMs, apiMs }: PageCost): string {
  const ratio = pageMs / apiMs;
  const aim = ratio <= most ? 'met' : 'missed';
  return `The page “${page}” takes ${pageMs.toFixed(1)} ms, what it shows over the API ${apiMs.toFixed(1)} ms: ${ratio.toFixed(2)} times as long, at most ${most.toFixed(1)}: ${aim}`;
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
