import { jsonObject } from '../../platform/database/json-object';
import { onDay } from '../../platform/database/on-day';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Day } from '../../platform/time/period';
import { windowStart } from '../asked';
import { counted } from '../counted';
import type { RelationshipState } from '../measures/liveness';
import { liveliest } from '../measures/silence';
import type { Heard } from '../measures/silence';
import type { PausedOf, SponsorFacts } from '../measures/sponsor-activity';
import { livenessWords, relationshipSentence } from '../measures/sponsor-sentence';
import type { Outcome } from '../outcome';
import { wholeNumber } from '../parameter-fields';
import { rule } from '../rule';
import type { SubjectRow } from '../rule';
import { graceFrom, pausedDays } from '../spell';
import type { Clock } from '../spell';
import { cannotTell, keptOr } from '../verdict';
import type { Evidence, Verdict } from '../verdict';

interface Row extends SubjectRow, Clock {
  readonly liveDays: number;
  readonly coolingDays: number;
  readonly sponsors: readonly Sponsor[];
  /** The day after the last day of the sponsor before, where there was one. */
  readonly vacantSince: Day | null;
}

interface Sponsor extends Pick<
  SponsorFacts,
  'sponsorshipId' | 'since' | 'expectedEvery' | 'fromStart' | 'lastContact'
> {
  readonly lastSubstantive: (NonNullable<SponsorFacts['lastSubstantive']> & { readonly engagementId: string }) | null;
  /** Of the silences that reach into the window, the one of most days without the paused ones. */
  readonly longest: PausedOf & { readonly from: Day; readonly to: Day; readonly ends: readonly string[] };
}

/** SQL: the days after the first and up to the last on which the HIT of a row was paused. */
const pausedWithin = (
  relation: string,
  first: string,
  last: string,
): string => `CASE WHEN ${relation}.paused = '{}' THEN 0
  ELSE (SELECT coalesce(sum(upper(z) - lower(z)), 0)::integer FROM unnest(${relation}.paused * datemultirange(daterange(${first}, ${last}, '(]'))) z) END`;

const latest = (name: string, condition: string): string =>
  `LEFT JOIN LATERAL (SELECT x.id, x.happened_on, x.kind, x.reported_by, x.confirmed_on FROM sponsor_engagement x
     WHERE x.sponsorship_id = s.id AND ${condition} ORDER BY x.happened_on DESC, x.id DESC LIMIT 1) ${name} ON true`;

const sponsor = jsonObject({
  sponsorshipId: 's.id',
  since: 's.starts',
  expectedEvery: 's.expected_every',
  fromStart: jsonObject({ days: 's.day - s.starts', pausedDays: pausedWithin('s', 's.starts', 's.day') }),
  lastContact: `CASE WHEN l.id IS NOT NULL THEN ${jsonObject({ on: 'l.happened_on', days: 's.day - l.happened_on', kind: 'l.kind' })} END`,
  lastSubstantive: `CASE WHEN b.id IS NOT NULL THEN ${jsonObject({
    engagementId: 'b.id',
    on: 'b.happened_on',
    days: 's.day - b.happened_on',
    pausedDays: pausedWithin('s', 'b.happened_on', 's.day'),
    kind: 'b.kind',
    reportedBy: 'b.reported_by',
    isConfirmed: 'coalesce(b.confirmed_on <= s.day, false)',
  })} END`,
  longest: jsonObject({
    from: 'g.from_day',
    to: 'g.to_day',
    days: 'g.to_day - g.from_day',
    pausedDays: 'g.paused_days',
    ends: 'g.ends',
  }),
});

/**
 * "Making sure that that's a live relationship because those executives I think can really help the HITs, but they've got to
 * keep them in their mind all the time": how long it has been silent until today, and the longest silence in a window. Only
 * substantive contact of the sponsorships that hold on the day counts; days on which the HIT was paused do not. A rhythm that
 * was agreed with the sponsor sets one and a half and three times itself. Of joint sponsors the liveliest tells. A silence
 * that reaches into the window counts whole, but never from before the promise or the sponsorship.
 */
