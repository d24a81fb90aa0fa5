import type { FeedKind } from '../../feeds/feed-kind';
import type { FeedAddressView } from '../../feeds/feeds.dto';

/** A HIT or a group whose calendar somebody came to subscribe to. */
export interface OfferedThing {
  readonly hit: string | null;
  readonly group: string | null;
  readonly name: string;
}

/** One thing to subscribe to, with its address where there is one, as the page shows it. */
export interface FeedOffered {
  readonly kind: FeedKind;
  readonly hit: string | null;
  readonly group: string | null;
  /** The id of its part of the page. */
  readonly anchor: string;
  readonly title: string;
  readonly about: string;
  readonly issued: FeedAddressView | null;
  /** The address as calendar programs take it that are to subscribe, not to copy once. */
  readonly webcal: string | null;
}

interface Words {
  readonly own: string;
  readonly ownAbout: string;
  readonly of: (name: string) => string;
  readonly ofAbout: string;
}

const words: Readonly<Record<FeedKind, Words>> = {
  MEETINGS: {
    own: 'My meetings',
    ownAbout:
      'The meetings of the groups that you sit on or hold a role in, and of the teams that you manage: past and to come.',
    of: (name) => `Meetings of ${name}`,
    ofAbout: 'All of its meetings that you may see.',
  },
  RECORDS: {
    own: 'Records and decisions',
    ownAbout:
      'For a news reader (Atom): the latest records of meetings that you may see, and what was decided there. Confidential items are left out.',
    of: (name) => `Records and decisions of ${name}`,
    ofAbout: 'For a news reader (Atom): its latest records that you may see, and what was decided there.',
  },
  FINDINGS: {
    own: 'Promises that turned',
    ownAbout: 'For a news reader (Atom): promises of the last four weeks that are not what they were, with the reason.',
    of: (name) => `Promises of ${name} that turned`,
    ofAbout:
      'For a news reader (Atom): its promises of the last four weeks that are not what they were, with the reason.',
  },
  KNOWLEDGE: {
    own: 'Shared knowledge',
    ownAbout: 'For a news reader (Atom): the latest notes, links and files that are shared with you.',
    of: (name) => `Shared knowledge of ${name}`,
    ofAbout: 'For a news reader (Atom): the latest that it shares, or that is shared with it.',
  },
};

/** What somebody can subscribe to: their own, what they came for, and whatever they subscribed to before. */
export function feedsOffered(
  kinds: readonly FeedKind[],
  addresses: readonly FeedAddressView[],
  thing: OfferedThing | null,
): FeedOffered[] {
  const own = kinds.map((kind) => ({ kind, hit: null, group: null, name: null }));
  const asked = kinds
    .filter((kind) => thing !== null && (kind !== 'FINDINGS' || thing.hit !== null))
    .flatMap((kind) => (thing === null ? [] : [{ kind, ...thing }]));
  const others = addresses
    .filter(({ hitId, groupId }) => hitId !== null || groupId !== null)
    .map(({ kind, hitId, groupId, about }) => ({ kind, hit: hitId, group: groupId, name: about }));
  const all = new Map([...asked, ...own, ...others].map((one) => [anchorOf(one), one]));
  return [...all].map(([anchor, { kind, hit, group, name }]) => {
    const issued =
      addresses.find((one) => anchorOf({ kind: one.kind, hit: one.hitId, group: one.groupId }) === anchor) ?? null;
    const { own: title, ownAbout, of, ofAbout } = words[kind];
    const isOwn = hit === null && group === null;
    return {
      kind,
      hit,
      group,
      anchor,
      title: isOwn ? title : of(name ?? 'a team'),
      about: isOwn ? ownAbout : ofAbout,
      issued,
      webcal: kind === 'MEETINGS' ? (issued?.address?.replace(/^https?:/, 'webcal:') ?? null) : null,
    };
  });
}

function anchorOf({ kind, hit, group }: Pick<FeedOffered, 'kind' | 'hit' | 'group'>): string {
  return [kind.toLowerCase(), hit ?? group].filter(Boolean).join('-');
}
