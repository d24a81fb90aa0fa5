/** A number and what it counts, as a sentence says it: 1 month, 3 months. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** Several things as a sentence lists them: one, two and three. */
export function listed(all: readonly string[], word: 'and' | 'or'): string {
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} ${word} ${last}`;
}
