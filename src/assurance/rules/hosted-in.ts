import { dayInWords } from '../../platform/time/day-in-words';
import type { Day } from '../../platform/time/period';
import { keyOf } from '../parameter-fields';
import { rule } from '../rule';
import type { SubjectRow } from '../rule';
import { covers, graceFrom, pausedDays, soSince, turnsOf } from '../spell';
import type { Clock, Days } from '../spell';
import { cannotTell, keptOr } from '../verdict';
import type { Evidence, Verdict } from '../verdict';

interface Row extends SubjectRow, Clock {
  /** The first day of the promise. */
  readonly first: Day;
  readonly hitId: string;
  /** The unit that was promised, in words; null where there is none with its key. */
  readonly promised: string | null;
  /** Where the HIT was hosted up to the day, first to last. */
  readonly stays: readonly Stay[];
}

interface Stay extends Days {
  readonly unitId: string;
  readonly unit: string;
  readonly isPromised: boolean;
}

const stay = `json_build_object('unitId', u.id, 'unit', u.name, 'isPromised', u.key = a.p->>'unit',
  'from', lower(h.during), 'next', upper(h.during))`;

/**
 * "This HIT will be embedded managerially within the Division of [relevant clinical sector at acute trust]." Hosted on the day in
 * the very unit that was promised: a HIT is hosted in one unit at a time.
 */
export const hostedIn = rule<Row, 'HOSTED'>({
  kind: 'HOSTED_IN',
  version: 1,
  name: 'Embedded in a unit',
  question: 'Is the HIT hosted in the unit that was promised?',
  evidence: 'The HIT and the unit in which it is hosted.',
  about: 'HIT',
  grace: { days: 60, means: 'Days after the HIT left the unit in which to return to it.' },
  parameters: { unit: keyOf('unit', 'the unit that hosts it, by its key') },
  aspects: { HOSTED: 'Hosted in the unit' },
  sql: `SELECT a.n, h.key AS "subjectKey", h.key AS subject, h.id AS "hitId", a.day, a.grace, a.since AS first, ${pausedDays('a')} AS paused,
      (SELECT u.name FROM organisational_unit u WHERE u.key = a.p->>'unit') AS promised,
      coalesce((SELECT json_agg(${stay} ORDER BY lower(h.during)) FROM hosting h JOIN organisational_unit u ON u.id = h.unit_id
        WHERE h.hit_id = a.hit_id AND lower(h.during) <= a.day), '[]'::json) AS stays
    FROM asked a JOIN hit h ON h.id = a.hit_id`,
  verdictsOn: (row) => ({ HOSTED: hosted(row) }),
});

function hosted(row: Row): Verdict {
  const { stays, day, first, hitId, promised } = row;
  if (stays.length === 0)
    return cannotTell('No unit that hosts it has been recorded.', 'The unit that hosts it, from which day.');
  const now = stays.find((one) => covers(one, day));
  const evidence: Evidence[] = [{ kind: 'hit', id: hitId, on: null }];
  if (now) evidence.push({ kind: 'unit', id: now.unitId, on: now.from });
  if (now?.isPromised) {
    const sentence = `Hosted in ${now.unit} since ${dayInWords(now.from)}.`;
    return { outcome: 'KEPT', sentence, since: now.from, evidence };
  }
  const isElsewhere = (on: Day): boolean => !stays.some((one) => one.isPromised && covers(one, on));
  const since = soSince(day, first, turnsOf(stays), isElsewhere);
  const where = now ? `Hosted in ${now.unit}` : 'Hosted in no unit';
  const sentence = `${where}, not in ${promised ?? 'the unit that was promised'}.`;
  return keptOr(false, sentence, { day, graceDays: graceFrom(since, row), since, evidence });
}
