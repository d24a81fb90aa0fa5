import { dayInWords } from '../../platform/time/day-in-words';
import { plusDays } from '../../platform/time/period';
import type { Day } from '../../platform/time/period';
import { groupsOfKind, wholeNumber } from '../parameter-fields';
import { rule } from '../rule';
import type { SubjectRow } from '../rule';
import { graceFrom, pausedDays, standingStill } from '../spell';
import type { Clock, Days } from '../spell';
import { cannotTell, keptOr } from '../verdict';
import type { Evidence, Verdict } from '../verdict';

interface Row extends SubjectRow, Clock {
  readonly first: Day;
  /** The latest edition that had begun by the day. */
  readonly terms: Edition | null;
}

interface Edition extends Days {
  readonly id: string;
  readonly edition: string;
  /** So many months after it was adopted, without a look at pauses. */
  readonly due: Day;
  readonly ownReviewOn: Day | null;
}

/**
 * "Reviewed annually at the first meeting of the year": the edition in force was adopted so many months ago at most. A review
 * is recorded as an edition, also where it changed nothing. Terms that ended without a later edition tell nothing of what
 * holds now. While the HIT is paused the day of the review moves on with each paused day.
 */
export const termsOfReferenceReviewed = rule<Row, 'REVIEWED'>({
  kind: 'TERMS_OF_REFERENCE_REVIEWED',
  version: 1,
  name: 'Its terms of reference are reviewed',
  question: 'Were the terms of reference adopted or reviewed within so many months?',
  evidence: 'The edition of the terms of reference that is in force on the day.',
  about: 'GROUP',
  grace: { days: 31, means: 'Days after the review was due in which it may still come.' },
  parameters: {
    groups: groupsOfKind,
    everyMonths: wholeNumber('within how many months of their adoption they are reviewed', 1, 120, 12),
  },
  aspects: { REVIEWED: 'The terms of reference were adopted or reviewed of late' },
  sql: `, edition AS (
      SELECT DISTINCT ON (a.n, a.about_id) a.n, a.about_id, json_build_object('id', t.id, 'edition', t.edition, 'from', lower(t.during),
        'next', upper(t.during), 'due', (lower(t.during) + make_interval(months => (a.p->>'everyMonths')::integer))::date,
        'ownReviewOn', t.review_due_on) AS terms
      FROM asked_group a JOIN terms_of_reference t ON t.group_id = a.about_id AND lower(t.during) <= a.day
      ORDER BY a.n, a.about_id, lower(t.during) DESC
    )
    SELECT a.n, a."subjectKey", a.subject, a.day, a.grace, ${pausedDays('a')} AS paused, a.about_since AS first, e.terms
    FROM asked_group a LEFT JOIN edition e ON e.n = a.n AND e.about_id = a.about_id`,
  verdictsOn: (row) => ({ REVIEWED: reviewed(row) }),
});

function reviewed({ terms, first, ...clock }: Row): Verdict {
  const { day } = clock;
  if (terms === null)
    return cannotTell('No terms of reference are recorded.', 'The terms of reference, and when they were adopted.');
  const evidence: Evidence[] = [{ kind: 'termsOfReference', id: terms.id, on: terms.from }];
  const adopted = `The edition “${terms.edition}” was adopted on ${dayInWords(terms.from)}`;
  if (terms.next !== null && terms.next <= day) {
    const ended = `${adopted} and ended on ${dayInWords(plusDays(terms.next, -1))}.`;
    return cannotTell(ended, 'The edition that has been in force since.', { evidence });
  }
  const due = standingStill(terms.from, terms.due, clock);
  const own = terms.ownReviewOn === null ? '' : ` Its own day for a review is ${dayInWords(terms.ownReviewOn)}.`;
  if (due >= day)
    return { outcome: 'KEPT', sentence: `${adopted}; its review is due by ${dayInWords(due)}.${own}`, evidence };
  const since = plusDays(due, 1) > first ? plusDays(due, 1) : first;
  const sentence = `${adopted}; its review was due by ${dayInWords(due)} and is not recorded.${own}`;
  return keptOr(false, sentence, { day, graceDays: graceFrom(since, clock), since, evidence });
}
