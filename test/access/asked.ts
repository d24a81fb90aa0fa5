import { isDoor } from '../fuzz/document';
import type { Document, Operation } from '../fuzz/document';
import { kindIn } from '../fuzz/world';
import { allRoutes } from './routes';

/** An address that somebody asks, and the action that the route says it needs. */
export interface Asked {
  readonly address: string;
  readonly action: string;
}

/** Ids by the kind of thing. */
export type IdsByKind = ReadonlyMap<string, readonly string[]>;

const days: Readonly<Record<string, string>> = { from: '2012-01-01', to: '2014-12-31', since: '2012-06-01' };
/** Nothing of the partnership is in these, or every administrator's; and what is held about oneself is one's own, wherever it is. */
const isElsewhere = /openapi|health|\/held$|\/me\b|schema\.json|\/rules|templates|\/permissions/;

/** What it takes to find a thing of each kind. */
const foundBy: Readonly<Record<string, string>> = {
  TEAM: 'structure:read',
  GROUP: 'structure:read',
  PERSON: 'directory:read',
  ORGANISATION: 'directory:read',
  MEETING: 'meetings:read',
  AGENDA_ITEM: 'meetings:read',
  DECISION: 'meetings:read',
  ACTION: 'meetings:read',
  ITEM_SENT: 'meetings:read',
  DOCUMENT: 'structure:read',
  COMMON_GOAL: 'goals:read',
  KNOWLEDGE: 'knowledge:read',
};
const everyMark = 'q=mark%20or%20name';

/** Search in every way that could show something: each kind needs what things of that kind need. */
const searches: readonly Asked[] = [
  { address: `/api/v1/search?${everyMark}`, action: 'catalogue:read' },
  ...Object.entries(foundBy).map(([kind, action]) => ({ address: `/api/v1/search?${everyMark}&kind=${kind}`, action })),
];

/** What it takes to see that something is missing. */
const missingBy: Readonly<Record<string, string>> = {
  MEETING_TO_LOG_LATE: 'meetings:log',
  RECORD_TO_CONFIRM_LATE: 'record:confirm',
  HELD_WITHOUT_ATTENDANCE: 'meetings:read',
  ATTENDANCE_WITHOUT_ORGANISATION: 'meetings:read',
  ACTION_WITHOUT_DAY: 'meetings:read',
  REQUIRED_SEAT_VACANT: 'structure:read',
  GROUP_WITHOUT_RHYTHM: 'structure:read',
  GROUP_WITHOUT_QUORUM_RULE: 'structure:read',
  TEAM_WITHOUT_SPONSOR: 'sponsorship:read',
  PERSON_OF_SAME_NAME: 'directory:read',
};
const gaps: readonly Asked[] = Object.entries(missingBy).flatMap(([kind, action]) =>
  ['limit=500', 'format=csv'].map((way) => ({ address: `/api/v1/data-quality/gaps?kind=${kind}&${way}`, action })),
);

/** Every reading operation in every way that could show something: all of it, as CSV, searched, on another day, of each thing. */
export function allAsked(document: Document, ids: IdsByKind): Asked[] {
  const actions = new Map(
    allRoutes().map(({ method, path, needs }) => [`${method} ${path.replace(/:(\w+)/g, '{$1}')}`, needs?.action ?? '']),
  );
  const found = document.operations
    .filter(({ method, path }) => method === 'get' && !isElsewhere.test(path) && !isDoor(path))
    .flatMap((operation) => {
      const action = actions.get(`GET ${operation.path}`) ?? '';
      return addressesOf(operation, ids).map((address) => ({ address, action }));
    });
  return [...searches, ...gaps, ...found];
}

function addressesOf({ path, parameters }: Operation, ids: IdsByKind): string[] {
  const named = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  const needed = parameters.filter(({ in: place, required }) => place === 'query' && required === true);
  const paths = path.includes('{id}') ? (ids.get(kindIn(path)) ?? []).map((id) => path.replace('{id}', id)) : [path];
  const withDays = needed.map(({ name }) => `${name}=${days[name] ?? ids.get('group')?.[0] ?? ''}`);
  const ways = [
    ...(named.includes('limit') ? [['limit=500'], ['limit=1']] : [[]]),
    ...(named.includes('format') ? [['format=csv']] : []),
    ...(named.includes('q') ? [['q=mark']] : []),
    ...(named.includes('asOf') ? [['asOf=2013-06-01']] : []),
    ...(path.includes('{id}') ? [] : [...ids.keys()]).flatMap((kind) =>
      named.includes(kind) ? (ids.get(kind) ?? []).map((id) => [`${kind}=${id}`]) : [],
    ),
  ];
  return paths.flatMap((one) => ways.map((way) => `${one}?${[...withDays, ...way].join('&')}`));
}
