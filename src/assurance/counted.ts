/** A number and what it counts, as a sentence says it: 1 month, 3 months. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
