import type { SchemaFault } from './schema-sentences';

/** One half of a pair of code units: with the flag `u`, whole pairs are characters of their own. */
const halfACharacter = /\p{Surrogate}/u;

type Steps = (string | number)[];

/** What no schema can say: a period ends when it begins or later, and text holds only characters that can be kept. */
export function senseFaults(value: unknown): SchemaFault[] {
  const found: SchemaFault[] = [];
  look(value, [], found);
  return found;
}

/** Walks with one list of steps that grows and shrinks: a file has millions of values, and hardly ever a fault. */
function look(value: unknown, at: Steps, found: SchemaFault[]): void {
  if (typeof value === 'string') {
    lookAtText(value, at, found);
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      at.push(index);
      look(value[index], at, found);
      at.pop();
    }
  } else if (typeof value === 'object' && value !== null) {
    lookAtPeriod(value, at, found);
    for (const [name, part] of Object.entries(value)) {
      at.push(name);
      look(part, at, found);
      at.pop();
    }
  }
}

function lookAtText(text: string, at: Steps, found: SchemaFault[]): void {
  if (text.includes('\0')) found.push({ path: [...at], detail: 'Take out the invisible character with code 0.' });
  if (halfACharacter.test(text))
    found.push({ path: [...at], detail: 'Half of a character is missing. Write the text anew.' });
}

function lookAtPeriod({ from, to }: { from?: unknown; to?: unknown }, at: Steps, found: SchemaFault[]): void {
  if (typeof from !== 'string' || typeof to !== 'string' || to >= from) return;
  found.push({ path: [...at, 'to'], detail: `The last day is before the first. Choose ${from} or a later day.` });
}
