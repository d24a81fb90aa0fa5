import { likeness } from '../likeness';
import type { RegisterRow } from './register-rows';

/** An organisation of the record, with what it was called and its codes in the register. */
export interface OurOrganisation {
  readonly id: string;
  readonly version: number;
  readonly names: readonly string[];
  readonly codes: readonly string[];
}

/** By the code that the record has, by a name that is the same but for how it is written, or by one that is much alike. */
export const waysToMatch = ['CODE', 'NAME', 'ALIKE'] as const;
export type WayToMatch = (typeof waysToMatch)[number];

/** An organisation of the record, and the row of the register that may be about it. */
export interface RegisterMatch {
  readonly organisation: OurOrganisation;
  readonly row: RegisterRow;
  readonly way: WayToMatch;
}

const alikeEnough = 0.6;
const shortFor: Readonly<Record<string, string>> = {
  ft: 'foundation trust',
  uni: 'university',
  hosp: 'hospital',
  st: 'saint',
};
const saysNothing = new Set(['the', 'of', 'and', 'for', 'nhs', 'limited', 'ltd']);

/** The words of an organisation’s name, without accents, capitals and those that say nothing. */
function wordsOf(name: string): string[] {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}|['’.]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => (shortFor[word] ?? word).split(' '))
    .filter((word) => word !== '' && !saysNothing.has(word));
}

const keyOf = (name: string): string => wordsOf(name).toSorted().join(' ');

/** Which row of the register is about which organisation: at most one each, in the order of ours. Nobody is matched without being asked. */
export function matchRegister(ours: readonly OurOrganisation[], register: readonly RegisterRow[]): RegisterMatch[] {
  const byCode = new Map(register.map((row) => [row.code, row]));
  const byName = grouped(register, ({ name }) => [keyOf(name)]);
  const byWord = grouped(register, ({ name }) => new Set(wordsOf(name)));
  return ours.flatMap((organisation): RegisterMatch[] => {
    const known = organisation.codes.flatMap((code) => byCode.get(code) ?? []);
    if (known.length > 0) return known.map((row) => ({ organisation, row, way: 'CODE' }));
    if (organisation.codes.length > 0) return [];
    const same = organisation.names.flatMap((name) => byName.get(keyOf(name)) ?? []);
    const [one] = new Set(same.toSorted(openFirst));
    if (one) return [{ organisation, row: one, way: 'NAME' }];
    const alike = likest(organisation.names, byWord);
    return alike === null ? [] : [{ organisation, row: alike, way: 'ALIKE' }];
  });
}

/** The row whose name is most like one of these, of those that share its rarest word. */
function likest(names: readonly string[], byWord: ReadonlyMap<string, readonly RegisterRow[]>): RegisterRow | null {
  let best: { readonly row: RegisterRow; readonly alike: number } | null = null;
  for (const words of names.map(wordsOf)) {
    const sharing = words.flatMap((word) => (byWord.has(word) ? [byWord.get(word) ?? []] : []));
    const [fewest = []] = sharing.toSorted((one, other) => one.length - other.length);
    for (const row of fewest) {
      const alike = likeness(words, wordsOf(row.name));
      if (alike >= alikeEnough && alike > (best?.alike ?? 0)) best = { row, alike };
    }
  }
  return best?.row ?? null;
}

function grouped(
  rows: readonly RegisterRow[],
  keys: (row: RegisterRow) => Iterable<string>,
): ReadonlyMap<string, readonly RegisterRow[]> {
  const groups = new Map<string, RegisterRow[]>();
  for (const row of rows)
    for (const key of keys(row)) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  return groups;
}

const openFirst = (one: RegisterRow, other: RegisterRow): number =>
  Number(one.to !== null) - Number(other.to !== null) || (one.code < other.code ? -1 : 1);
