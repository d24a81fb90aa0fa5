import { assert, asyncProperty, array, integer, record } from 'fast-check';
import { structureOf } from '../../src/assurance/measures/network-structure';
import type { Structure } from '../../src/assurance/measures/network-structure';
import { tieGraphOf } from '../../src/assurance/measures/tie-graph';
import { articulationOf, betweennessOf, partsWithout } from './naive-network';
import type { Pair } from './naive-network';

const structure = async (order: number, ties: readonly Pair[]): Promise<Structure> =>
  structureOf(
    await tieGraphOf(
      order,
      ties.map(([one, other]) => [one, other, 1] as const),
    ),
  );

/** Everybody of a list with everybody. */
const circle = (...people: number[]): Pair[] =>
  people.flatMap((one, index) => people.slice(index + 1).map((other): Pair => [one, other]));

const longestFirst = (parts: readonly (readonly number[])[]): number[][] =>
  parts.map((part) => [...part]).sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));

describe('The structure of a network that was worked out by hand', () => {
  it('of five people in a row has the three in the middle hold it together', async () => {
    const { components, betweenness, articulation } = await structure(5, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
    expect(components).toEqual([[0, 1, 2, 3, 4]]);
    expect(betweenness).toEqual([0, 3, 4, 3, 0]);
    expect(articulation).toEqual([
      {
        person: 2,
        pieces: [
          [0, 1],
          [3, 4],
        ],
      },
      { person: 1, pieces: [[2, 3, 4], [0]] },
      { person: 3, pieces: [[0, 1, 2], [4]] },
    ]);
  });

  it('of one person whom four others know alone falls into four pieces without them', async () => {
    const { betweenness, articulation } = await structure(5, [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
    ]);
    expect(betweenness).toEqual([6, 0, 0, 0, 0]);
    expect(articulation).toEqual([{ person: 0, pieces: [[1], [2], [3], [4]] }]);
  });

  it('of two groups with one member in common has that member between each of one and each of the other', async () => {
    const { betweenness, articulation } = await structure(7, [...circle(0, 1, 2, 3), ...circle(3, 4, 5, 6)]);
    expect(betweenness).toEqual([0, 0, 0, 9, 0, 0, 0]);
    expect(articulation).toEqual([
      {
        person: 3,
        pieces: [
          [0, 1, 2],
          [4, 5, 6],
        ],
      },
    ]);
  });

  it('of a ring of four shares the ways between opposite people, and holds without any of them', async () => {
    const { betweenness, articulation } = await structure(4, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0],
    ]);
    expect(betweenness).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect(articulation).toEqual([]);
  });

  it('of two groups with two members in common holds without either', async () => {
    const { articulation } = await structure(6, [...circle(0, 1, 2, 3), [2, 4], [2, 5], [3, 4], [3, 5], [4, 5]]);
    expect(articulation).toEqual([]);
  });

  it('of groups that never met has a part for each, the largest first, and somebody alone is one too', async () => {
    const { components, articulation } = await structure(7, [[5, 6], ...circle(0, 1, 2), [2, 3]]);
    expect(components).toEqual([[0, 1, 2, 3], [5, 6], [4]]);
    expect(articulation).toEqual([{ person: 2, pieces: [[0, 1], [3]] }]);
  });

  it('of nobody is empty', async () => {
    expect(await structure(0, [])).toEqual({ components: [], betweenness: [], articulation: [] });
  });
});

/** Few people with any ties between them, from none to all. */
const anyNetwork = record({
  order: integer({ min: 1, max: 8 }),
  drawn: array(record({ one: integer({ min: 0, max: 7 }), other: integer({ min: 0, max: 7 }) }), { maxLength: 24 }),
}).map(({ order, drawn }) => {
  const ties = drawn
    .filter(({ one, other }) => one !== other && one < order && other < order)
    .map(({ one, other }): Pair => (one < other ? [one, other] : [other, one]));
  return { order, ties: [...new Map(ties.map((tie) => [tie.join(), tie])).values()] };
});

describe('The structure of any network', () => {
  it('has the parts, the people between others and those it falls apart without that trying everything finds', async () => {
    await assert(
      asyncProperty(anyNetwork, async ({ order, ties }) => {
        const { components, betweenness, articulation } = await structure(order, ties);
        expect(components).toEqual(longestFirst(partsWithout([], order, ties)));
        betweennessOf(order, ties).forEach((score, person) => {
          expect(betweenness[person]).toBeCloseTo(score, 9);
        });
        expect(articulation.map(({ person }) => person).sort()).toEqual(articulationOf(order, ties));
        for (const { person, pieces } of articulation) {
          const home = components.find((component) => component.includes(person)) ?? [];
          const parts = partsWithout([person], order, ties).filter(([first = -1]) => home.includes(first));
          expect(pieces).toEqual(longestFirst(parts));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds who holds a larger one together as leaving out each person in turn does', async () => {
    const anyLarger = array(record({ from: integer({ min: 0, max: 54 }), many: integer({ min: 2, max: 6 }) }), {
      minLength: 1,
      maxLength: 16,
    });
    await assert(
      asyncProperty(anyLarger, async (meetings) => {
        const rooms = meetings.map(({ from, many }) => circle(...Array.from({ length: many }, (_, n) => from + n)));
        const ties = [...new Map(rooms.flat().map((tie) => [tie.join(), tie])).values()];
        const { articulation } = await structure(60, ties);
        expect(articulation.map(({ person }) => person).sort((a, b) => a - b)).toEqual(articulationOf(60, ties));
      }),
      { numRuns: 200 },
    );
  });
});
