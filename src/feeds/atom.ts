/** Something that is told in a feed. Moments are as RFC 3339 writes them. */
export interface Entry {
  /** For good: whoever has read it knows it again by this. */
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  /** The page that it leads to. */
  readonly url: string;
  readonly category: string;
  /** Plain text; a new line begins a new one. */
  readonly text: string;
}

/** A feed of news, the latest first. */
export interface News {
  readonly id: string;
  readonly title: string;
  /** Where it is read itself. */
  readonly self: string;
  readonly portal: string;
  /** What it says of itself where there is nothing to tell yet. */
  readonly since: string;
  readonly entries: readonly Entry[];
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text between tags or in quotation marks. What XML may not hold at all is left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (character) => marks[character] ?? character);
}

/** The text of a feed (Atom, RFC 4287). Pure. */
export function atomText({ id, title, self, portal, since, entries }: News): string {
  const updated = entries.map((entry) => entry.updated).reduce((a, b) => (a > b ? a : b), since);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>${escaped(id)}</id>
<title>${escaped(title)}</title>
<updated>${updated}</updated>
<author><name>HIT Portal</name></author>
<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>
<link rel="alternate" type="text/html" href="${escaped(portal)}"/>
${entries.map(entryText).join('')}</feed>
`;
}

function entryText({ id, title, updated, url, category, text }: Entry): string {
  return `<entry>
<id>${escaped(id)}</id>
<title>${escaped(title)}</title>
<updated>${updated}</updated>
<link rel="alternate" type="text/html" href="${escaped(url)}"/>
<category term="${escaped(category)}"/>
<content type="text">${escaped(text)}</content>
</entry>
`;
}
