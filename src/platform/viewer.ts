/** A retry of one POST, recognised: the same key on the same route with the same body is the same request. */
export interface RepeatableRequest {
  readonly key: string;
  readonly route: string;
  readonly requestHash: string;
}

/** The part of the partnership that somebody reaches: what belongs to these HITs, these groups, or this person. */
export interface Reach {
  readonly hits: readonly string[];
  readonly groups: readonly string[];
  readonly person: string | null;
}

/** Who is asking, and in which request. The first argument of every use-case; the trail refuses an anonymous one. */
export interface Viewer {
  readonly name: string;
  readonly accountId: string | null;
  /** The token by which a program asks on behalf of the account. */
  readonly tokenId: string | null;
  /** How far they reach in what they ask for; null is everywhere. */
  readonly reach: Reach | null;
  readonly requestId: string;
  /** The network address they ask from. */
  readonly address: string | null;
  readonly idempotency: RepeatableRequest | null;
}

/** The HITs that somebody reaches, as the value of a statement: null for all. */
export function reachedHits({ reach }: Viewer): readonly string[] | null {
  return reach === null ? null : reach.hits;
}

/** The product itself acting on somebody's command line: an import, the demonstration. */
export function commandLineViewer(command: string): Viewer {
  return { ...portalItself(command), name: `command line: ${command}` };
}

/** The product itself, doing what nobody asked for: freezing a month's end, finding out who asks. */
export function portalItself(purpose: string): Viewer {
  return {
    name: 'the portal itself',
    accountId: null,
    tokenId: null,
    reach: null,
    requestId: purpose,
    address: null,
    idempotency: null,
  };
}
