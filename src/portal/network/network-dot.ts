import type { OrganisationsMatrix } from '../../reports/charts/organisations-matrix';
import { labelOf, quoted, wrapped } from '../structure/dot-of';

/** More lines than these cross each other so often that nobody can follow them; the table says the same. */
const mostLines = 30;
/** With more lines their numbers would lie upon each other. */
const mostNumbered = 10;
const thickest = 8;

/**
 * Who met whom as a network in DOT: a line between two organisations is thicker the more meetings both were at, and carries their
 * number where there is room. Null where it could not be read.
 */
export function networkDot({
  organisations,
  pairs,
}: Pick<OrganisationsMatrix, 'organisations' | 'pairs'>): string | null {
  if (pairs.length === 0 || pairs.length > mostLines) return null;
  const most = Math.max(...pairs.map(({ meetings }) => meetings));
  return [
    'graph {',
    'graph [bgcolor=transparent, mindist=0.6, splines=false];',
    'node [shape=box, style=rounded, fontname="Arial", fontsize=14, fontcolor="#212b32", color="#12436d", penwidth=2, fillcolor="#ffffff", margin="0.15,0.1"];',
    'edge [fontname="Arial", fontsize=13, fontcolor="#212b32", color="#595959"];',
    ...organisations.map(
      ({ name, meetings }) => `${quoted(name)} [label=${labelOf([...wrapped(name), `at ${String(meetings)}`])}];`,
    ),
    ...pairs.map(
      ({ one, other, meetings }) =>
        `${quoted(one)} -- ${quoted(other)} [${pairs.length > mostNumbered ? '' : `label="${String(meetings)}", `}penwidth=${String(Math.max(1, Math.round((thickest * meetings) / most)))}];`,
    ),
    '}',
  ].join('\n');
}
