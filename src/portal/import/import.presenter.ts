import type { Problem } from '../../platform/problems/problem';
import type { PartnershipImported } from '../../transfer/import-partnership';

interface ImportShown {
  readonly sections: readonly {
    readonly name: string;
    readonly added: number;
    readonly changed: number;
    readonly same: number;
  }[];
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/** What an import did or would do, section by section. */
export function importShown({ sections, added, changed, same }: PartnershipImported): ImportShown {
  const rows = Object.entries(sections).map(([name, counts]) => ({
    name: sectionInWords(name),
    added: counts.added,
    changed: counts.changed,
    same: counts.same,
  }));
  return { sections: rows, added, changed, same };
}

/** `sourceDocuments` as people say it. */
function sectionInWords(name: string): string {
  const words = name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return words === 'hits' ? 'Teams' : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** What is wrong with a file, each with the line and the place in the file. */
export function fileFaults({ detail, errors }: Problem): {
  readonly refused: string;
  readonly problems: readonly { readonly line: string; readonly place: string; readonly what: string }[];
} {
  const problems = errors.map(({ pointer, detail: said }) => {
    const [, line, what = said] = /^Lines? ([\d to]+): (.*)$/s.exec(said) ?? [];
    return { line: line ?? 'Not known', place: pointer === '#' ? 'The whole file' : pointer.slice(2), what };
  });
  return { refused: detail, problems };
}
