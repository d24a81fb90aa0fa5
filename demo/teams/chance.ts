/** Chance that always turns out the same: a small generator of numbers (mulberry32), begun from a word. */
export class Chance {
  private state: number;

  constructor(word: string) {
    this.state = Array.from(word).reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7);
  }

  /** From 0 up to 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    const once = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    const twice = (once + Math.imul(once ^ (once >>> 7), 61 | once)) ^ once;
    return ((twice ^ (twice >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** True in so many cases out of one. */
  is(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number from the first to the last. */
  whole(first: number, last: number): number {
    return first + Math.floor(this.next() * (last - first + 1));
  }

  one<Item>(items: readonly Item[]): Item {
    const item = items[this.whole(0, items.length - 1)];
    if (item === undefined) throw new Error('There is nothing to choose from.');
    return item;
  }
}
