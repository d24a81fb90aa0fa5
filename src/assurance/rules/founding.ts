import { continuesAs, organisationName } from '../../directory/organisation-naming';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Day } from '../../platform/time/period';
import { counted, listed } from '../counted';
import { keysOf, wholeNumber } from '../parameter-fields';
import { partnersUpToDay } from '../partners-then';
import type { PartnerThen } from '../partners-then';
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
  /** The first day on which the HIT was approved or active, up to the asked one. */
  readonly startedOn: Day | null;
  readonly partners: number;
  readonly nhsOrPublicHealth: number;
  readonly universities: number;
  /** Every partner up to the day. */
  readonly stays: readonly PartnerThen[];
  readonly absent: readonly Absent[];
  readonly priorities: readonly Priority[];
}

interface Absent {
  readonly organisationId: string;
  readonly organisation: string;
  readonly isExplained: boolean;
}

interface Priority extends Days {
  readonly name: string;
}

const as = (organisation: string): string => continuesAs(organisation, 'a.day');
const days = (during: string): string => `'from', lower(${during}), 'next', upper(${during})`;

// Whoever was a partner and is none now, and whoever was named and is none.
const absent = `SELECT DISTINCT m.id FROM (
    SELECT ${as('r.organisation_id')} AS id FROM hit_partner r WHERE r.hit_id = a.hit_id AND r.kind = 'PARTNER' AND lower(r.during) <= a.day
    UNION ALL
    SELECT ${as('o.id')} FROM jsonb_array_elements_text(coalesce(nullif(a.p->'partners', 'null'), '[]')) k(key) JOIN organisation o ON o.key = k.key
  ) m WHERE NOT EXISTS (SELECT FROM hit_partner r WHERE r.hit_id = a.hit_id AND r.kind = 'PARTNER' AND r.during @> a.day
    AND ${as('r.organisation_id')} = m.id)`;

const isExplained = `EXISTS (SELECT FROM partner_absence e WHERE e.hit_id = a.hit_id AND e.during @> a.day AND ${as('e.organisation_id')} = m.id)`;

type Aspect = 'PARTNERS' | 'NHS_OR_PUBLIC_HEALTH' | 'UNIVERSITY' | 'INITIALLY' | 'ABSENCES' | 'PRIORITY';

/**
 * "At least three [partner] organisations involved initially: two must be from the NHS or public health and one must be a
 * university. The intention should be to involve all partners or to explain why this is not appropriate or possible"; and the HIT
 * "must address at least one partner priority", of whichever partner of the partnership. Held against each day, because a HIT
 * that was founded so may lose it, and apart from that against the day on which it was first approved or active: that is
 * "initially", and what was so then stays so. On each day organisations are counted as they stand on that day. The NHS is
 * whoever provides or commissions its care. A partner is missing that left, or that is named in `partners` and is none.
 */
export const founding = rule<Row, Aspect>({
  kind: 'FOUNDING',
  version: 1,
  name: 'Formed by enough organisations, of the right kinds',
  question:
    'Are enough organisations partners of this HIT, of the right kinds, is who is missing explained, and is a priority of theirs addressed?',
  evidence: 'The HIT and the organisations that are its partners on the day.',
  about: 'HIT',
  grace: { days: 60, means: 'Days after a partner left, or the last priority ended, in which to find another.' },
  parameters: {
    partnersAtLeast: wholeNumber('how many partners at least', 1, 50, 3),
    nhsOrPublicHealthAtLeast: wholeNumber('how many of them at least from the NHS or public health', 0, 50, 2),
    universitiesAtLeast: wholeNumber('how many of them at least a university', 0, 50, 1),
    partners: keysOf('organisation', 'the partners of the whole partnership, by their keys; none when left out', null),
  },
  aspects: {
    PARTNERS: 'Enough partners',
    NHS_OR_PUBLIC_HEALTH: 'Enough from the NHS or public health',
    UNIVERSITY: 'A university',
    INITIALLY: 'Enough of the right kinds from the start',
    ABSENCES: 'Who is missing is explained',
    PRIORITY: 'A partner priority is addressed',
  },
  sql: `${partnersUpToDay}
    SELECT a.n, h.key AS "subjectKey", h.key AS subject, h.id AS "hitId", a.day, a.grace, a.since AS first, ${pausedDays('a')} AS paused,
      (SELECT min(lower(t.during)) FROM hit_status t WHERE t.hit_id = a.hit_id AND t.status IN ('APPROVED', 'ACTIVE')
        AND lower(t.during) <= a.day) AS "startedOn",
      (a.p->>'partnersAtLeast')::integer AS partners, (a.p->>'nhsOrPublicHealthAtLeast')::integer AS "nhsOrPublicHealth",
      (a.p->>'universitiesAtLeast')::integer AS universities, coalesce(w.stays, '[]'::json) AS stays,
      coalesce((SELECT json_agg(json_build_object('organisationId', m.id, 'organisation', ${organisationName('m.id', 'a.day')},
        'isExplained', ${isExplained}) ORDER BY m.id) FROM (${absent}) m), '[]'::json) AS absent,
      coalesce((SELECT json_agg(json_build_object('name', q.name, ${days('y.during')}) ORDER BY lower(y.during), q.name)
        FROM hit_priority y JOIN partner_priority q ON q.id = y.priority_id WHERE y.hit_id = a.hit_id AND lower(y.during) <= a.day), '[]'::json) AS priorities
    FROM asked a JOIN hit h ON h.id = a.hit_id LEFT JOIN partnered w ON w.n = a.n`,
  verdictsOn: (row) => ({
    PARTNERS: enough(row, row.partners, ['partner', 'partners'], () => true),
    NHS_OR_PUBLIC_HEALTH: enough(
      row,
      row.nhsOrPublicHealth,
      ['partner from the NHS or public health', 'partners from the NHS or public health'],
      ({ isNhsOrPublicHealth }) => isNhsOrPublicHealth,
    ),
    UNIVERSITY: enough(
      row,
      row.universities,
      ['partner that is a university', 'partners that are universities'],
      ({ isUniversity }) => isUniversity,
    ),
    INITIALLY: initially(row),
    ABSENCES: absences(row),
    PRIORITY: priority(row),
  }),
});

