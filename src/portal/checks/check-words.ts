import type { Action } from '../../access/policy';
import type { Rag } from '../../assurance/declared-view.entity';
import { outcomeWords } from '../../assurance/outcome';
import type { Outcome } from '../../assurance/outcome';
import type { Evidence, EvidenceKind } from '../../assurance/verdict';
import { dayInWords } from '../../platform/time/day-in-words';
import type { StateTag } from '../state-tags';

/** What holding a promise against the record came to. */
export const outcomeTags: Readonly<Record<Outcome, StateTag>> = {
  KEPT: { text: outcomeWords.KEPT, tint: 'green' },
  SLIPPING: { text: outcomeWords.SLIPPING, tint: 'yellow' },
  NOT_KEPT: { text: outcomeWords.NOT_KEPT, tint: 'orange' },
  CANNOT_TELL: { text: outcomeWords.CANNOT_TELL, tint: 'blue' },
  NOT_YET: { text: outcomeWords.NOT_YET, tint: 'white' },
};

/** The mark of an outcome in a row of months; the word stands beside it for whoever does not see it. */
export const outcomeMarks: Readonly<Record<Outcome, string>> = {
  KEPT: '■',
  SLIPPING: '◧',
  NOT_KEPT: '✕',
  CANNOT_TELL: '?',
  NOT_YET: '–',
};

/** What people say of a promise themselves. */
export const ragWords: Readonly<Record<Rag, string>> = {
  GREEN: 'On track',
  AMBER: 'At risk',
  RED: 'Off track',
  GREY: 'Not known',
};

/** A row of the record that an outcome rests on: in words, and where a page shows it. */
export interface EvidenceShown {
  readonly text: string;
  readonly needs: Action | null;
  readonly href: string | null;
}

const evidenceWords: Readonly<Record<EvidenceKind, string>> = {
  action: 'Action',
  decision: 'Decision',
  engagement: 'Contact with the sponsor',
  escalation: 'Item sent up',
  group: 'Group',
  hit: 'Team',
  interaction: 'Work with another group',
  meeting: 'Meeting',
  occupancy: 'Somebody in a seat',
  organisation: 'Organisation',
  person: 'Person',
  post: 'Post',
  reportingLine: 'Reporting line',
  seat: 'Seat',
  sponsorship: 'Sponsorship',
  termsOfReference: 'Terms of reference',
  unit: 'Unit',
  upwardReport: 'Report',
  workingLink: 'Working link',
};

/** What a row of evidence is called, which page shows it and what it takes to see that; null where none does. `team` is the address of the team's pages. */
export function evidenceShown({ kind, id, on }: Evidence, team: string): EvidenceShown {
  const pages: Readonly<Partial<Record<EvidenceKind, readonly [Action, string]>>> = {
    meeting: ['meetings:read', `/meetings/${id}`],
    group: ['structure:read', `/groups/${id}`],
    hit: ['structure:read', `/teams/${id}`],
    sponsorship: ['sponsorship:read', `/sponsors/${id}`],
    engagement: ['sponsorship:read', `${team}/sponsor`],
    occupancy: ['structure:read', `${team}/people`],
    seat: ['structure:read', `${team}/people`],
    action: ['meetings:read', `${team}/actions`],
    decision: ['meetings:read', `${team}/actions`],
  };
  const words = evidenceWords[kind];
  const [needs = null, href = null] = pages[kind] ?? [];
  return { text: on === null ? words : `${words}, ${dayInWords(on)}`, needs, href };
}
