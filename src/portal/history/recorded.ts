/** A kind of record that has a page of its history: its name in the trail, in an address and in words. */
interface RecordKind {
  readonly at: string;
  readonly called: string;
}

/** The records whose pages say who changed them last. */
export const recordKinds = {
  meeting: { at: 'meetings', called: 'meeting' },
  action: { at: 'actions', called: 'action' },
  decision: { at: 'decisions', called: 'decision' },
  group: { at: 'groups', called: 'group' },
  seat: { at: 'seats', called: 'seat' },
  hit: { at: 'teams', called: 'team' },
  commonGoal: { at: 'goals', called: 'common goal' },
  commitment: { at: 'promises', called: 'promise' },
  sponsorship: { at: 'sponsors', called: 'sponsorship' },
  person: { at: 'people', called: 'person' },
  partnerPriority: { at: 'priorities', called: 'priority' },
  organisation: { at: 'organisations', called: 'organisation' },
  account: { at: 'accounts', called: 'account' },
} as const satisfies Readonly<Record<string, RecordKind>>;

/** What a page is about, as the trail names it. */
export interface Recorded {
  readonly kind: keyof typeof recordKinds;
  readonly id: string;
}

/** The page of the history of a record. */
export function historyOf({ kind, id }: Recorded): string {
  return `/history/${recordKinds[kind].at}/${id}`;
}
