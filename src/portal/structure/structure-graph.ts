import { counted } from '../../assurance/counted';
import type { Finding } from '../../assurance/finding';
import { worstOf } from '../../assurance/outcome';
import type { Outcome } from '../../assurance/outcome';
import { groupKindWords } from '../groups/group-words';
import type { GroupThere, LineKind, LineThere, StructureThere } from './structure.queries';

/** A group in the picture, with what is found about its promises in words. */
export interface Node {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly isOwn: boolean;
  readonly finding: string | null;
}

/** A line in the picture; a missing one was promised and is not there. */
export interface Edge extends LineThere {
  readonly isMissing: boolean;
}

/** What is drawn, and told below as a list. */
export interface StructureGraph {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

interface Promised {
  readonly kind: LineKind;
  readonly from: string;
  readonly to: string;
  readonly quotation: string | null;
}

/** The aspects of promises that speak of a line or a link being there. */
const aspectsOfLines: Readonly<Record<string, LineKind>> = { LINE: 'REPORTS_TO', LINK: 'WORKS_WITH' };

/** The lines and links that were promised and are not there, by the keys of their groups. */
export function promisedAndMissing(findings: readonly Finding[]): readonly Promised[] {
  return findings.flatMap(({ aspect, parts, promise }) => {
    const kind = aspectsOfLines[aspect];
    if (kind === undefined || !['REPORTS_TO', 'WORKS_WITH'].includes(promise.rule)) return [];
    return parts.flatMap(({ subjectKey, outcome }) => {
      const [from, , to] = subjectKey.split(' ');
      return outcome === 'KEPT' || from === undefined || to === undefined
        ? []
        : [{ kind, from, to, quotation: promise.quotation }];
    });
  });
}

/** How the groups of a team hang together, with what is missing and what is found. */
export function structureGraph(
  { groups, lines }: Omit<StructureThere, 'hit'>,
  findings: readonly Finding[],
): StructureGraph {
  const byKey = new Map(groups.map((group) => [group.key, group]));
  const isThere = ({ kind, from, to }: LineThere): boolean =>
    lines.some(
      (line) =>
        line.kind === kind &&
        ((line.from === from && line.to === to) || (kind === 'WORKS_WITH' && line.from === to && line.to === from)),
    );
  const missing = promisedAndMissing(findings).flatMap((promised): Edge[] => {
    const [from, to] = [byKey.get(promised.from)?.id, byKey.get(promised.to)?.id];
    const edge = from === undefined || to === undefined ? null : { ...promised, from, to, isMissing: true };
    return edge === null || isThere(edge) ? [] : [edge];
  });
  const named = new Set([...lines, ...missing].flatMap(({ from, to }) => [from, to]));
  const outcomes = outcomesByGroup(findings);
  return {
    nodes: groups
      .filter(({ id, isOwn }) => isOwn || named.has(id))
      .map((group) => ({
        id: group.id,
        name: group.name,
        kind: groupKindWords[group.kind],
        isOwn: group.isOwn,
        finding: findingOf(group, outcomes),
      })),
    edges: [...lines.map((line) => ({ ...line, isMissing: false })), ...missing],
  };
}

/** What each promise comes to for a group, by the group's key: the most pressing of its aspects. */
function outcomesByGroup(findings: readonly Finding[]): ReadonlyMap<string, ReadonlyMap<string, Outcome>> {
  const found = new Map<string, Map<string, Outcome>>();
  for (const { promise, parts } of findings)
    for (const { subjectKey, outcome } of parts) {
      const key = subjectKey.split(' ')[0] ?? '';
      const ofGroup = found.get(key) ?? new Map<string, Outcome>();
      const known = ofGroup.get(promise.id);
      found.set(key, ofGroup.set(promise.id, known === undefined ? outcome : worstOf([known, outcome])));
    }
  return found;
}

function findingOf({ key, isOwn }: GroupThere, outcomes: ReturnType<typeof outcomesByGroup>): string | null {
  const due = [...(outcomes.get(key)?.values() ?? [])].filter((outcome) => outcome !== 'NOT_YET');
  if (!isOwn || due.length === 0) return null;
  const kept = due.filter((outcome) => outcome === 'KEPT').length;
  return `${String(kept)} of ${counted(due.length, 'promise')} kept`;
}
