import type { TieRow } from './network.queries';

/** A graph of people by their numbers, and what a graph library works out of it. */
export interface TieGraph {
  /** How many people there are. */
  readonly order: number;
  /** The numbers of those who can reach each other, for each such part. */
  components(): number[][];
  /** By number: on how many of the shortest ways between two others somebody lies, each pair counting as one. */
  betweenness(): number[];
  /** Whether those whom somebody knows all reach each other through one another: then nothing falls apart without that person. */
  isHeldByNeighbours(person: number): boolean;
  /** The parts there would be without somebody. */
  componentsWithout(person: number): number[][];
}

/** Puts the graph together. The library is loaded when it is needed for the first time: an idle server does without it. */
export async function tieGraphOf(order: number, ties: readonly TieRow[]): Promise<TieGraph> {
  const [{ UndirectedGraph }, { connectedComponents }, { betweenness }] = await Promise.all([
    import('graphology'),
    import('graphology-components'),
    import('graphology-metrics/centrality/index.js'),
  ]);
  const graph = new UndirectedGraph();
  for (let person = 0; person < order; person += 1) graph.addNode(person);
  for (const [one, other] of ties) graph.addEdge(one, other);
  const components = (): number[][] => connectedComponents(graph).map((part) => part.map(Number));
  return {
    order,
    components,
    betweenness: () => {
      // The library cannot work it out for nobody.
      if (order === 0) return [];
      // A tie is a tie: how often two met says nothing of how far they are apart.
      const scores = betweenness(graph, { getEdgeWeight: null, normalized: false });
      return Array.from({ length: order }, (_, person) => scores[person] ?? 0);
    },
    isHeldByNeighbours: (person) => {
      const [first, ...others] = graph.neighbors(person);
      const left = new Set(others);
      const reached = first === undefined ? [] : [first];
      for (const one of reached) {
        if (left.size === 0) break;
        graph.forEachNeighbor(one, (other) => {
          if (left.delete(other)) reached.push(other);
        });
      }
      return left.size === 0;
    },
    componentsWithout: (person) => {
      const neighbours = graph.neighbors(person);
      graph.dropNode(person);
      const parts = components();
      graph.addNode(person);
      for (const neighbour of neighbours) graph.addEdge(person, neighbour);
      return parts;
    },
  };
}
