import { roleInWords, roles } from '../../access/roles';
import { plusDays } from '../../platform/time/period';
import type { Day } from '../../platform/time/period';
import type { AccountsPageQuery } from './accounts.dto';

/** What the page's filters ask of the API's lists. */
export function askedOf(
  { q, kind, state, role, seen }: AccountsPageQuery,
  today: Day,
  unseenDays: number,
): Record<string, unknown> {
  return { q, kind, state, role, notSeenSince: seen === undefined ? undefined : plusDays(today, -unseenDays) };
}

/** The choices of the filters, with those that are in force. */
export function filterChoices(
  { q, kind, state, role, seen }: AccountsPageQuery,
  unseenDays: number,
): Record<string, unknown> {
  const choices = (any: string, chosen: string | undefined, all: readonly (readonly [string, string])[]): object[] => [
    { value: '', text: any },
    ...all.map(([value, text]) => ({ value, text, selected: value === chosen })),
  ];
  return {
    q,
    roleChoices: choices(
      'Any role',
      role,
      roles.map((one) => [one, roleInWords[one]]),
    ),
    kindChoices: choices('People and programs', kind, [
      ['PERSON', 'People'],
      ['SERVICE', 'Programs'],
    ]),
    stateChoices: choices('Open and closed', state, [
      ['OPEN', 'Open'],
      ['CLOSED', 'Closed'],
    ]),
    seenChoices: choices('At any time', seen, [['not', `Not for ${String(unseenDays)} days, or never`]]),
    isFiltered: [q, kind, state, role, seen].some((one) => one !== undefined),
  };
}
