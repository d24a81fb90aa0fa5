import { readPromise } from '../../assurance/commitment-faults';
import type { Fault, Naming } from '../../assurance/parameters';
import { ruleNamed } from '../../assurance/rules/all';
import { unknownNames } from '../../assurance/unknown-names';
import { statement } from '../../platform/database/statement';
import type { PlacingRows } from './place-rows';

const promisesInFile = statement(
  'import-promises',
  `SELECT position, element->>'rule' AS rule, element->'parameters' AS parameters, element->>'hit' IS NOT NULL AS "hasHit",
     element->>'group' AS "group"
   FROM import_element WHERE section = 'commitments' ORDER BY position`,
);

interface PromiseInFile {
  readonly position: number;
  readonly rule: string;
  readonly parameters: unknown;
  readonly hasHit: boolean;
  readonly group: string | null;
}

/** Tells every promise in the file that could never be evaluated, in the same words as when one is declared. */
export async function checkPromises({ tx, faults, lineOf }: PlacingRows): Promise<void> {
  const told: Fault[] = [];
  const named: Naming[] = [];
  for (const promise of await tx.rows<PromiseInFile>(promisesInFile, [])) {
    const rule = ruleNamed(promise.rule);
    if (!rule) continue;
    const { faults: found, names } = readPromise(rule, promise);
    told.push(...found.map((fault) => inFile(promise, fault)));
    named.push(...names.map((name) => inFile(promise, name)));
  }
  told.push(...(await unknownNames(tx, named)));
  for (const { pointer, detail } of told) {
    if (faults.isFull) return;
    const [position = '', ...path] = pointer.split('/');
    const spot = { section: 'commitments', position: Number(position), path };
    faults.add(spot, await lineOf(spot), detail);
  }
}

/** The same with its place among the promises in front: `3/parameters/posts/0`. */
function inFile<Told extends { readonly pointer: string }>({ position }: PromiseInFile, told: Told): Told {
  return { ...told, pointer: told.pointer.replace('#', String(position)) };
}
