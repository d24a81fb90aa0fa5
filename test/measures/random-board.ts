import { array, boolean, constantFrom, integer, oneof, option, record, uniqueArray } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { newId } from '../../src/platform/database/new-id';
import { plusDays } from '../../src/platform/time/period';
import type { Day } from '../../src/platform/time/period';
import { compare } from '../history/naive-contact';
import type { Contacts } from '../history/naive-contact';
import { anyContacts, anyContactDay, contactDay, hits } from '../history/random-contact';

/** What a HIT is from a day on; null for nothing at all. */
export interface Turn {
  readonly hit: string;
  readonly status: string | null;
  readonly from: Day;
}

export interface Ask {
  readonly id: string;
  readonly sponsorship: string;
  readonly status: 'OPEN' | 'ACCEPTED' | 'DECLINED' | 'RESOLVED' | 'WITHDRAWN';
  readonly askedOn: Day;
  readonly answeredOn: Day | null;
  readonly resolvedOn: Day | null;
}

/** Everything the board is made of, as a pile of cards. */
export interface Cards extends Contacts {
  readonly turns: readonly Turn[];
  readonly asks: readonly Ask[];
  /** The rhythm agreed, by the id of the sponsorship. */
  readonly rhythms: Readonly<Record<string, string | null>>;
}

const statuses = ['ACTIVE', 'ACTIVE', 'PAUSED', 'PAUSED', 'APPROVED', 'PROPOSAL', 'CONCLUDED', null] as const;
/** Long before anything else, on the first day, or among the contacts. */
const anyTurnDay = integer({ min: -100, max: 220 }).map(contactDay);
const anyTurns = array(record({ status: constantFrom(...statuses), from: anyTurnDay }), { minLength: 1, maxLength: 6 });

const anyAsk = record({
  whose: integer({ min: 0, max: 9 }),
  after: integer({ min: 0, max: 150 }),
  status: constantFrom('OPEN', 'ACCEPTED', 'DECLINED', 'RESOLVED', 'WITHDRAWN' as const),
  answeredAfter: integer({ min: 0, max: 40 }),
  resolvedAfter: integer({ min: 0, max: 80 }),
  isAnswered: boolean(),
});

export const anyCards: Arbitrary<Cards> = record({
  contacts: anyContacts,
  lives: array(anyTurns, { minLength: hits.length, maxLength: hits.length }),
  asks: array(anyAsk, { maxLength: 8 }),
  rhythms: array(option(integer({ min: 1, max: 3 })), { minLength: 7, maxLength: 7 }),
}).map(({ contacts, lives, asks, rhythms }) => ({
  ...contacts,
  turns: lives.flatMap((life, index) => {
    const inOrder = [...new Map(life.map((turn) => [turn.from, turn])).values()].sort((a, b) =>
      compare(a.from, b.from),
    );
    return inOrder.map((turn) => ({ hit: hits[index] ?? '', ...turn }));
  }),
  asks: asks.flatMap(({ whose, after, status, answeredAfter, resolvedAfter, isAnswered }) => {
    const sponsorship = contacts.sponsorships[whose % Math.max(1, contacts.sponsorships.length)];
    if (!sponsorship) return [];
    const askedOn = plusDays(sponsorship.from, after);
    const mustBeAnswered = status === 'ACCEPTED' || status === 'DECLINED';
    return {
      id: newId(),
      sponsorship: sponsorship.id,
      status,
      askedOn,
      answeredOn: mustBeAnswered || (isAnswered && status !== 'OPEN') ? plusDays(askedOn, answeredAfter) : null,
      resolvedOn: status === 'RESOLVED' ? plusDays(askedOn, resolvedAfter) : null,
    };
  }),
  rhythms: Object.fromEntries(
    contacts.sponsorships.map(({ id }, index) => {
      const months = rhythms[index] ?? null;
      return [id, months === null ? null : `P${String(months)}M`];
    }),
  ),
}));

/** Some of them half a year after the round days on which contacts come often. */
const anyBoardDay = oneof(anyContactDay, constantFrom(180, 210).map(contactDay));
export const anyBoardDays = uniqueArray(anyBoardDay, { minLength: 3, maxLength: 3 });

/** Statuses, rhythms and asks, after the sponsorships. Value: the cards. */
export const loadCards = `
  WITH t AS (INSERT INTO hit_status (hit_id, status, during)
    SELECT hit, status, daterange("from", until) FROM (
      SELECT hit, status, "from", lead("from") OVER (PARTITION BY hit ORDER BY "from") AS until
      FROM jsonb_to_recordset($1::jsonb -> 'turns') AS r(hit uuid, status text, "from" date)) x WHERE status IS NOT NULL),
  u AS (UPDATE executive_sponsorship s SET expected_every = r.value FROM jsonb_each_text($1::jsonb -> 'rhythms') r WHERE s.id = r.key::uuid)
  INSERT INTO sponsor_ask (id, key, sponsorship_id, ask, asked_on, status, answered_on, resolved_on)
    SELECT id, id::text, sponsorship, 'Please help.', "askedOn", status, "answeredOn", "resolvedOn"
    FROM jsonb_to_recordset($1::jsonb -> 'asks') AS r(id uuid, sponsorship uuid, status text, "askedOn" date, "answeredOn" date, "resolvedOn" date)`;
