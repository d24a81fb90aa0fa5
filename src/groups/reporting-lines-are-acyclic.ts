import type { Tx } from '../platform/database/tx';
import { Problem } from '../platform/problems/problem';
import { reportingCircles } from './reporting-line.queries';
import type { CircleRow } from './reporting-line.queries';

/** A circle of reporting lines, in order: the last of them ends where the first begins. */
export type Circle = readonly [CircleRow, ...CircleRow[]];

/** The shortest circle through each origin, from the lines that `reportingCircles` gives. */
export function circlesIn(rows: readonly CircleRow[]): Circle[] {
  const origins = [...new Set(rows.map(({ origin }) => origin))];
  return origins.flatMap((origin) => {
    const circle = shortestCircle(
      origin,
      rows.filter((row) => row.origin === origin),
    );
    return circle === null ? [] : [circle];
  });
}

function shortestCircle(origin: string, lines: readonly CircleRow[]): Circle | null {
  const seen = new Set<string>();
  let ways: Circle[] = lines.filter((line) => line.groupId === origin).map((line): Circle => [line]);
  while (ways.length > 0) {
    const further: Circle[] = [];
    for (const way of ways) {
      const reached = way.at(-1)?.parentGroupId ?? origin;
      if (reached === origin) return way;
      if (seen.has(reached)) continue;
      seen.add(reached);
      further.push(...lines.filter((line) => line.groupId === reached).map((line): Circle => [...way, line]));
    }
    ways = further;
  }
  return null;
}

/** A circle in words: "A-WG1 reports to A-SG, A-SG reports to A-WG1". */
export function spellOut(circle: Circle): string {
  return circle.map(({ groupName, parentGroupName }) => `${groupName} reports to ${parentGroupName}`).join(', ');
}

/** Throws 409 with the circle spelt out when one goes through this line on any day. The caller holds `lockReportingLines`. */
export async function refuseCircleThrough(tx: Tx, lineId: string): Promise<void> {
  const [circle] = circlesIn(await tx.rows<CircleRow>(reportingCircles, [lineId]));
  if (!circle) return;
  const [{ day }] = circle;
  throw new Problem(
    409,
    'reporting-runs-in-a-circle',
    `Reporting lines cannot run in a circle, and on ${day} they would: ${spellOut(circle)}. End one of these lines first.`,
  );
}
