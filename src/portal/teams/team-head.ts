import type { FastifyRequest } from 'fastify';
import type { HitStatusName } from '../../hits/hit-status.entity';
import { statement } from '../../platform/database/statement';
import type { Day } from '../../platform/time/period';
import { hitStatusTags } from '../state-tags';
import type { StateTag } from '../state-tags';
import { reachesHit } from '../../access/permitted';
import { teamSections } from './team-sections';

/** Who a team is on a day, as every page about it says at its top. */
export interface TeamHead {
  readonly id: string;
  readonly key: string;
  readonly name: string | null;
  readonly acronym: string | null;
  readonly status: HitStatusName | null;
}

/** SQL: who the HIT `h` is on the day $2. */
export const teamHead = `json_build_object('id', h.id, 'key', h.key, 'acronym', h.acronym,
  'name', (SELECT n.name FROM hit_name n WHERE n.hit_id = h.id AND n.during @> $2::date),
  'status', (SELECT t.status FROM hit_status t WHERE t.hit_id = h.id AND t.during @> $2::date))`;

/** Who one team is. Values: HIT, day. */
export const teamHeadOnDay = statement('team-head-on-day', `SELECT ${teamHead}::text FROM hit h WHERE h.id = $1`);

/** What every page of a team hands to its layout. */
interface OfTeam {
  readonly title: string;
  readonly section: 'teams';
  readonly trail: readonly { readonly text: string; readonly href: string }[];
  readonly asOf: Day;
  readonly hit: TeamHead;
  readonly state: StateTag | null;
  readonly teamSections: object[];
  /** What links to sister pages end with, so that a day that is looked at stays. */
  readonly onDay: string;
}

/** The top of a page of a team: `page` is what it is called, `at` its address after the team's, `asked` the day if one was asked for. */
export function ofTeam(
  request: FastifyRequest,
  hit: TeamHead,
  { page, at, asOf, asked }: { page: string; at: string; asOf: Day; asked: Day | undefined },
): OfTeam {
  const name = hit.name ?? hit.key;
  const onDay = asked === undefined ? '' : `?asOf=${asked}`;
  return {
    title: `${page} – ${name}`,
    section: 'teams',
    trail: [
      { text: 'Teams', href: '/teams' },
      // Members of a group see the promises and goals of its team, and not the team itself.
      ...(reachesHit(request, 'structure:read', hit.id) ? [{ text: name, href: `/teams/${hit.id}${onDay}` }] : []),
    ],
    asOf,
    hit,
    state: hit.status && hitStatusTags[hit.status],
    teamSections: teamSections(request, hit.id, at, asked),
    onDay,
  };
}
