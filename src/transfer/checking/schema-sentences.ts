import type { ErrorObject } from 'ajv';
import type { Path } from '../faults';
import { nearMiss } from './near-miss';

/** What a fault against the schema is, for whoever has to mend the file. */
export interface SchemaFault {
  readonly path: Path;
  readonly detail: string;
}

const longestQuotation = 40;

/** The faults of one element in plain words. */
export function inWords(errors: readonly ErrorObject[]): SchemaFault[] {
  return errors.flatMap((error) => {
    const sentence = sentences[error.keyword];
    return sentence ? [sentence(error, steps(error.instancePath))] : [];
  });
}

type Sentence = (error: ErrorObject, path: Path) => SchemaFault;

/** By keyword of JSON Schema. `if` only says that the rule below it was broken, which says so itself. */
const sentences: Readonly<Record<string, Sentence | null>> = {
  if: null,
  additionalProperties: ({ params, parentSchema }, path) => {
    const name = String(params['additionalProperty']);
    const meant = nearMiss(name, Object.keys(objectIn(parentSchema?.['properties'])));
    const advice = meant === null ? 'Leave it out, or check its spelling.' : `Did you mean “${meant}”?`;
    return { path: [...path, name], detail: `“${name}” is not a name that is known here. ${advice}` };
  },
  required: ({ params, parentSchema }, path) => {
    const name = String(params['missingProperty']);
    const { description } = objectIn(objectIn(parentSchema?.['properties'])[name]);
    return { path, detail: `“${name}” is missing. Add it: ${lowerFirst(String(description))}` };
  },
  enum: ({ data, parentSchema }, path) => {
    const known: unknown = parentSchema?.['enum'];
    const words = Array.isArray(known) ? known.filter((word) => typeof word === 'string') : [];
    const meant = typeof data === 'string' ? nearMiss(data, words) : null;
    const advice = meant === null ? `Choose one of ${words.join(', ')}.` : `Did you mean ${meant}?`;
    return { path, detail: `${quoted(data)} is not known here. ${advice}` };
  },
  type: ({ data, parentSchema }, path) => {
    const types = [parentSchema?.['type']].flat();
    if (types.includes('string') && ['number', 'boolean'].includes(typeof data)) {
      return { path, detail: `Put quotes around ${String(data)}, so that it is read as text.` };
    }
    if (
      typeof data === 'string' &&
      /^(-?\d+|true|false)$/.test(data) &&
      !types.includes('array') &&
      !types.includes('object')
    ) {
      return { path, detail: `Take the quotes from around ${data}.` };
    }
    if (types.includes('array')) return { path, detail: 'Write a list here, between [ and ].' };
    if (types.includes('object')) return { path, detail: 'Write an object here, with names and values.' };
    return expected(data, parentSchema, path);
  },
  minItems: (_, path) => ({ path, detail: 'Give at least one.' }),
  maxItems: ({ params }, path) => ({ path, detail: `Give at most ${String(params['limit'])}.` }),
  pattern: ({ data, parentSchema }, path) => expected(data, parentSchema, path),
  format: ({ data, parentSchema }, path) => expected(data, parentSchema, path),
  maxLength: ({ data, parentSchema }, path) => expected(data, parentSchema, path),
  minimum: ({ data, parentSchema }, path) => expected(data, parentSchema, path),
  maximum: ({ data, parentSchema }, path) => expected(data, parentSchema, path),
};

function expected(data: unknown, parentSchema: ErrorObject['parentSchema'], path: Path): SchemaFault {
  return {
    path,
    detail: `${quoted(data)} does not fit here. Expected: ${lowerFirst(String(parentSchema?.['description']))}`,
  };
}

function quoted(data: unknown): string {
  const text = typeof data === 'string' ? data : JSON.stringify(data);
  return `“${text.length > longestQuotation ? `${text.slice(0, longestQuotation)}…` : text}”`;
}

/** A sentence that goes on after a colon: names of schemes keep their capitals. */
function lowerFirst(sentence: string): string {
  return /^[A-Z][a-z ]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}

function objectIn(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The steps of a JSON Pointer; numbers stay numbers. */
function steps(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
