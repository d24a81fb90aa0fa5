import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/tx';

const raise = statement(
  'import-raise-registers',
  `INSERT INTO register_number AS r (register, year, last)
   SELECT left(number, 1), split_part(number, '-', 2)::integer, max(split_part(number, '-', 3)::integer)
   FROM (SELECT number FROM decision UNION ALL SELECT number FROM action) given GROUP BY 1, 2
   ON CONFLICT (register, year) DO UPDATE SET last = excluded.last WHERE r.last < excluded.last`,
);

/** Makes the next decision and the next action of every year get a number after the highest that is there. */
export async function raiseRegisterNumbers(tx: Tx): Promise<void> {
  await tx.rows(raise, []);
}
