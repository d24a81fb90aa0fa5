import type { AssembleMeetingRhythm } from '../../assurance/measures/assemble-meeting-rhythm';
import { counted } from '../../assurance/counted';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { rhythmPicture } from '../../reports/charts/rhythm-picture';
import type { RhythmPicture } from '../../reports/charts/rhythm-picture';

/** Some teams of a list, in its order, and how many the list has in all. */
interface SomeTeams {
  readonly items: readonly { readonly id: string }[];
  readonly total: number;
}

/** Twelve months of the teams of a list, in its order; null for whoever may not see measures, or where there is no such team. */
export async function rhythmShown(
  assemble: AssembleMeetingRhythm,
  viewer: Viewer | null,
  asOf: Day,
  { items, total }: SomeTeams,
): Promise<RhythmPicture | null> {
  if (viewer === null || items.length === 0) return null;
  const places = new Map(items.map(({ id }, place) => [id, place]));
  const rhythm = await assemble.execute(viewer, { asOf, teams: [...places.keys()] });
  if (rhythm.items.length === 0) return null;
  const inOrder = rhythm.items.toSorted((a, b) => (places.get(a.hitId) ?? 0) - (places.get(b.hitId) ?? 0));
  const [first] = inOrder;
  const of =
    total === 1 && first
      ? first.groupName
      : items.length < total
        ? `steering groups of ${String(items.length)} of the ${counted(total, 'team')} of this list`
        : `steering groups of ${counted(items.length, 'team')}`;
  return rhythmPicture({ ...rhythm, items: inOrder }, of);
}
