import type { Problem } from '../platform/problems/problem';

interface FaultsShown {
  readonly status: number;
  /** For the summary at the top. */
  readonly errors: readonly { readonly text: string; readonly href: string }[];
  /** By the name of the field. */
  readonly faults: Readonly<Record<string, { readonly text: string }>>;
}

/** What the API says in versions, for somebody who looks at a page. */
const changedSince = 'Somebody changed this since you opened it. Look at what it says now, then decide.';

/**
 * What a refusal says, for a form whose fields are called as in the request of the API. A refusal of the whole leads to the field
 * named. Null is no refusal.
 */
export function faultsAtFields(refusal: Problem | null, otherwise: string): FaultsShown {
  if (refusal === null) return { status: 200, errors: [], faults: {} };
  const detail = refusal.status === 412 ? changedSince : refusal.detail;
  const told = refusal.errors.length > 0 ? refusal.errors : [{ pointer: `#/${otherwise}`, detail }];
  const fields = told.map(({ pointer, detail }) => ({ field: pointer.slice(2).split('/')[0] ?? otherwise, detail }));
  return {
    status: refusal.status,
    errors: fields.map(({ field, detail }) => ({ text: detail, href: `#${field}` })),
    faults: Object.fromEntries(fields.map(({ field, detail }) => [field, { text: detail }])),
  };
}
