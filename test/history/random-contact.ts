import { array, boolean, constantFrom, integer, oneof, option, record } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { newId } from '../../src/platform/database/new-id';
import { plusDays } from '../../src/platform/time/period';
import type { Day } from '../../src/platform/time/period';
import { engagementKinds } from '../../src/sponsorship/sponsor-engagement.entity';
import type { Contacts, Sponsorship } from './naive-contact';

const firstDay = '2012-12-01';
/** Half a year, so that contacts lie on both sides of the 90 days; the last day itself is one to ask for. */
const length = 200;
export const contactDay = (number: number): Day => plusDays(firstDay, number);
/** Round numbers come often: then days meet, and silences are as long as each other. */
const dayNumber = oneof(integer({ min: 0, max: length }), constantFrom(0, 30, 60, 90, 120, 150, length));
export const anyContactDay: Arbitrary<Day> = dayNumber.map(contactDay);

export const hits = Array.from({ length: 3 }, () => newId());
export const sponsors = Array.from({ length: 4 }, () => newId());

const tenure = record({
  hit: constantFrom(...hits),
  person: constantFrom(...sponsors),
  isPrimary: boolean(),
  from: dayNumber,
  days: option(oneof(integer({ min: 0, max: length }), constantFrom(0, 29, 90)), { freq: 2 }),
});

const contact = record({
  whose: integer({ min: 0, max: 9 }),
  kind: constantFrom(...engagementKinds),
  after: dayNumber,
  substantive: boolean(),
  initiatedBy: constantFrom('SPONSOR', 'HIT', 'OTHER'),
  reportedBy: constantFrom('SPONSOR', 'MANAGER'),
  confirmedAfter: option(integer({ min: 0, max: 60 })),
  /** A sponsorship was ended earlier than somebody had recorded a contact with it. */
  mayBeLate: boolean(),
});

/** Sponsorships that the database accepts: nobody twice at a time, and one primary sponsor at a time. */
function acceptable(tenures: readonly Sponsorship[]): Sponsorship[] {
  const kept: Sponsorship[] = [];
  for (const one of tenures) {
    const meanwhile = kept.filter(
      ({ hit, from, to }) => hit === one.hit && (to === null || one.from <= to) && (one.to === null || from <= one.to),
    );
    if (meanwhile.some(({ person }) => person === one.person)) continue;
    kept.push({ ...one, isPrimary: one.isPrimary && !meanwhile.some(({ isPrimary }) => isPrimary) });
  }
  return kept;
}

/** Sponsorships of a few HITs, some of them joint, ended or without any contact, and contacts from the first day of each. */
export const anyContacts: Arbitrary<Contacts> = record({
  tenures: array(tenure, { maxLength: 7 }),
  contacts: array(contact, { maxLength: 24 }),
}).map(({ tenures, contacts }) => {
  const sponsorships = acceptable(
    tenures.map(({ from, days, ...one }) => ({
      id: newId(),
      ...one,
      from: contactDay(from),
      to: days === null ? null : contactDay(from + days),
    })),
  );
  const engagements = contacts.flatMap(({ whose, after, substantive, confirmedAfter, mayBeLate, ...one }) => {
    const sponsorship = sponsorships[whose % Math.max(1, sponsorships.length)];
    if (!sponsorship) return [];
    const day = plusDays(sponsorship.from, after);
    const on = !mayBeLate && sponsorship.to !== null && day > sponsorship.to ? sponsorship.to : day;
    return [
      {
        id: newId(),
        sponsorship: sponsorship.id,
        ...one,
        on,
        isSubstantive: substantive && one.kind !== 'BRIEFING_RECEIVED',
        confirmedOn: confirmedAfter === null ? null : plusDays(on, confirmedAfter),
      },
    ];
  });
  return { sponsorships, engagements };
});

/** All sponsorships and engagements in one statement. Values: the contacts, an organisation. */
export const loadContacts = `
  WITH s AS (INSERT INTO executive_sponsorship (id, key, hit_id, person_id, organisation_id, is_primary, during)
    SELECT id, id::text, hit, person, $2, "isPrimary", daterange("from", "to" + 1)
    FROM jsonb_to_recordset($1::jsonb -> 'sponsorships') AS r(id uuid, hit uuid, person uuid, "isPrimary" boolean, "from" date, "to" date))
  INSERT INTO sponsor_engagement (id, key, sponsorship_id, kind, happened_on, initiated_by, reported_by, is_substantive, confirmed_on, confirmed_by)
    SELECT id, id::text, sponsorship, kind, r.on, "initiatedBy", "reportedBy", "isSubstantive", "confirmedOn",
      CASE WHEN "confirmedOn" IS NOT NULL THEN CASE "reportedBy" WHEN 'SPONSOR' THEN 'MANAGER' ELSE 'SPONSOR' END END
    FROM jsonb_to_recordset($1::jsonb -> 'engagements') AS r(id uuid, sponsorship uuid, kind text, "on" date, "initiatedBy" text,
      "reportedBy" text, "isSubstantive" boolean, "confirmedOn" date)`;
