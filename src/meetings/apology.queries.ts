import { statement } from '../platform/database/statement';
import type { AttendanceOrigin } from './attendance.entity';

/** A seat at a meeting to come: whose it is on that day, where it belongs, and what they said already. */
export interface SeatToExcuse {
  readonly personId: string | null;
  readonly groupId: string;
  readonly hitId: string | null;
  /** The person whom the account of whoever asks is of. */
  readonly askerId: string | null;
  readonly apologyId: string | null;
  readonly version: number | null;
}

/** The seat of a group that meets, with its holder on the day of the meeting. Values: meeting, seat, account or null. */
export const seatToExcuse = statement(
  'seat-to-excuse',
  `SELECT h.person_id AS "personId", g.id AS "groupId", g.hit_id AS "hitId", (SELECT a.person_id FROM account a WHERE a.id = $3) AS "askerId",
     ap.id AS "apologyId", ap.version
   FROM meeting_group mg JOIN governance_group g ON g.id = mg.group_id JOIN seat s ON s.group_id = g.id AND s.during @> mg.meets_on
     LEFT JOIN seat_holder h ON h.seat_id = s.id AND h.during @> mg.meets_on
     LEFT JOIN apology ap ON ap.meeting_id = mg.meeting_id AND ap.seat_id = s.id AND ap.person_id = h.person_id
   WHERE mg.meeting_id = $1 AND s.id = $2`,
);

/** SQL: true for apologies `a` that stand: nobody took them back. */
export const stands = (apology: string): string => `${apology}.withdrawn_on IS NULL`;

/** What somebody said beforehand of a seat. */
export interface ApologySent {
  readonly seatId: string;
  readonly personId: string;
  readonly origin: AttendanceOrigin;
}

/** The apologies that stand for a meeting. Value: meeting. */
export const apologiesSent = statement(
  'apologies-sent',
  `SELECT a.seat_id AS "seatId", a.person_id AS "personId", a.origin FROM apology a WHERE a.meeting_id = $1 AND ${stands('a')}`,
);