export const liveRelationship = rule<Row, 'TODAY' | 'BETWEEN'>({
  kind: 'LIVE_RELATIONSHIP',
  version: 1,
  name: 'The relationship with the sponsor is live',
  question: 'Has the sponsor been in contact lately, and without long silences before?',
  evidence: 'The sponsorship and the contacts on either side of the silence.',
  about: 'HIT',
  grace: {
    days: 0,
    means: 'Days after a sponsorship ended in which to find the next; silence has a band of its own for slipping.',
  },
  parameters: {
    liveDays: wholeNumber('up to how many days of silence it is live, where no rhythm was agreed', 1, 1000, 45),
    coolingDays: wholeNumber(
      'up to how many days of silence it is going quiet, where no rhythm was agreed',
      1,
      2000,
      90,
    ),
    windowMonths: wholeNumber('over how many months back silences between contacts are looked at', 1, 120, 12),
  },
  contradictions: ({ liveDays, coolingDays }) => {
    const least = Number(liveDays);
    if (Number(coolingDays) >= least) return [];
    const detail = `Enter at least ${String(least)}, the days up to which it is live.`;
    return [{ pointer: '#/parameters/coolingDays', detail }];
  },
  aspects: { TODAY: 'In contact up to today', BETWEEN: 'No long silence between contacts' },
  sql: `, sponsor AS MATERIALIZED (
      SELECT a.n, a.day, a.paused, s.id, lower(s.during) AS starts, s.is_primary, s.expected_every, greatest(a.since, lower(s.during)) AS first_day,
        greatest(lower(s.during), ${windowStart('a', "(a.p->>'windowMonths')::integer", 'since')}) AS window_from
      FROM asked a JOIN executive_sponsorship s ON s.hit_id = a.hit_id AND ${onDay('s.during', 'a.day')}
    ), point AS (
      SELECT s.n, s.id, greatest(s.first_day, b.happened_on) AS day, CASE WHEN b.happened_on >= s.first_day THEN b.id END AS engagement_id
      FROM sponsor s ${latest('b', 'x.is_substantive AND x.happened_on <= s.window_from')}
      UNION ALL
      SELECT s.n, s.id, x.happened_on, x.id FROM sponsor s JOIN sponsor_engagement x ON x.sponsorship_id = s.id AND x.is_substantive
        AND x.happened_on > s.window_from AND x.happened_on <= s.day
      UNION ALL
      SELECT n, id, day, NULL FROM sponsor
    ), silence AS (
      SELECT p.n, p.id, p.day AS from_day, p.engagement_id AS after_id, lead(p.day) OVER w AS to_day, lead(p.engagement_id) OVER w AS before_id
      FROM point p WINDOW w AS (PARTITION BY p.n, p.id ORDER BY p.day, p.engagement_id)
    ), longest AS (
      SELECT DISTINCT ON (n, id) n, id, from_day, to_day, paused_days, ends FROM (
        SELECT q.n, q.id, q.from_day, q.to_day, ${pausedWithin('s', 'q.from_day', 'q.to_day')} AS paused_days,
          array_remove(ARRAY[q.after_id, q.before_id], NULL) AS ends
        FROM silence q JOIN sponsor s ON s.n = q.n AND s.id = q.id WHERE q.to_day IS NOT NULL) t
      ORDER BY n, id, to_day - from_day - paused_days DESC, from_day
    ), of_hit AS (
      SELECT s.n, json_agg(${sponsor} ORDER BY s.is_primary DESC, s.starts, s.id) AS sponsors
      FROM sponsor s JOIN longest g ON g.n = s.n AND g.id = s.id
        ${latest('l', 'x.happened_on <= s.day')} ${latest('b', 'x.is_substantive AND x.happened_on <= s.day')}
      GROUP BY s.n
    )
    SELECT a.n, h.key AS "subjectKey", h.key AS subject, a.day, a.grace, ${pausedDays('a')} AS paused,
      (a.p->>'liveDays')::integer AS "liveDays", (a.p->>'coolingDays')::integer AS "coolingDays", coalesce(f.sponsors, '[]'::json) AS sponsors,
      CASE WHEN f.n IS NULL THEN (SELECT max(upper(s.during)) FROM executive_sponsorship s
        WHERE s.hit_id = a.hit_id AND upper(s.during) <= a.day) END AS "vacantSince"
    FROM asked a JOIN hit h ON h.id = a.hit_id LEFT JOIN of_hit f ON f.n = a.n`,
  verdictsOn: (row) => {
    if (row.sponsors.length === 0) return { TODAY: vacant(row), BETWEEN: vacant(row) };
    return { TODAY: today(row), BETWEEN: between(row) };
  },
});

