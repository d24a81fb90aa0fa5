import { statement } from '../platform/database/statement';

/** Takes the next so many numbers of a year. Values: year, actions, decisions. */
export const takeNumbers = statement(
  'take-register-numbers',
  `INSERT INTO register_number AS r (register, year, last)
   SELECT register, $1, howmany FROM (VALUES ('A', $2::integer), ('D', $3::integer)) AS asked (register, howmany) WHERE howmany > 0
   ON CONFLICT (register, year) DO UPDATE SET last = r.last + excluded.last RETURNING register, last`,
);
