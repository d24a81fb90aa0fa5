import { counted } from '../../assurance/counted';
import type { Edge, Node, StructureGraph } from './structure-graph';

interface LineShown {
  readonly text: string;
  readonly otherId: string;
  readonly other: string;
  /** Told once, at the group that it is about. */
  readonly quotation: string | null;
}

interface GroupShown extends Node {
  readonly lines: readonly LineShown[];
}

interface StructureShown {
  readonly headline: string;
  readonly groups: readonly GroupShown[];
}

/** The picture in words: each group, and under it what it reports to, who reports to it, and with whom it works. */
export function structureShown({ nodes, edges }: StructureGraph): StructureShown {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const missing = edges.filter(({ isMissing }) => isMissing).length;
  const lines = edges.length - missing;
  return {
    headline:
      missing === 0
        ? `${counted(lines, 'line')} between ${counted(nodes.length, 'group')}${lines === 0 ? '' : ', and none that was promised is missing'}`
        : `${counted(missing, 'promised line')} ${missing === 1 ? 'is' : 'are'} missing between ${counted(nodes.length, 'group')}`,
    groups: nodes.map((node) => ({
      ...node,
      lines: edges.flatMap((edge) => {
        const other = edge.from === node.id ? edge.to : edge.to === node.id ? edge.from : null;
        const name = other === null ? undefined : names.get(other);
        return other === null || name === undefined
          ? []
          : [
              {
                text: words(edge, edge.from === node.id),
                otherId: other,
                other: name,
                quotation: edge.from === node.id ? edge.quotation : null,
              },
            ];
      }),
    })),
  };
}

function words({ kind, isMissing }: Edge, isFrom: boolean): string {
  if (kind === 'WORKS_WITH') return isMissing ? 'Promised to work with, and no link is recorded:' : 'Works with';
  if (isFrom) return isMissing ? 'Promised to report to, and no line is recorded:' : 'Reports to';
  return isMissing ? 'Was promised reports, and no line is recorded, by' : 'Is reported to by';
}
