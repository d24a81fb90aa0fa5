import { belongsTo } from '../access/thing';
import type { Thing, Things } from '../access/thing';

const promise = belongsTo({ hit: 'coalesce(c.hit_id, g.hit_id)', group: 'c.group_id' });
const group = 'LEFT JOIN governance_group g ON g.id = c.group_id';

function ofPromise(called: string, table: string): Thing {
  const belongings = `SELECT ${promise} FROM ${table} t JOIN commitment c ON c.id = t.commitment_id ${group} WHERE t.id = $1`;
  return { called, seenBy: 'promises:read', belongings };
}

/** Where a promise belongs: to its HIT and its group; and what people say of it likewise. */
export const assuranceThings: Things = {
  commitment: {
    called: 'promise',
    seenBy: 'promises:read',
    belongings: `SELECT ${promise} FROM commitment c ${group} WHERE c.id = $1`,
  },
  declaredView: ofPromise('declared view', 'declared_view'),
  findingAnswer: ofPromise('answer', 'finding_answer'),
};
