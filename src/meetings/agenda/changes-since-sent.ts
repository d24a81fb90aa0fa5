import type { AgendaChange } from './agenda-change.entity';
import { isSamePaper } from './paper';
import type { Paper } from './paper';

/** An item as far as a reader of the agenda would notice a change of it. */
export interface ItemThen {
  readonly id: string;
  readonly title: string;
  readonly purpose: string | null;
  readonly ownerPersonId: string | null;
  readonly minutes: number | null;
  readonly isConfidential: boolean;
  readonly papers: readonly Paper[];
}

export type ChangeTold = Pick<AgendaChange, 'kind' | 'title' | 'isConfidential'>;

/**
 * What is different on an agenda, an entry for each item and each paper of an item that stays, in the order of the new agenda with what was taken off last. An item has moved when
 * it stands elsewhere among those that were there before.
 */
export function agendaChanges(before: readonly ItemThen[], after: readonly ItemThen[]): ChangeTold[] {
  const then = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map(({ id }) => id));
  const order = before.filter(({ id }) => kept.has(id)).map(({ id }) => id);
  let place = 0;
  const told = after.flatMap((item): ChangeTold[] => {
    const was = then.get(item.id);
    const { title } = item;
    if (!was) return [{ kind: 'ITEM_ADDED', title, isConfidential: item.isConfidential }];
    const hasMoved = order[place] !== item.id;
    place += 1;
    // Whoever might not read it before or now is not told what it is called.
    const isConfidential = item.isConfidential || was.isConfidential;
    const papers = paperChanges(was.papers, item.papers).map((change) => ({ ...change, isConfidential }));
    if (isOtherwise(was, item)) return [{ kind: 'ITEM_CHANGED', title, isConfidential }, ...papers];
    return [...(hasMoved ? [{ kind: 'ITEM_MOVED' as const, title, isConfidential }] : []), ...papers];
  });
  const gone = before.filter(({ id }) => !kept.has(id));
  return [
    ...told,
    ...gone.map(({ title, isConfidential }) => ({ kind: 'ITEM_TAKEN_OFF' as const, title, isConfidential })),
  ];
}

/** Papers of an item that are new or say something else, and those that are there no more. A new item is told with its papers. */
function paperChanges(before: readonly Paper[], after: readonly Paper[]): Omit<ChangeTold, 'isConfidential'>[] {
  const added = after.filter((paper) => !before.some((one) => isSamePaper(one, paper)));
  const gone = before.filter((paper) => !after.some(({ title }) => title === paper.title));
  return [
    ...added.map(({ title }) => ({ kind: 'PAPER_ADDED' as const, title })),
    ...gone.map(({ title }) => ({ kind: 'PAPER_TAKEN_OFF' as const, title })),
  ];
}

function isOtherwise(was: ItemThen, now: ItemThen): boolean {
  return (
    was.title !== now.title ||
    was.purpose !== now.purpose ||
    was.ownerPersonId !== now.ownerPersonId ||
    was.minutes !== now.minutes ||
    was.isConfidential !== now.isConfidential
  );
}
