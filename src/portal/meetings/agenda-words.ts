import type { AgendaChangeKind } from '../../meetings/agenda/agenda-change.entity';
import type { AgendaOfferView } from '../../meetings/agenda/agenda.dto';
import type { ItemOrigin } from '../../meetings/agenda/planned-item.entity';
import type { ItemPurpose } from '../../meetings/agenda-item.entity';

/** What is to be done with an item, as an agenda says it. */
export const purposeWords: Readonly<Record<ItemPurpose, string>> = {
  DECISION: 'Decide',
  APPROVAL: 'Approve',
  DISCUSSION: 'Discuss',
  ASSURANCE: 'Check',
  INFORMATION: 'For information',
  NOTING: 'Note',
};

/** Where an item comes from; nothing is said of one that was simply added. */
export const originWords: Readonly<Record<ItemOrigin, string | null>> = {
  ADDED: null,
  STANDING: 'Standing item',
  BROUGHT_FORWARD: 'Brought from last time',
  ACTIONS_DUE: 'Actions due',
  SENT_BY_GROUP: 'Sent by another group',
  GROUP_REPORT: 'Report of a group',
  PUBLIC_CONTRIBUTOR: 'Raised by a public contributor',
};

/** What an item that was simply added is called where somebody chooses. */
export const newItem = 'New for this meeting';

/** Why something waits for an agenda. */
export function offerInWords({ kind, because }: AgendaOfferView): string {
  switch (kind) {
    case 'STANDING':
      return 'Stands on every agenda';
    case 'BROUGHT_FORWARD':
      return 'Put off last time';
    case 'ACTIONS_DUE':
      return because === '1' ? '1 open action is due by then' : `${because ?? 'No'} open actions are due by then`;
    case 'SENT_BY_GROUP':
      return `Sent by ${because ?? 'another group'}, not answered yet`;
    case 'GROUP_REPORT':
      return `Sent by ${because ?? 'another group'}, not received yet`;
    case 'BACKLOG':
      return 'In the backlog';
  }
}

/** What changed after the papers went out. */
export const changeWords: Readonly<Record<AgendaChangeKind, string>> = {
  ITEM_ADDED: 'New item',
  ITEM_CHANGED: 'Changed item',
  ITEM_MOVED: 'Moved item',
  ITEM_TAKEN_OFF: 'Taken off',
  PAPER_ADDED: 'New paper',
  PAPER_TAKEN_OFF: 'Paper taken off',
  SUMMARY_CHANGED: 'The summary in plain words',
};
