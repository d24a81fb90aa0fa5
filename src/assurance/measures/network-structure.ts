import type { TieGraph } from './tie-graph';

/** Somebody without whom a part of the network falls apart. Everybody by their number. */
export interface Articulation {
  readonly person: number;
  /** The pieces of that part without them, the largest first. */
  readonly pieces: readonly (readonly number[])[];
}

/** How a network holds together. */
export interface Structure {
  /** The largest first; of two as large as each other the one with the smaller number. */
  readonly components: readonly (readonly number[])[];
  readonly betweenness: readonly number[];
  /** Those who would cut off the most people first. */
  readonly articulation: readonly Articulation[];
}

/**
 * The parts of a network, who stands between others, and who holds it together: "which actors become weakly linked or
 * disconnected without them".
 */
export function structureOf(graph: TieGraph): Structure {
  const components = graph.components().map(inOrder).sort(largestFirst);
  const betweenness = graph.betweenness();
  const articulation = components
    .flatMap((component) =>
      component
        // Leaving somebody out costs a walk through everything; most can be seen not to hold anything together from close by.
        .filter((person) => !graph.isHeldByNeighbours(person))
        .map((person) => without(graph, person, component)),
    )
    .filter(({ pieces }) => pieces.length > 1)
    .sort((a, b) => cutOffCount(b) - cutOffCount(a) || a.person - b.person);
  return { components, betweenness, articulation };
}

function without(graph: TieGraph, person: number, component: readonly number[]): Articulation {
  const members = new Set(component);
  const pieces = graph.componentsWithout(person).filter(([first]) => first !== undefined && members.has(first));
  return { person, pieces: pieces.map(inOrder).sort(largestFirst) };
}

/** How many people could not reach the largest piece any more. */
function cutOffCount({ pieces }: Articulation): number {
  return pieces.slice(1).reduce((sum, piece) => sum + piece.length, 0);
}

function inOrder(people: readonly number[]): number[] {
  return [...people].sort((a, b) => a - b);
}

function largestFirst(a: readonly number[], b: readonly number[]): number {
  return b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0);
}
