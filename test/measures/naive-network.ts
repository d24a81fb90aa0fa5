/** Two people by their numbers. */
export type Pair = readonly [number, number];

/** Everybody's neighbours, by number. */
function neighboursOf(order: number, ties: readonly Pair[]): number[][] {
  return Array.from({ length: order }, (_, person) =>
    ties.flatMap(([one, other]) => (one === person ? [other] : other === person ? [one] : [])),
  );
}

/** The parts of a network without some people, each in order, by spreading a colour until nothing changes. */
export function partsWithout(left: readonly number[], order: number, ties: readonly Pair[]): number[][] {
  const colours = Array.from({ length: order }, (_, person) => person);
  const kept = ties.filter(([one, other]) => !left.includes(one) && !left.includes(other));
  for (let changed = true; changed;) {
    changed = false;
    for (const [one, other] of kept) {
      const colour = Math.min(colours[one] ?? 0, colours[other] ?? 0);
      changed ||= colours[one] !== colour || colours[other] !== colour;
      colours[one] = colour;
      colours[other] = colour;
    }
  }
  const people = colours.map((_, person) => person).filter((person) => !left.includes(person));
  const used = [...new Set(people.map((person) => colours[person]))];
  return used.map((colour) => people.filter((person) => colours[person] === colour));
}

/** Every way between two people that goes nowhere twice, the shortest of them. */
function shortestWays(from: number, to: number, neighbours: readonly (readonly number[])[]): number[][] {
  const ways: number[][] = [];
  const walk = (way: number[]): void => {
    const here = way.at(-1) ?? from;
    if (here === to) ways.push(way);
    else for (const next of neighbours[here] ?? []) if (!way.includes(next)) walk([...way, next]);
  };
  walk([from]);
  const shortest = Math.min(...ways.map((way) => way.length));
  return ways.filter((way) => way.length === shortest);
}

/** On what share of the shortest ways between each two others somebody lies, added up, by trying every way. */
export function betweennessOf(order: number, ties: readonly Pair[]): number[] {
  const neighbours = neighboursOf(order, ties);
  const scores = Array.from({ length: order }, () => 0);
  for (let from = 0; from < order; from += 1) {
    for (let to = from + 1; to < order; to += 1) {
      const ways = shortestWays(from, to, neighbours);
      for (const way of ways)
        for (const between of way.slice(1, -1)) scores[between] = (scores[between] ?? 0) + 1 / ways.length;
    }
  }
  return scores;
}

/** Without whom there would be more parts than there are, or as many although one person less. */
export function articulationOf(order: number, ties: readonly Pair[]): number[] {
  const whole = partsWithout([], order, ties);
  return Array.from({ length: order }, (_, person) => person).filter((person) => {
    const isAlone = whole.some((part) => part.length === 1 && part[0] === person);
    return !isAlone && partsWithout([person], order, ties).length > whole.length;
  });
}
