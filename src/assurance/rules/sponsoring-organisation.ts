import { continuesAs, organisationName } from '../../directory/organisation-naming';
import { organisationTypes } from '../../directory/organisation.entity';
import type { Day } from '../../platform/time/period';
import { someOf } from '../parameter-fields';
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
  /** Who was the sponsoring organisation up to the day, first to last. */
  readonly stays: readonly Stay[];
}

interface Stay extends Days {
  /** The organisation that stands in its place on the asked day. */
  readonly organisationId: string;
  readonly organisation: string;
  readonly isOfType: boolean;
  /** On which days that organisation was a partner of the HIT. */
  readonly asPartner: readonly Days[];
}

const days = (during: string): string => `'from', lower(${during}), 'next', upper(${during})`;

const stay = `json_build_object('organisationId', o.id, 'organisation', ${organisationName('o.id', 'a.day')},
  'isOfType', a.p->'types' ? o.type, ${days('s.during')},
  'asPartner', coalesce((SELECT json_agg(json_build_object(${days('r.during')}) ORDER BY lower(r.during)) FROM hit_partner r
    WHERE r.hit_id = a.hit_id AND r.kind = 'PARTNER' AND lower(r.during) <= a.day
      AND ${continuesAs('r.organisation_id', 'a.day')} = o.id), '[]'::json))`;

/**
 * "Each HIT will need to identify an NHS trust or local authority to act as its sponsor. The role of the sponsor is to fully embed
 * and integrate the HIT": there is one, it is of such a type, and it is a partner of this HIT, each on its own. It is an
 * organisation, not the executive sponsor, who is a person.
 */
export const sponsoringOrganisation = rule<Row, 'EXISTS' | 'TYPE' | 'PARTNER'>({
  kind: 'SPONSORING_ORGANISATION',
  version: 1,
  name: 'Has a sponsoring organisation',
  question: 'Is there a sponsoring organisation, of a type that may be one, that is a partner of this HIT?',
  evidence: 'The HIT and its sponsoring organisation.',
  about: 'HIT',
  grace: { days: 60, means: 'Days after there was no such organisation any more in which to find the next.' },
  parameters: {
    types: someOf('of which types it may be', organisationTypes, ['NHS_TRUST', 'LOCAL_AUTHORITY']),
  },
  aspects: {
    EXISTS: 'There is a sponsoring organisation',
    TYPE: 'It is of a type that may sponsor a HIT',
    PARTNER: 'It is a partner of this HIT',
  },
  sql: `SELECT a.n, h.key AS "subjectKey", h.key AS subject, h.id AS "hitId", a.day, a.grace, a.since AS first, ${pausedDays('a')} AS paused,
      coalesce((SELECT json_agg(${stay} ORDER BY lower(s.during)) FROM sponsoring_organisation s
        JOIN organisation o ON o.id = ${continuesAs('s.organisation_id', 'a.day')}
        WHERE s.hit_id = a.hit_id AND lower(s.during) <= a.day), '[]'::json) AS stays
    FROM asked a JOIN hit h ON h.id = a.hit_id`,
  verdictsOn: (row) => {
    const now = row.stays.find((one) => covers(one, row.day));
    if (!now) return { EXISTS: vacant(row), TYPE: nobody, PARTNER: nobody };
    const evidence = evidenceOf(row, now);
    const { organisation, isOfType, from: since } = now;
    return {
      EXISTS: { outcome: 'KEPT', sentence: `${organisation} is the sponsoring organisation.`, since, evidence },
      TYPE: isOfType
        ? { outcome: 'KEPT', sentence: `${organisation} is of a type that may sponsor a HIT.`, evidence }
        : keptOr(false, `${organisation} is not of a type that was agreed for a sponsoring organisation.`, {
            ...graceOf(row, (on) => row.stays.some((one) => covers(one, on) && !one.isOfType)),
            evidence,
          }),
      PARTNER: partner(row, now, evidence),
    };
  },
});

const nobody = cannotTell('There is no sponsoring organisation on this day.', 'A sponsoring organisation.');

function vacant(row: Row): Verdict {
  if (row.stays.length === 0)
    return cannotTell('No sponsoring organisation has been recorded.', 'The sponsoring organisation, from which day.');
  const isVacant = (on: Day): boolean => !row.stays.some((one) => covers(one, on));
  return keptOr(false, 'There is no sponsoring organisation.', {
    ...graceOf(row, isVacant),
    evidence: evidenceOf(row),
  });
}

function partner(row: Row, { organisation, asPartner }: Stay, evidence: readonly Evidence[]): Verdict {
  if (asPartner.some((one) => covers(one, row.day)))
    return { outcome: 'KEPT', sentence: `${organisation} is a partner of this HIT.`, evidence };
  const hasLeft = (on: Day): boolean => !asPartner.some((one) => covers(one, on));
  const since = soSince(row.day, row.first, turnsOf(asPartner), hasLeft);
  const grounds = { day: row.day, graceDays: graceFrom(since, row), since, evidence };
  return keptOr(false, `${organisation} is not a partner of this HIT.`, grounds);
}

function graceOf(row: Row, isSo: (day: Day) => boolean): { day: Day; since: Day; graceDays: number } {
  const since = soSince(row.day, row.first, turnsOf(row.stays), isSo);
  return { day: row.day, since, graceDays: graceFrom(since, row) };
}

function evidenceOf({ hitId }: Row, now?: Stay): Evidence[] {
  const hit: Evidence = { kind: 'hit', id: hitId, on: null };
  return now ? [hit, { kind: 'organisation', id: now.organisationId, on: now.from }] : [hit];
}
