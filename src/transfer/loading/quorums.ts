import { unknownInRule } from '../../groups/set-quorum-rule';
import { readQuorum } from '../../groups/quorum-reading';
import { statement } from '../../platform/database/statement';
import type { PlacingRows } from './place-rows';

const quorumsInFile = statement(
  'import-quorums',
  `SELECT e.position, q.place::integer - 1 AS place, q.element->'rule' AS rule
   FROM import_element e CROSS JOIN LATERAL jsonb_array_elements(e.element->'quorumRules') WITH ORDINALITY q(element, place)
   WHERE e.section = 'groups' AND jsonb_typeof(e.element->'quorumRules') = 'array' ORDER BY 1, 2`,
);

interface QuorumInFile {
  readonly position: number;
  readonly place: number;
  readonly rule: unknown;
}

/**
 * Tells every quorum rule in the file that cannot be read or names what there is not, in the same words as when one is set. One that could
 * never be met comes in: seats may have ended since it was set, and what a portal writes out has to go into another.
 */
export async function checkQuorums({ tx, faults, lineOf }: PlacingRows): Promise<void> {
  for (const { position, place, rule: given } of await tx.rows<QuorumInFile>(quorumsInFile, [])) {
    if (faults.isFull) return;
    const { faults: found, names } = readQuorum(given);
    for (const { pointer, detail } of [...found, ...(await unknownInRule(tx, names))]) {
      const spot = { section: 'groups', position, path: ['quorumRules', place, ...pointer.split('/').slice(1)] };
      faults.add(spot, await lineOf(spot), detail);
    }
  }
}
