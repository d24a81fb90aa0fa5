import { capitalised, whatHappened } from '../../assurance/measures/sponsor-sentence';
import { engagementKinds } from '../../sponsorship/sponsor-engagement.entity';
import type { EngagementKind, Initiator, Reporter } from '../../sponsorship/sponsor-engagement.entity';

const commonest: readonly EngagementKind[] = ['ONE_TO_ONE', 'CORRESPONDENCE', 'ATTENDED_MEETING', 'VISIT'];
const toldApart: readonly EngagementKind[] = ['BRIEFING_RECEIVED'];

const hints: Readonly<Partial<Record<EngagementKind, string>>> = {
  CORRESPONDENCE: 'An e-mail, a letter or a call',
  BRIEFING_RECEIVED: 'Kept on record. It does not count as contact.',
};

/** What a contact can be, as the form asks for it: the commonest first, what does not count last. */
export const kindsOffered = [
  ...commonest,
  ...engagementKinds.filter((kind) => !commonest.includes(kind) && !toldApart.includes(kind)),
  ...toldApart,
].map((value) => ({ value, text: kindInWords(value), hint: hints[value] }));

/** What a contact was, as the title of an entry: “Came to the meeting”. */
export function kindInWords(kind: EngagementKind): string {
  return capitalised(whatHappened[kind]);
}

/** Who began it. */
export const initiatorWords: Readonly<Record<Initiator, string>> = {
  SPONSOR: 'The sponsor',
  HIT: 'The team',
  OTHER: 'Somebody else',
};

/** Who says so. */
export const reporterWords: Readonly<Record<Reporter, string>> = { SPONSOR: 'The sponsor', MANAGER: 'The team' };

/** Whose word a contact stands on: what the sponsor did is told apart from what was only said of them. */
export type Standing = 'OWN' | 'BOTH' | 'TEAM' | 'NOT_COUNTED';

/** The heading of a contact's entry, in words. */
export const standingWords: Readonly<Record<Standing, string>> = {
  OWN: 'The sponsor’s own report',
  BOTH: 'Both sides confirm it',
  TEAM: 'Reported by the team',
  NOT_COUNTED: 'Does not count as contact',
};

/** Whose word it stands on. Something sent to the sponsor is no contact, whoever says so. */
export function standingOf(
  { isSubstantive, reportedBy }: { readonly isSubstantive: boolean; readonly reportedBy: Reporter },
  isConfirmed: boolean,
): Standing {
  if (!isSubstantive) return 'NOT_COUNTED';
  if (isConfirmed) return 'BOTH';
  return reportedBy === 'SPONSOR' ? 'OWN' : 'TEAM';
}
