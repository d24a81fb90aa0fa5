import type { Day } from '../../platform/time/period';
import type { ChangeRow } from './home.queries';

const kinds: Readonly<Record<ChangeRow['kind'], { words: (what: string) => string; page: string }>> = {
  RECORDED: { words: (what) => `${what} met`, page: '/meetings' },
  DONE: { words: (what) => `Action ${what} is done`, page: '/actions' },
  ANSWERED: { words: (what) => `${what} answered what was sent to it`, page: '/escalations' },
  CONTACT: { words: (what) => `Contact with ${what}`, page: '/sponsors' },
};

/** What happened lately, as Home lists it. */
export function changesShown(rows: readonly ChangeRow[]): { day: Day; text: string; href: string }[] {
  return rows.map(({ kind, id, day, what }) => ({
    day,
    text: kinds[kind].words(what),
    href: `${kinds[kind].page}/${id}`,
  }));
}
