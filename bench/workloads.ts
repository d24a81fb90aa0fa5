import type { Facts } from './facts';
import type { LoadRequest } from './load/burst';
import { meetingRequest } from './meeting-request';
import { lastYear } from './partnership/size';
import type { Aim } from './results/table';

export const workloadNames = ['W1', 'W2', 'W3', 'W4', 'W5', 'W6', 'W7', 'W8', 'W9', 'W10'] as const;
export type WorkloadName = (typeof workloadNames)[number];

/** A kind of request that people make all the time, or that is dear. */
export interface Workload {
  readonly what: string;
  readonly aim: Aim;
  /** The bare server does only what the database has to do, and its answer is another. */
  readonly isWorkedOn?: boolean;
  requests(facts: Facts): readonly LoadRequest[];
}

const get = (path: string): LoadRequest => ({ method: 'GET', path });
/** So many of them at most, from the first to the last at even distances. */
const spread = <One>(all: readonly One[], most: number): readonly One[] =>
  all.filter((_, index) => index % Math.ceil(all.length / most) === 0);
const small: Aim = { ratio: 0.75, cpuRatio: 1.3 };
/** More is done than to send rows on, but little. */
const board: Aim = { ratio: 0.8, cpuRatio: 1.25 };
const large: Aim = { ratio: 0.9, cpuRatio: 1.1 };
/** Within twice what the plain SQL takes. */
const worked: Aim = { ratio: 0.5, cpuRatio: 2 };
// Enough different days that no day of a group fills up with meetings.
const loggedDays = 60;
// Each connection of the load generator keeps every request of its own: more HITs would take all its time and memory.
const loggingHits = 20;
/** A day that every partnership has meetings on both sides of, however few years it holds. */
export const pastDay = `${lastYear}-03-01`;

export const workloads: Readonly<Record<WorkloadName, Workload>> = {
  W1: {
    what: 'the data of one HIT’s page',
    aim: small,
    requests: ({ hits }) => hits.map(({ id }) => get(`/api/v1/hits/${id}/overview`)),
  },
  W2: {
    what: 'a group’s meetings, a page of 50',
    aim: small,
    requests: ({ hits }) => hits.map(({ groupId }) => get(`/api/v1/groups/${groupId}/meetings?limit=50`)),
  },
  W3: {
    what: 'log a meeting',
    aim: small,
    requests: ({ hits }) =>
      Array.from({ length: loggedDays }, (_, day) => spread(hits, loggingHits).map((hit) => meetingRequest(hit, day)))
        .flat()
        .map((body) => ({ method: 'POST', path: '/api/v1/meetings', body: JSON.stringify(body) })),
  },
  W4: {
    what: 'sponsor contact of all HITs',
    aim: large,
    requests: () => [get(`/api/v1/sponsorships/contact?asOf=${lastYear}-12-31`)],
  },
  W5: {
    what: 'the governance report of one year, all HITs',
    aim: large,
    requests: () => [get(`/api/v1/reports/governance?from=${lastYear}-01-01&to=${lastYear}-12-31`)],
  },
  W6: {
    what: 'who sat in all groups on a past day',
    aim: large,
    requests: () => [get(`/api/v1/membership?asOf=${pastDay}`)],
  },
  W7: {
    what: 'all findings of one day',
    aim: worked,
    isWorkedOn: true,
    requests: () => [get(`/api/v1/findings?asOf=${lastYear}-12-31`)],
  },
  W8: {
    what: 'a HIT’s findings over 24 months',
    aim: worked,
    isWorkedOn: true,
    requests: ({ hits }) =>
      hits.map(({ id }) => get(`/api/v1/findings/history?hit=${id}&from=${lastYear - 1}-01-01&to=${lastYear}-12-31`)),
  },
  W9: {
    what: 'who meets whom in a forum of 400 people with some 10,000 ties',
    aim: large,
    requests: ({ forum }) => [
      get(`/api/v1/measures/network?group=${forum}&from=${lastYear}-01-01&to=${lastYear}-12-31`),
    ],
  },
  W10: {
    what: 'the sponsor board of all HITs',
    aim: board,
    isWorkedOn: true,
    requests: () => [get(`/api/v1/sponsors/activity?asOf=${lastYear}-12-31`)],
  },
};
