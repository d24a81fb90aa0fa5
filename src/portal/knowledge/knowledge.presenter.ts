import type { SharedKnowledgeView } from '../../exchange/knowledge/knowledge.dto';
import type { KnowledgeAudience } from '../../exchange/knowledge/shared-knowledge.entity';
import type { StateTag } from '../state-tags';

/** Whom something is shared with. */
export const audienceWords: Readonly<Record<KnowledgeAudience, string>> = {
  GROUPS: 'Chosen groups',
  HIT: 'Everybody of the team',
  ALL_HITS: 'Every team',
};

const isNew: StateTag = { text: 'New', tint: 'blue' };
const mostOfWords = 200;

/** One piece in a list: enough to know whether to open it. */
export function knowledgeListed(piece: SharedKnowledgeView, mayBeNew: boolean): object {
  const { id, title, words, url, fileName, topics, audience, from, sharedBy, sharedOn, isRead } = piece;
  const short = words !== null && words.length > mostOfWords ? `${words.slice(0, mostOfWords).trimEnd()}…` : words;
  const what = [words === null ? null : 'note', url === null ? null : 'link', fileName === null ? null : 'file'];
  return {
    id,
    title,
    short,
    what: what.filter((one) => one !== null).join(', '),
    topics: topics.join(', '),
    by: [sharedBy, from].filter((one) => one !== null).join(', '),
    sharedOn,
    audience: audienceWords[audience],
    tag: mayBeNew && !isRead ? isNew : null,
  };
}

/** A size as people say it. */
function sizeInWords(bytes: number): string {
  return bytes < 1_000_000
    ? `${String(Math.max(1, Math.round(bytes / 1000)))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** One piece on its page. */
export function knowledgeShown(piece: SharedKnowledgeView): object {
  const { id, title, words, url, fileName, fileSize, topics, audience, from, sharedBy, sharedOn } = piece;
  const { isRead, withdrawnOn, version } = piece;
  return {
    id,
    title,
    paragraphs: words?.split(/\n\s*\n/) ?? [],
    url,
    file: fileName === null ? null : { name: fileName, size: sizeInWords(fileSize ?? 0) },
    topics: topics.map((topic) => ({ text: topic, href: `/knowledge?${new URLSearchParams({ topic }).toString()}` })),
    audience: audienceWords[audience],
    by: [sharedBy, from].filter((one) => one !== null).join(', '),
    sharedOn,
    isRead,
    withdrawnOn,
    version,
  };
}
