import type { Action } from '../access/policy';
import { confidentialItem, readable } from '../meetings/confidential-items';
import { hitOfKnowledge, knowledgeFrom, knowledgeWithinReach } from '../exchange/knowledge/knowledge-reach';
import { metWithinReach } from '../meetings/met-within-reach';
import type { ListDefinition, OrderKey } from '../platform/http/list';

/** What can be found. */
export const searchKinds = [
  'TEAM',
  'GROUP',
  'PERSON',
  'ORGANISATION',
  'MEETING',
  'AGENDA_ITEM',
  'DECISION',
  'ACTION',
  'ITEM_SENT',
  'DOCUMENT',
  'COMMON_GOAL',
  'KNOWLEDGE',
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Things of a kind: the line of the policy without which nobody finds one, and the list of what matches. */
interface Searchable {
  readonly needs: Action;
  readonly list: ListDefinition;
}

// What was looked for is asked for in the same way everywhere, so that the indexes of these expressions serve it.
const asked = `(websearch_to_tsquery('portal_words', :words::text) || coalesce(to_tsquery('portal_words', :beginnings::text), ''::tsquery))`;
const found = (text: string): string => `to_tsvector('portal_words', ${text}) @@ ${asked}`;
const named = (text: string): string =>
  `to_tsvector('portal_names', ${text}) @@ coalesce(to_tsquery('portal_names', :names::text), ''::tsquery)`;

const nothing = 'NULL';
const groupsOf = (meeting: string): string =>
  `(SELECT string_agg(g.name, ' and ' ORDER BY g.key) FROM meeting_group mg JOIN governance_group g ON g.id = mg.group_id WHERE mg.meeting_id = ${meeting})`;
const teamOf = (hit: string): string =>
  `(SELECT n.name FROM hit_name n WHERE n.hit_id = ${hit} ORDER BY n.during @> :asOf::date DESC, lower(n.during) DESC LIMIT 1)`;
// The team around a group is named to whoever reaches the team.
const teamSeen = (hit: string): string =>
  `CASE WHEN :reachedHits::uuid[] IS NULL OR ${hit} = ANY(:reachedHits::uuid[]) THEN ${teamOf(hit)} END`;

/** Everything that is found is told in the same columns. */
function columns(kind: SearchKind, own: Readonly<Partial<Record<Column, string>>>): Record<string, string> {
  const all: Record<Column, string> = {
    id: nothing,
    number: nothing,
    title: nothing,
    context: nothing,
    day: nothing,
    meetingId: nothing,
    ...own,
  };
  return { kind: `'${kind}'`, ...all };
}
type Column = 'id' | 'number' | 'title' | 'context' | 'day' | 'meetingId';

const byTitle = (title: string, id: string): readonly [OrderKey, ...OrderKey[]] => [
  { by: title, type: 'text' },
  { by: id, type: 'uuid' },
];
const byDay = (day: string, id: string): readonly [OrderKey, ...OrderKey[]] => [
  { by: day, type: 'date' },
  { by: id, type: 'uuid' },
];

/** What stands under an item of an agenda, for whoever may read it: nobody finds a word that they may not see. */
const under = (row: string, position: string, person?: string): ((text: string, instead?: string) => string) => {
  const place = { meeting: `${row}.meeting_id`, position: `${row}.${position}`, ...(person && { person }) };
  return (text, instead = 'NULL') => readable(text, place, ':sight', instead);
};

const item = under('i', 'position');
const decision = under('d', 'item_position');
const action = under('a', 'item_position', 'a.owner_person_id');
const hidden = `'${confidentialItem}'`;

/** Every kind of thing that can be found. Parameters: words, beginnings, names, reference, asOf; sight of confidential items. */
export const searchables: Readonly<Record<SearchKind, Searchable>> = {
  TEAM: {
    needs: 'structure:read',
    list: {
      name: 'search-teams',
      columns: columns('TEAM', { id: 'h.id', title: `coalesce(${teamOf('h.id')}, h.key)`, context: 'h.purpose' }),
      from: 'hit h',
      where: `h.id IN (SELECT n.hit_id FROM hit_name n WHERE ${found('n.name')}
        UNION ALL SELECT w.id FROM hit w WHERE ${found(`coalesce(w.acronym, '') || ' ' || coalesce(w.purpose, '')`)})`,
      belongs: { hit: 'h.id' },
      order: byTitle(`coalesce(${teamOf('h.id')}, h.key)`, 'h.id'),
    },
  },
  GROUP: {
    needs: 'structure:read',
    list: {
      name: 'search-groups',
      columns: columns('GROUP', { id: 'g.id', title: 'g.name', context: teamSeen('g.hit_id') }),
      from: 'governance_group g',
      where: found(`g.name || ' ' || coalesce(g.purpose, '')`),
      belongs: { hit: 'g.hit_id', group: 'g.id' },
      order: byTitle('g.name', 'g.id'),
    },
  },
  PERSON: {
    needs: 'directory:read',
    list: {
      name: 'search-people',
      columns: columns('PERSON', { id: 'p.id', title: 'p.name', context: 'p.profession' }),
      from: 'person p',
      where: named('p.name'),
      belongs: 'ALL',
      order: byTitle('p.name', 'p.id'),
    },
  },
  ORGANISATION: {
    needs: 'directory:read',
    list: {
      name: 'search-organisations',
      columns: columns('ORGANISATION', { id: 'n.organisation_id', title: 'n.name', context: 'o.key' }),
      from: `organisation o JOIN organisation_name n ON n.organisation_id = o.id`,
      where: `(${named('n.name')}) AND NOT EXISTS (SELECT FROM organisation_name l WHERE l.organisation_id = o.id AND lower(l.during) > lower(n.during) AND ${named('l.name')})`,
      belongs: 'ALL',
      order: byTitle('n.name', 'n.organisation_id'),
    },
  },
  MEETING: {
    needs: 'meetings:read',
    list: {
      name: 'search-meetings',
      columns: columns('MEETING', {
        id: 'm.id',
        title: `coalesce(m.title, ${groupsOf('m.id')})`,
        context: 'm.summary',
        day: 'm.meets_on',
      }),
      from: 'meeting m',
      where: found(`coalesce(m.title, '') || ' ' || coalesce(m.summary, '')`),
      belongs: { where: metWithinReach('m.id') },
      order: byDay('m.meets_on', 'm.id'),
      direction: 'DESC',
    },
  },
  AGENDA_ITEM: {
    needs: 'meetings:read',
    list: {
      name: 'search-agenda-items',
      columns: columns('AGENDA_ITEM', {
        id: 'i.id',
        title: item('i.title', hidden),
        context: groupsOf('i.meeting_id'),
        day: 'm.meets_on',
        meetingId: 'i.meeting_id',
      }),
      from: 'agenda_item i JOIN meeting m ON m.id = i.meeting_id',
      where: `${found(`i.title || ' ' || coalesce(i.outcome, '')`)} AND ${item('true', 'false')}`,
      belongs: { where: metWithinReach('i.meeting_id') },
      order: byDay('m.meets_on', 'i.id'),
      direction: 'DESC',
    },
  },
  DECISION: {
    needs: 'meetings:read',
    list: {
      name: 'search-decisions',
      columns: columns('DECISION', {
        id: 'd.id',
        number: 'd.number',
        title: decision('d.statement', hidden),
        context: groupsOf('d.meeting_id'),
        day: 'm.meets_on',
        meetingId: 'd.meeting_id',
      }),
      from: 'decision d JOIN meeting m ON m.id = d.meeting_id',
      where: `(d.number = :reference::text OR (${found(`d.statement || ' ' || coalesce(d.rationale, '')`)} AND ${decision('true', 'false')}))`,
      belongs: { where: metWithinReach('d.meeting_id') },
      order: byDay('m.meets_on', 'd.id'),
      direction: 'DESC',
    },
  },
  ACTION: {
    needs: 'meetings:read',
    list: {
      name: 'search-actions',
      columns: columns('ACTION', {
        id: 'a.id',
        number: 'a.number',
        title: action('a.task', hidden),
        context: groupsOf('a.meeting_id'),
        day: 'm.meets_on',
        meetingId: 'a.meeting_id',
      }),
      from: 'action a JOIN meeting m ON m.id = a.meeting_id',
      where: `(a.number = :reference::text OR (${found('a.task')} AND ${action('true', 'false')}))`,
      belongs: { where: metWithinReach('a.meeting_id'), person: 'a.owner_person_id' },
      order: byDay('m.meets_on', 'a.id'),
      direction: 'DESC',
    },
  },
  ITEM_SENT: {
    needs: 'meetings:read',
    list: {
      name: 'search-items-sent',
      columns: columns('ITEM_SENT', {
        id: 'e.id',
        title: 'e.words',
        context: `g.name || ' to ' || t.name`,
        day: 'e.sent_on',
      }),
      from: 'escalation e JOIN governance_group g ON g.id = e.from_group_id JOIN governance_group t ON t.id = e.to_group_id',
      where: found(`e.words || ' ' || coalesce(e.answer, '')`),
      belongs: [
        { hit: 'g.hit_id', group: 'g.id' },
        { hit: 't.hit_id', group: 't.id' },
      ],
      order: byDay('e.sent_on', 'e.id'),
      direction: 'DESC',
    },
  },
  DOCUMENT: {
    needs: 'structure:read',
    list: {
      name: 'search-documents',
      columns: columns('DOCUMENT', {
        id: 'd.id',
        title: 'd.title',
        context: `concat_ws(', ', coalesce(${teamSeen('coalesce(d.hit_id, g.hit_id)')}, g.name), d.year::text)`,
      }),
      from: 'source_document d LEFT JOIN governance_group g ON g.id = d.group_id',
      where: found('d.title'),
      belongs: { hit: 'coalesce(d.hit_id, g.hit_id)', group: 'd.group_id' },
      order: byTitle('d.title', 'd.id'),
    },
  },
  COMMON_GOAL: {
    needs: 'goals:read',
    list: {
      name: 'search-common-goals',
      columns: columns('COMMON_GOAL', {
        id: 'x.id',
        title: 'x.statement',
        context: teamOf('x.hit_id'),
        day: 'lower(x.during)',
      }),
      from: 'common_goal x',
      where: found('x.statement'),
      belongs: { hit: 'x.hit_id' },
      order: byDay('lower(x.during)', 'x.id'),
      direction: 'DESC',
    },
  },
  KNOWLEDGE: {
    needs: 'knowledge:read',
    list: {
      name: 'search-knowledge',
      columns: columns('KNOWLEDGE', {
        id: 'x.id',
        title: 'x.title',
        context: `coalesce(${teamSeen(hitOfKnowledge)}, x.words)`,
        day: 'x.shared_on',
      }),
      from: knowledgeFrom,
      where: `${found(`x.title || ' ' || coalesce(x.words, '')`)} AND x.withdrawn_on IS NULL`,
      belongs: { where: knowledgeWithinReach },
      order: byDay('x.shared_on', 'x.id'),
      direction: 'DESC',
    },
  },
};