const noPartner = cannotTell('No partner has been recorded.', 'The partner organisations, from which day.');

function enough(
  row: Row,
  least: number,
  [one, many]: readonly [string, string],
  isCounted: (stay: PartnerThen) => boolean,
): Verdict {
  const { stays, day, first } = row;
  if (stays.length === 0) return noPartner;
  const countedStays = stays.filter(isCounted);
  const on = (asked: Day): PartnerThen[] => partnersOn(countedStays, asked);
  const now = on(day);
  const figures = { count: now.length, of: least };
  const evidence = evidenceOf(row, now);
  const sentence = `${counted(now.length, one, many)}; at least ${String(least)} ${least === 1 ? 'was' : 'were'} promised.`;
  if (now.length >= least) return { outcome: 'KEPT', sentence, figures, evidence };
  const since = soSince(day, first, turnsOf(countedStays), (asked) => on(asked).length < least);
  return keptOr(false, sentence, { day, graceDays: graceFrom(since, row), since, figures, evidence });
}

function initially(row: Row): Verdict {
  const { stays, startedOn, partners, nhsOrPublicHealth, universities } = row;
  if (stays.length === 0) return noPartner;
  if (startedOn === null)
    return cannotTell(
      'On which day it began is not recorded.',
      'The day on which the HIT was approved or became active.',
    );
  const then = partnersOn(stays, startedOn);
  const day = dayInWords(startedOn);
  if (then.length === 0)
    return cannotTell(`No partner of ${day}, when it began, is recorded.`, `Who was a partner on ${day}.`);
  const nhs = then.filter(({ isNhsOrPublicHealth }) => isNhsOrPublicHealth).length;
  const academic = then.filter(({ isUniversity }) => isUniversity).length;
  const kinds = `${String(nhs)} from the NHS or public health and ${counted(academic, 'university', 'universities')}`;
  const promised = `at least ${String(partners)}, ${String(nhsOrPublicHealth)} and ${String(universities)} were promised`;
  const sentence = `When it began, on ${day}: ${counted(then.length, 'partner')}, of them ${kinds}; ${promised}.`;
  const isKept = then.length >= partners && nhs >= nhsOrPublicHealth && academic >= universities;
  return { outcome: isKept ? 'KEPT' : 'NOT_KEPT', sentence, since: startedOn, evidence: evidenceOf(row, then) };
}

function absences(row: Row): Verdict {
  const { absent: missing, stays, day } = row;
  if (stays.length === 0) return noPartner;
  const hit: Evidence[] = [{ kind: 'hit', id: row.hitId, on: null }];
  if (missing.length === 0) return { outcome: 'KEPT', sentence: 'No partner is missing.', evidence: hit };
  const unexplained = missing.filter(({ isExplained: isTold }) => !isTold);
  const figures = { count: missing.length - unexplained.length, of: missing.length };
  const names = listed(
    unexplained.map(({ organisation }) => organisation),
    'and',
  );
  const sentence =
    unexplained.length === 0
      ? `Why ${counted(missing.length, 'partner is', 'partners are')} missing is explained.`
      : `Why ${names} ${unexplained.length === 1 ? 'is' : 'are'} missing is not explained yet.`;
  return keptOr(unexplained.length === 0, sentence, { day, graceDays: 0, figures, evidence: hit });
}

function priority(row: Row): Verdict {
  const { priorities, day, first, hitId } = row;
  const evidence: Evidence[] = [{ kind: 'hit', id: hitId, on: null }];
  if (priorities.length === 0)
    return cannotTell('No partner priority has been recorded.', 'The partner priorities that it addresses.', {
      evidence,
    });
  const now = priorities.filter((one) => covers(one, day));
  const names = listed(
    now.map(({ name }) => name),
    'and',
  );
  if (now.length > 0) return { outcome: 'KEPT', sentence: `Addresses ${names}.`, evidence };
  const since = soSince(day, first, turnsOf(priorities), (on) => !priorities.some((one) => covers(one, on)));
  const grounds = { day, graceDays: graceFrom(since, row), since, evidence };
  return keptOr(false, 'Addresses no partner priority any more.', grounds);
}

/** Who was a partner on a day, each organisation once. */
function partnersOn(stays: readonly PartnerThen[], day: Day): PartnerThen[] {
  const there = stays.filter((one) => covers(one, day));
  return there.filter(
    ({ organisationId }, index) => there.findIndex((one) => one.organisationId === organisationId) === index,
  );
}

function evidenceOf({ hitId }: Row, stays: readonly PartnerThen[]): Evidence[] {
  const organisations = stays.map(({ organisationId: id, from: on }): Evidence => ({ kind: 'organisation', id, on }));
  return [{ kind: 'hit', id: hitId, on: null }, ...organisations];
}
