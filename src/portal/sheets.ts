import type { Sheet } from '../platform/http/sheet';

/** The links to the other sheets of a list, as the page shows them. */
export interface SheetLinks {
  readonly items: readonly {
    readonly number?: number;
    readonly href?: string;
    readonly current?: boolean;
    readonly ellipsis?: boolean;
  }[];
  readonly previous: string | null;
  readonly next: string | null;
}

/** The head of a column that the list can be ordered by. */
export interface SortHead {
  readonly text: string;
  readonly href: string;
  readonly order: 'ascending' | 'descending' | null;
}

/** The same address with some parameters of its query put in or, by null, taken out. */
export function withQuery(address: string, changes: Readonly<Record<string, string | null>>): string {
  const url = new URL(address, 'http://portal');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return `${url.pathname}${url.search}`;
}

/** The first and last sheet, the one that is shown and its neighbours; the rest is left out with a mark. */
export function sheetLinks(address: string, { total, number, size }: Sheet<unknown>): SheetLinks {
  const last = Math.max(1, Math.ceil(total / size));
  const href = (page: number): string => withQuery(address, { page: page === 1 ? null : String(page) });
  const shown = [...new Set([1, number - 1, number, number + 1, last])].filter((page) => page >= 1 && page <= last);
  const items = shown.flatMap((page, index) => {
    const skips = index > 0 && page - (shown[index - 1] ?? 0) > 1;
    return [...(skips ? [{ ellipsis: true }] : []), { number: page, href: href(page), current: page === number }];
  });
  return {
    items,
    previous: number > 1 ? href(number - 1) : null,
    next: number < last ? href(number + 1) : null,
  };
}

/** The head of one column: its link orders by it, and the other way round when it is ordered by already. */
export function sortHead(address: string, name: string, text: string): SortHead {
  const { searchParams } = new URL(address, 'http://portal');
  const isBy = searchParams.get('sort') === name;
  const isDown = isBy && searchParams.get('order') === 'down';
  return {
    text,
    href: withQuery(address, { sort: name, order: isBy && !isDown ? 'down' : null, page: null }),
    order: isBy ? (isDown ? 'descending' : 'ascending') : null,
  };
}
