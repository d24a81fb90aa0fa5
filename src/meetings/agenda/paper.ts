/** Something to read before an item: the text itself, or where it is. The portal keeps no files; they stay where the partners keep them. */
export interface Paper {
  readonly title: string;
  /** An https address; null of a note. */
  readonly link: string | null;
  readonly note: string | null;
}

/** A paper as somebody asks for it. */
export interface PaperToPlan {
  readonly title: string;
  readonly link?: string | null;
  readonly note?: string | null;
}

/** What is wrong with one of the papers of an item: where, such as `0/link`, and what to do. */
interface PaperFault {
  readonly at: string;
  readonly detail: string;
}

/** The papers of an item as they are kept. */
export function papersOf(asked: readonly PaperToPlan[] | null | undefined): Paper[] {
  return (asked ?? []).map(({ title, link, note }) => ({ title, link: link ?? null, note: note ?? null }));
}

/** A paper is either a link or a note, and no two papers of an item have one title. */
export function paperFaults(asked: readonly PaperToPlan[] | null | undefined): PaperFault[] {
  const titles = papersOf(asked).map(({ title }) => title.toLowerCase());
  return papersOf(asked).flatMap(({ link, note }, index): PaperFault[] => {
    const at = (field: string): string => `${String(index)}/${field}`;
    return [
      ...(link === null && note === null
        ? [{ at: at('link'), detail: 'Give a link to the paper, or write what it says.' }]
        : []),
      ...(link !== null && note !== null ? [{ at: at('note'), detail: 'Give a link or a text, not both.' }] : []),
      ...(titles.indexOf(titles[index] ?? '') < index
        ? [{ at: at('title'), detail: 'Another paper of this item has this title. Choose another one.' }]
        : []),
    ];
  });
}

/** Says whether two papers are the same to whoever has read one of them. */
export function isSamePaper(one: Paper, other: Paper): boolean {
  return one.title === other.title && one.link === other.link && one.note === other.note;
}