const outcomeOf: Readonly<Record<Exclude<RelationshipState, 'NEVER_ENGAGED'>, Outcome>> = {
  LIVE: 'KEPT',
  COOLING: 'SLIPPING',
  DORMANT: 'NOT_KEPT',
};

function vacant(row: Row): Verdict {
  const { day, vacantSince: since } = row;
  if (since === null)
    return cannotTell('No executive sponsor has been recorded.', 'The executive sponsor, from which day.');
  const sentence = `${livenessWords.VACANT}. There has been none since ${dayInWords(since)}.`;
  return keptOr(false, sentence, { day, graceDays: graceFrom(since, row), since });
}

function today(row: Row): Verdict {
  const heard = liveliest(row.sponsors, ({ lastSubstantive }) => lastSubstantive, row);
  const { sponsor: one, state } = heard;
  const why = relationshipSentence(state, one, row.day);
  const { lastSubstantive: last } = one;
  if (state === 'NEVER_ENGAGED' || last === null) return neverHeard(heard, why);
  const evidence = evidenceOf(one, [{ kind: 'engagement', id: last.engagementId, on: last.on }]);
  return { outcome: outcomeOf[state], sentence: `${why} ${limits(heard)}`, since: last.on, evidence };
}

function between(row: Row): Verdict {
  const heard = liveliest(row.sponsors, (one) => (one.lastSubstantive === null ? null : one.longest), row);
  const { sponsor: one, state, days } = heard;
  if (state === 'NEVER_ENGAGED') return neverHeard(heard, relationshipSentence(state, one, row.day));
  const { from, to, ends, pausedDays: paused } = one.longest;
  const without = paused === 0 ? '' : `, without ${counted(paused, 'day')} on which it was paused`;
  const sentence = `Longest silence: ${counted(days, 'day')}, from ${dayInWords(from)} to ${dayInWords(to)}${without}. ${limits(heard)}`;
  const evidence = evidenceOf(
    one,
    ends.map((id) => ({ kind: 'engagement', id, on: null })),
  );
  return { outcome: outcomeOf[state], sentence, since: from, evidence };
}

function neverHeard({ sponsor: one }: Heard<Sponsor>, why: string): Verdict {
  return cannotTell(why, 'A contact with the sponsor that counts.', { evidence: evidenceOf(one, []) });
}

function limits({ thresholds: { liveDays, coolingDays, source } }: Heard<Sponsor>): string {
  const agreed = source === 'RHYTHM' ? 'By the rhythm agreed, live' : 'Live';
  return `${agreed} is up to ${String(liveDays)} days of silence, going quiet up to ${String(coolingDays)}.`;
}

function evidenceOf({ sponsorshipId, since }: Sponsor, contacts: readonly Evidence[]): Evidence[] {
  return [{ kind: 'sponsorship', id: sponsorshipId, on: since }, ...contacts];
}
