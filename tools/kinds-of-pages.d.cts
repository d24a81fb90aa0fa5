import type { Page } from 'playwright-core';

/** A page of the portal, and what it has in common with others of its kind. */
export interface PageOfAKind {
  /** Such as `/teams/:id/people`. */
  readonly kind: string;
  readonly address: string;
  /** The page that leads there. */
  readonly from: string;
  readonly status: number;
}

/** What an address answers. Links may be relative to it. */
interface PageRead {
  readonly status: number;
  readonly links: readonly string[];
}

/**
 * Follows links from an address, and stays on one page of each kind (or `each` of them), with what `read` says of it besides its
 * links.
 */
export function kindsLinkedFrom<Read extends PageRead>(
  start: string,
  read: (address: string) => Promise<Read>,
  each?: number,
): AsyncGenerator<PageOfAKind & Omit<Read, 'links'>>;

/** Follows links from where the browser is, in the browser, as whoever is signed in there; with the page as the server wrote it. */
export function kindsOfPages(browserPage: Page, each?: number): AsyncGenerator<PageOfAKind & { readonly html: string }>;
