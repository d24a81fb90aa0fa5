/** How much alike words are, from 0 to 1, by the groups of three letters that both have: as PostgreSQL compares names (pg_trgm). */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const [first, second] = [trigrams(one), trigrams(other)];
  const both = [...first].filter((group) => second.has(group)).length;
  return both === 0 ? 0 : both / (first.size + second.size - both);
}

function trigrams(words: readonly string[]): Set<string> {
  const groups = new Set<string>();
  for (const word of words) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) groups.add(padded.slice(at, at + 3));
  }
  return groups;
}
