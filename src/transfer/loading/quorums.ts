import { impossible, unknownInRule } from '../../groups/set-quorum-rule';
import { readQuorum } from '../../groups/quorum-reading';
import { memberSeatsFrom } from '../../groups/quorum-rule.queries';
import type { SeatThere } from '../../groups/quorum';
import { statement } from '../../platform/database/statement';
import type { PlacingRows } from './place-rows';

const quorumsInFile = statement(
  'import-quorums',
  `SELECT e.position, q.place::integer - 1 AS place, q.element->'rule' AS rule, q.element->>'from' AS "from", g.id AS "groupId"
   FROM import_element e CROSS JOIN LATERAL jsonb_array_elements(e.element->'quorumRules') WITH ORDINALITY q(element, place)
     JOIN governance_group g ON g.key = e.element->>'key'
   WHERE e.section = 'groups' AND jsonb_typeof(e.element->'quorumRules') = 'array' ORDER BY 1, 2`,
);

interface QuorumInFile {
  readonly position: number;
  readonly place: number;
  readonly rule: unknown;
  readonly from: string;
  readonly groupId: string;
}

/** Tells every quorum rule in the file that cannot be read or could never be met, in the same words as when one is set. */
export async function checkQuorums({ tx, faults, lineOf }: PlacingRows): Promise<void> {
  for (const { position, place, rule: given, from, groupId } of await tx.rows<QuorumInFile>(quorumsInFile, [])) {
    if (faults.isFull) return;
    const { rule, faults: found, names } = readQuorum(given);
    const seats = await tx.rows<SeatThere>(memberSeatsFrom, [groupId, from]);
    const never = found.length === 0 ? impossible(rule, seats) : [];
    for (const { pointer, detail } of [...found, ...(await unknownInRule(tx, names)), ...never]) {
      const spot = { section: 'groups', position, path: ['quorumRules', place, ...pointer.split('/').slice(1)] };
      faults.add(spot, await lineOf(spot), detail);
    }
  }
}
