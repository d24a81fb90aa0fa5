import { jsonObject } from '../platform/database/json-object';
import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';
import { representedInTheEnd } from './organisation-then';

const columns = {
  id: 'h.occupancy_id',
  seatId: 'h.seat_id',
  personId: 'p.id',
  personName: 'p.name',
  capacity: 'h.capacity',
  representedOrganisationId: 'r.id',
  representedOrganisationName: 'r.name',
  exOfficio: 'h.occupancy_id IS NULL',
  termEndsOn: 'o.term_ends_on',
  from: 'lower(h.during)',
  to: 'upper(h.during) - 1',
  fromPrecision: 'o.from_precision',
  toPrecision: 'o.to_precision',
  version: 'o.version',
};

const holders = (day: string): string => `seat_stay h JOIN person p ON p.id = h.person_id
  LEFT JOIN seat_occupancy o ON o.id = h.occupancy_id ${representedInTheEnd(day)}`;

/** Everybody who has sat, sits or will sit in a seat, first to last. Parameters: seat, asOf. */
export const occupanciesOfSeat: ListDefinition = {
  name: 'occupancies',
  columns,
  from: holders(':asOf'),
  within: { thing: 'seat', table: 'seat', parameter: 'seat' },
  where: 'h.seat_id = :seat',
  belongs: 'PARENT',
  order: [{ by: 'lower(h.during)', type: 'date' }],
};

/** One appointed occupancy, with the organisation as on a day. Values: id, day. */
export const occupancyById = statement(
  'occupancy-by-id',
  `SELECT ${jsonObject(columns)}::text
   FROM ${holders('$2')} WHERE h.occupancy_id = $1`,
);

/** Who sits in a seat by appointment on a day. Values: seat, day. */
export const occupancyOfSeatOn = statement(
  'occupancy-of-seat-on',
  `SELECT id, during FROM seat_occupancy WHERE seat_id = $1 AND during @> $2::date FOR UPDATE`,
);
