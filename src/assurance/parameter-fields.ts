import { groupKinds } from '../groups/group.entity';
import { sectors } from '../directory/organisation.entity';
import { isObject, namedKinds } from './parameters';
import type { AskedAs, NamedKind, ParameterField, ParameterSchema, ParameterValue, Reading } from './parameters';

const keyPattern = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/;
const mostInAList = 50;

type Read = (given: unknown, reading: Reading) => ParameterValue;

function field(
  about: string,
  asked: AskedAs,
  schema: ParameterSchema,
  read: Read,
  otherwise: ParameterValue | undefined,
): ParameterField {
  return { about, asked, schema, read, ...(otherwise === undefined ? {} : { otherwise }) };
}

/** A whole number in a range. */
export function wholeNumber(about: string, from: number, to: number, otherwise?: number | null): ParameterField {
  const read: Read = (given, { fault }) => {
    if (typeof given === 'number' && Number.isInteger(given) && given >= from && given <= to) return given;
    fault(`Enter a whole number from ${String(from)} to ${String(to)}.`);
    return null;
  };
  return field(about, { as: 'number' }, { type: 'integer', minimum: from, maximum: to }, read, otherwise);
}

/** A number of months as ISO 8601 writes it: P1M monthly, P2M every two months, up to P12M. */
export function months(about: string, otherwise?: string | null): ParameterField {
  const pattern = /^P([1-9]|1[0-2])M$/;
  const read: Read = (given, { fault }) => {
    if (typeof given === 'string' && pattern.test(given)) return given;
    fault('Enter P1M for monthly, P2M for every two months, and so on up to P12M.');
    return null;
  };
  return field(about, { as: 'months' }, { type: 'string', pattern: pattern.source }, read, otherwise);
}

/** One of a published list of words. */
export function oneOf(about: string, words: readonly string[], otherwise?: string | null): ParameterField {
  const read: Read = (given, { fault }) => {
    if (typeof given === 'string' && words.includes(given)) return given;
    fault(`Choose one of ${words.join(', ')}.`);
    return null;
  };
  return field(about, { as: 'one', words }, { type: 'string', enum: words }, read, otherwise);
}

/** One or more of a published list of words. */
export function someOf(about: string, words: readonly string[], otherwise?: readonly string[]): ParameterField {
  const read: Read = (given, { fault }) => {
    const list = textsIn(given);
    if (list?.every((one) => words.includes(one))) return [...new Set(list)];
    fault(`Send a list of one or more of ${words.join(', ')}.`);
    return null;
  };
  return field(about, { as: 'some', words }, listSchema({ type: 'string', enum: words }), read, otherwise);
}

/** Something of a kind, by its key. */
export function keyOf(kind: NamedKind, about: string, otherwise?: null): ParameterField {
  const read: Read = (given, { fault, name }) => {
    if (typeof given === 'string' && keyPattern.test(given)) {
      name(kind, given);
      return given;
    }
    fault(`Give the key of a ${namedKinds[kind].inWords}.`);
    return null;
  };
  return field(about, { as: 'key', of: kind }, { type: 'string', pattern: keyPattern.source }, read, otherwise);
}

/** One or more things of a kind, by their keys. */
export function keysOf(kind: NamedKind, about: string, otherwise?: null): ParameterField {
  const read: Read = (given, { fault, name, pointer }) => {
    const list = textsIn(given);
    if (list?.every((one) => keyPattern.test(one))) {
      list.forEach((key, index) => {
        name(kind, key, `${pointer}/${String(index)}`);
      });
      return [...new Set(list)];
    }
    fault(`Send a list of one or more keys, each of a ${namedKinds[kind].inWords}.`);
    return null;
  };
  return field(
    about,
    { as: 'keys', of: kind },
    listSchema({ type: 'string', pattern: keyPattern.source }),
    read,
    otherwise,
  );
}

/** Who is to be represented: clauses of the same shape as those of a quorum. */
export function representation(about: string): ParameterField {
  const organisation = { type: 'string', pattern: keyPattern.source };
  const clause = {
    type: 'object',
    properties: {
      unitsOf: organisation,
      sector: { type: 'string', enum: sectors },
      organisation,
      atLeast: { type: 'integer', minimum: 1, maximum: 100, default: 1 },
    },
    additionalProperties: false,
  };
  const read: Read = (given, reading) => {
    if (Array.isArray(given) && given.length > 0 && given.length <= mostInAList)
      return given.map((one: unknown, index) => readClause(one, `${reading.pointer}/${String(index)}`, reading));
    reading.fault('Send a list of one or more clauses.');
    return null;
  };
  return field(about, { as: 'representation' }, listSchema(clause), read, undefined);
}

function readClause(given: unknown, at: string, { fault, name }: Reading): { atLeast: number } {
  const { atLeast = 1, ...named } = isObject(given) ? given : { '': given };
  const [only, ...others] = Object.entries(named);
  const number =
    typeof atLeast === 'number' && Number.isInteger(atLeast) && atLeast >= 1 && atLeast <= 100 ? atLeast : 0;
  if (number === 0) fault('Enter a whole number from 1 to 100.', `${at}/atLeast`);
  const [what, value] = only ?? ['', null];
  if (others.length > 0 || !['unitsOf', 'sector', 'organisation'].includes(what) || typeof value !== 'string') {
    fault('Say one of unitsOf, sector and organisation in each clause, and atLeast.', at);
    return { atLeast: number };
  }
  if (what !== 'sector') name('organisation', value, `${at}/${what}`);
  else if (!sectors.some((known) => known === value)) fault(`Choose one of ${sectors.join(', ')}.`, `${at}/sector`);
  return { [what]: value, atLeast: number };
}

function textsIn(given: unknown): string[] | null {
  if (!Array.isArray(given) || given.length === 0 || given.length > mostInAList) return null;
  return given.every((one) => typeof one === 'string') ? given : null;
}

function listSchema(items: ParameterSchema): ParameterSchema {
  return { type: 'array', items, minItems: 1, maxItems: mostInAList };
}

/** For a rule about groups: each group of the HIT of this kind, where the promise names no single group. */
export const groupsOfKind = oneOf(
  'which kind of group of the HIT it is about, each of them, where it is not about one group',
  groupKinds,
  null,
);
