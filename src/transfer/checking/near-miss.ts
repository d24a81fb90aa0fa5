/** How many letters have to be put in, taken out, exchanged, or swapped with the next to get from one word to the other. */
export function distance(one: string, other: string): number {
  const columns = other.length + 1;
  let before: number[] = [];
  let row = Array.from({ length: columns }, (_, column) => column);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j < columns; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwap = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (before[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    [before, row] = [row, next];
  }
  return row[other.length] ?? 0;
}

/** The known word that was probably meant, or null when none is near. Case does not count. */
export function nearMiss(word: string, known: readonly string[]): string | null {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const near = known
    .map((candidate) => ({ candidate, far: distance(plain(word), plain(candidate)) }))
    .filter(({ candidate, far }) => far <= Math.max(1, Math.floor(candidate.length / 4)))
    .sort((a, b) => a.far - b.far);
  return near[0]?.candidate ?? null;
}
