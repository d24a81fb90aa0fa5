import { plusDays } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { Outcome } from './outcome';

/** A row of the record that a verdict rests on: what it is, its id, and its day where it has one. */
export interface Evidence {
  readonly kind: EvidenceKind;
  readonly id: string;
  readonly on: Day | null;
}

/** Where each kind of evidence can be read. */
export const evidencePaths = {
  action: '/api/v1/actions',
  decision: '/api/v1/decisions',
  engagement: '/api/v1/engagements',
  escalation: '/api/v1/escalations',
  group: '/api/v1/groups',
  hit: '/api/v1/hits',
  interaction: '/api/v1/interactions',
  meeting: '/api/v1/meetings',
  occupancy: '/api/v1/occupancies',
  organisation: '/api/v1/organisations',
  person: '/api/v1/people',
  post: '/api/v1/posts',
  reportingLine: '/api/v1/reporting-lines',
  seat: '/api/v1/seats',
  sponsorship: '/api/v1/sponsorships',
  termsOfReference: '/api/v1/terms-of-reference',
  unit: '/api/v1/organisational-units',
  upwardReport: '/api/v1/upward-reports',
  workingLink: '/api/v1/working-links',
} as const;

export type EvidenceKind = keyof typeof evidencePaths;

/** Kinds that go on until they end: when one is no longer among the evidence, that is what happened. */
export const lastingKinds: readonly EvidenceKind[] = [
  'hit',
  'occupancy',
  'organisation',
  'reportingLine',
  'seat',
  'sponsorship',
  'termsOfReference',
  'unit',
  'workingLink',
];

/** What one promise comes to in one respect, for one thing that it is about. */
export interface Verdict {
  readonly outcome: Outcome;
  /** A whole sentence for a person, without the name of the group or HIT that it is about: that stands beside it. */
  readonly sentence: string;
  /** What would have to be recorded before anybody can tell. */
  readonly missing?: string;
  /** How many of how many, where the outcome rests on a count. */
  readonly figures?: Figures;
  /** The day since which it has been so, where the record tells. */
  readonly since?: Day | null;
  readonly evidence?: readonly Evidence[];
}

export interface Figures {
  readonly count: number;
  readonly of: number;
}

type Grounds = Omit<Verdict, 'outcome' | 'sentence' | 'missing'>;

/** Nothing logged never reads as kept, nor as broken: `missing` says what to record. */
export function cannotTell(sentence: string, missing: string, grounds: Grounds = {}): Verdict {
  return { outcome: 'CANNOT_TELL', sentence, missing, ...grounds };
}

/** Kept, or not; `since` is the day on which it stopped being so, and for `graceDays` after it the promise is slipping. */
export function keptOr(
  isKept: boolean,
  sentence: string,
  { day, graceDays, ...grounds }: Grounds & { readonly day: Day; readonly graceDays: number },
): Verdict {
  if (isKept) return { outcome: 'KEPT', sentence, ...grounds };
  const { since = null } = grounds;
  const isFresh = since !== null && plusDays(since, graceDays) > day;
  return { outcome: isFresh ? 'SLIPPING' : 'NOT_KEPT', sentence, ...grounds };
}

/** What a share comes to, against the two shares (in per cent) that are agreed for kept and for slipping. */
export function byShare({ count, of }: Figures, keptPercent: number, slippingPercent: number): Outcome {
  const hundredfold = count * 100;
  if (hundredfold >= keptPercent * of) return 'KEPT';
  return hundredfold >= slippingPercent * of ? 'SLIPPING' : 'NOT_KEPT';
}
