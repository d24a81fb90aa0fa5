import type { Day } from '../../platform/time/period';

/** The pages about one team, in their order. */
const teamPages: readonly { readonly at: string; readonly text: string }[] = [{ at: '', text: 'Overview' }];

/** The links between the pages of a team; a day that is looked at stays with them. */
export function teamSections(id: string, current: string, asOf: Day | undefined): object[] {
  const query = asOf === undefined ? '' : `?asOf=${asOf}`;
  return teamPages.map(({ at, text }) => ({ text, href: `/teams/${id}${at}${query}`, current: at === current }));
}
