import { itemTag } from '../escalations/escalations.presenter';
import type { StateTag } from '../state-tags';
import { updateTags } from '../updates/update-words';
import type { GroupPassing } from './group-passing.queries';

type Item = GroupPassing['asked'][number];
type Update = GroupPassing['updates'][number];

interface PassingShown {
  readonly updates: readonly (Update & { readonly tag: StateTag })[];
  readonly updatesInAll: number;
  readonly asked: readonly (Item & { readonly tag: StateTag })[];
  readonly asking: readonly (Item & { readonly tag: StateTag })[];
}

/** What passed between a group and others as its page shows it. */
export function passingShown({ updates, updatesInAll, asked, asking }: GroupPassing): PassingShown {
  const withTag = (item: Item): Item & { tag: StateTag } => ({ ...item, tag: itemTag(item.state) });
  return {
    updates: updates.map((update) => ({ ...update, tag: updateTags[update.status] })),
    updatesInAll,
    asked: asked.map(withTag),
    asking: asking.map(withTag),
  };
}
