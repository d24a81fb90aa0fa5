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

/**
 * Follows links from where the browser is, and stays on one page of each kind (or `each` of them) for whoever asks.
 */
export function kindsOfPages(browserPage: Page, each?: number): AsyncGenerator<PageOfAKind>;
