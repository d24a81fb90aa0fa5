import { continuesAs, organisationName } from '../../directory/organisation-naming';
import { postLevels } from '../../directory/post.entity';
import type { Day } from '../../platform/time/period';
import { someOf } from '../parameter-fields';
import { rule } from '../rule';
import type { SubjectRow } from '../rule';
import { graceFrom, pausedDays } from '../spell';
import type { Clock } from '../spell';
import { cannotTell, keptOr } from '../verdict';
import type { Evidence, Verdict } from '../verdict';

interface Row extends SubjectRow, Clock {
  readonly sponsors: readonly Sponsor[];
  /** The day after the last day of the sponsor before, where there was one. */
  readonly vacantSince: Day | null;
}

interface Sponsor {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly since: Day;
  readonly posts: number;
  readonly seniorPost: string | null;
  readonly lostPostOn: Day | null;
  readonly isFromPartner: boolean;
  readonly leftPartnersOn: Day | null;
}

const qualifies = `h.person_id = s.person_id AND (s.post_id IS NULL OR h.post_id = s.post_id) AND t.level IN (SELECT jsonb_array_elements_text(a.p->'levels'))`;

const partner = `SELECT max(upper(r.during)) FROM hit_partner r WHERE r.hit_id = a.hit_id AND r.kind = 'PARTNER'
  AND ${continuesAs('r.organisation_id', 'a.day')} = o.id`;

const sponsor = `json_build_object('id', s.id, 'name', n.name, 'since', lower(s.during),
  'organisation', ${organisationName('o.id', 'a.day')},
  'posts', (SELECT count(*) FROM post_acting_holder h WHERE h.person_id = s.person_id AND lower(h.during) <= a.day),
  'seniorPost', (SELECT t.title FROM post_acting_holder h JOIN post t ON t.id = h.post_id WHERE ${qualifies} AND h.during @> a.day LIMIT 1),
  'lostPostOn', (SELECT max(upper(h.during)) FROM post_acting_holder h JOIN post t ON t.id = h.post_id WHERE ${qualifies} AND upper(h.during) <= a.day),
  'isFromPartner', EXISTS (${partner} HAVING bool_or(r.during @> a.day)),
  'leftPartnersOn', (${partner} AND upper(r.during) <= a.day))`;

/**
 * "Requirement for sponsorship at the most senior level in one of the organisations forming a HIT": three findings, not one.
 * A sponsor may lose the post that qualified them, so each is asked for on every day.
 */
export const executiveSponsor = rule<Row, 'EXISTS' | 'SENIOR_LEVEL' | 'FROM_PARTNER'>({
  kind: 'EXECUTIVE_SPONSOR',
  version: 1,
  name: 'Has an executive sponsor',
  question:
    'Is there an executive sponsor, at the most senior level, of an organisation that is a partner of this HIT?',
  evidence: 'The sponsorships that hold on the day.',
  about: 'HIT',
  grace: {
    days: 60,
    means: 'Days after a sponsor, their post or their organisation’s partnership ended in which to find the next.',
  },
  parameters: {
    levels: someOf('which levels of post are the most senior', postLevels, ['EXECUTIVE']),
  },
  aspects: {
    EXISTS: 'There is an executive sponsor',
    SENIOR_LEVEL: 'The sponsor holds a post at the most senior level',
    FROM_PARTNER: 'The sponsor comes from a partner of this HIT',
  },
  sql: `SELECT a.n, h.key AS "subjectKey", h.key AS subject, a.day, a.grace, ${pausedDays('a')} AS paused,
      coalesce((SELECT json_agg(${sponsor} ORDER BY s.is_primary DESC, lower(s.during), s.id) FROM executive_sponsorship s
        JOIN person n ON n.id = s.person_id CROSS JOIN LATERAL (SELECT ${continuesAs('s.organisation_id', 'a.day')} AS id) o
        WHERE s.hit_id = a.hit_id AND s.during @> a.day), '[]'::json) AS sponsors,
      (SELECT max(upper(s.during)) FROM executive_sponsorship s WHERE s.hit_id = a.hit_id AND upper(s.during) <= a.day) AS "vacantSince"
    FROM asked a JOIN hit h ON h.id = a.hit_id`,
  verdictsOn: (row) => ({ EXISTS: exists(row), SENIOR_LEVEL: seniorLevel(row), FROM_PARTNER: fromPartner(row) }),
});

/** A pause stops the clock of the grace. */
function graceOf(row: Row, since: Day | null): { day: Day; since: Day | null; graceDays: number } {
  return { day: row.day, since, graceDays: since === null ? row.grace : graceFrom(since, row) };
}

const nobody = cannotTell('There is no executive sponsor on this day.', 'An executive sponsor.');

function evidenceOf(sponsors: readonly Sponsor[]): Evidence[] {
  return sponsors.map(({ id, since }) => ({ kind: 'sponsorship', id, on: since }));
}

function exists(row: Row): Verdict {
  const { sponsors, vacantSince } = row;
  const [first] = sponsors;
  if (first) {
    const sentence = `${first.name} of ${first.organisation} is the executive sponsor.`;
    return { outcome: 'KEPT', sentence, since: first.since, evidence: evidenceOf(sponsors) };
  }
  if (vacantSince === null)
    return cannotTell('No executive sponsor has been recorded.', 'The executive sponsor, from which day.');
  return keptOr(false, 'There is no executive sponsor.', graceOf(row, vacantSince));
}

function seniorLevel(row: Row): Verdict {
  const { sponsors } = row;
  const [first] = sponsors;
  if (!first) return nobody;
  const evidence = evidenceOf(sponsors);
  const senior = sponsors.find(({ seniorPost }) => seniorPost !== null);
  if (senior) return { outcome: 'KEPT', sentence: `${senior.name} is ${String(senior.seniorPost)}.`, evidence };
  if (sponsors.every(({ posts }) => posts === 0))
    return cannotTell(`No post of ${first.name} is recorded.`, `The post that ${first.name} holds.`, { evidence });
  const lost = sponsors.map(({ lostPostOn }) => lostPostOn).filter((on) => on !== null);
  const sentence =
    lost.length > 0
      ? `${first.name} no longer holds the post that qualified them.`
      : `${first.name} holds no post at the most senior level.`;
  return keptOr(false, sentence, { ...graceOf(row, lost.sort().at(-1) ?? null), evidence });
}

function fromPartner(row: Row): Verdict {
  const { sponsors } = row;
  const [first] = sponsors;
  if (!first) return nobody;
  const evidence = evidenceOf(sponsors);
  const from = sponsors.find(({ isFromPartner }) => isFromPartner);
  if (from) return { outcome: 'KEPT', sentence: `${from.organisation} is a partner of this HIT.`, evidence };
  const since = sponsors.map(({ leftPartnersOn }) => leftPartnersOn).filter((on) => on !== null);
  const sentence = `${first.organisation} is not a partner of this HIT.`;
  return keptOr(false, sentence, { ...graceOf(row, since.sort().at(-1) ?? null), evidence });
}
