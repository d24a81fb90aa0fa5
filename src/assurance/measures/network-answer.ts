import type { Day } from '../../platform/time/period';
import type { Structure } from './network-structure';
import type { NetworkRow, PersonRow, TieRow } from './network.queries';

const mostNamed = 20;

const proxy =
  'Co-attendance is a proxy: being at the same meeting stands for a tie between two people, it is not one. ' +
  'Nobody was asked whom they work with, and nothing is known of contact outside meetings.';

const definition =
  'People present in person or online at a held meeting; a tie joins two who were at the same one, and its weight is the number ' +
  'of meetings they shared. Density: ties of all pairs of people. Betweenness: on how many shortest ways between two others ' +
  'somebody lies, each pair counting as one (Brandes), of all pairs of others. Articulation: without that person others could no ' +
  'longer reach each other; cut off are those outside the largest piece.';

/** The answer about a network: its people and ties, how it holds together, and that it is a proxy. */
export function networkAnswer(
  { scope, meetings, people }: NetworkRow,
  ties: readonly TieRow[],
  { components, betweenness, articulation }: Structure,
  period: { readonly from: Day; readonly to: Day },
): object {
  const numbers = new Map(components.flatMap((component, index) => component.map((person) => [person, index + 1])));
  const tiesOf = people.map(() => 0);
  for (const [one, other] of ties) {
    tiesOf[one] = (tiesOf[one] ?? 0) + 1;
    tiesOf[other] = (tiesOf[other] ?? 0) + 1;
  }
  const pairs = (count: number): number => (count * (count - 1)) / 2;
  const othersOf = people.length > 0 ? pairs(people.length - 1) : 0;
  const named = (person: number): { personId: string; personName: string } => nameOf(people[person]);
  const ranked = people
    .map((_, person) => person)
    .sort((a, b) => (betweenness[b] ?? 0) - (betweenness[a] ?? 0) || a - b);
  return {
    scope,
    ...period,
    proxy,
    definition,
    meetings,
    density: { count: ties.length, of: pairs(people.length) },
    components: components.map((component, index) => ({ number: index + 1, people: component.length })),
    mostBetween: ranked
      .slice(0, mostNamed)
      .map((person) => ({ ...named(person), pairs: rounded(betweenness[person]), of: othersOf }))
      .filter((one) => one.pairs > 0),
    articulation: articulation.map(({ person, pieces: [largest = [], ...others] }) => ({
      ...named(person),
      pieces: others.length + 1,
      largestPiece: largest.length,
      cutOff: others.map((piece) => piece.map(named)),
    })),
    people: people.map((one, person) => ({
      ...nameOf(one),
      meetings: one.meetings,
      ties: tiesOf[person],
      component: numbers.get(person),
      betweenness: rounded(betweenness[person]),
    })),
    ties: ties.map(([one, other, shared]) => ({
      personId: people[one]?.id,
      otherPersonId: people[other]?.id,
      meetings: shared,
    })),
  };
}

function nameOf(person: PersonRow | undefined): { personId: string; personName: string } {
  if (person === undefined) throw new Error('Every number of a network is the number of a person.');
  return { personId: person.id, personName: person.name };
}

/** To four places, as far as such a figure means anything. */
function rounded(score = 0): number {
  return Math.round(score * 10_000) / 10_000;
}
