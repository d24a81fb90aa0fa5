import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/tx';
import { circlesIn, spellOut } from '../../groups/reporting-lines-are-acyclic';
import { lockReportingLines, reportingCircles } from '../../groups/reporting-line.queries';
import type { CircleRow } from '../../groups/reporting-line.queries';
import { oneSuccessionAtATime } from '../../directory/succession.queries';
import type { PlacingRows } from './place-rows';

const lineInFile = statement(
  'import-circle-line',
  `SELECT e.position FROM import_element e
   JOIN governance_group g ON g.key = e.element->>'group' JOIN governance_group p ON p.key = e.element->>'parentGroup'
   WHERE e.section = 'reportingLines' AND (g.id, p.id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[])) ORDER BY 1 LIMIT 1`,
);
const successionCircles = statement(
  'import-circle-succession',
  `WITH RECURSIVE way AS (
     SELECT predecessor_id AS start, successor_id AS reached FROM organisation_succession
     UNION
     SELECT w.start, s.successor_id FROM way w JOIN organisation_succession s ON s.predecessor_id = w.reached WHERE w.reached <> w.start
   )
   SELECT e.position FROM way w JOIN organisation o ON o.id = w.start
   JOIN import_element e ON e.section = 'organisations' AND e.element->>'key' = o.key AND e.element ? 'successor'
   WHERE w.start = w.reached ORDER BY 1`,
);

/** Lets nobody else draw reporting lines or record successions until the import is done: a circle may be closed by two. */
export async function holdGraphs(tx: Tx): Promise<void> {
  await tx.rows(oneSuccessionAtATime, []);
  await tx.rows(lockReportingLines, []);
}

/** Tells every circle of reporting lines, and every organisation that comes to carry itself on. */
export async function checkCircles({ tx, faults, lineOf }: PlacingRows): Promise<void> {
  for (const circle of circlesIn(await tx.rows<CircleRow>(reportingCircles, [null]))) {
    const ends = [circle.map(({ groupId }) => groupId), circle.map(({ parentGroupId }) => parentGroupId)];
    const [line] = await tx.rows<{ position: number }>(lineInFile, ends);
    const spot = { section: 'reportingLines', position: line?.position ?? null, path: [] };
    const detail = `Reporting lines cannot run in a circle, and on ${circle[0].day} they would: ${spellOut(circle)}. Take one of these lines out.`;
    faults.add(spot, await lineOf(spot), detail);
  }
  for (const { position } of await tx.rows<{ position: number }>(successionCircles, [])) {
    const spot = { section: 'organisations', position, path: ['successor'] };
    faults.add(
      spot,
      await lineOf(spot),
      'By way of its successors, this organisation would carry itself on. Mend the successor.',
    );
  }
}
