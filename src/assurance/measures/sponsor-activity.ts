import type { Day } from '../../platform/time/period';
import type { EngagementKind, Reporter } from '../../sponsorship/sponsor-engagement.entity';

/** A number of days, and on how many of them the HIT was paused and its clocks stood still. */
export interface PausedOf {
  readonly days: number;
  readonly pausedDays: number;
}

/** What the statement tells of one sponsor of a HIT on a day. */
export interface SponsorFacts {
  readonly sponsorshipId: string;
  readonly personId: string;
  readonly personName: string;
  readonly organisationId: string;
  readonly organisationName: string | null;
  readonly isPrimary: boolean;
  readonly since: Day;
  readonly expectedEvery: string | null;
  readonly lastContact: { readonly on: Day; readonly days: number; readonly kind: EngagementKind } | null;
  readonly lastSubstantive:
    | (PausedOf & {
        readonly on: Day;
        readonly kind: EngagementKind;
        readonly reportedBy: Reporter;
        readonly isConfirmed: boolean;
      })
    | null;
  readonly fromStart: PausedOf;
  readonly substantive: { readonly last90: number; readonly before90: number };
  readonly initiatedBySponsor: { readonly count: number; readonly of: number };
  readonly reported: { readonly bySponsor: number; readonly byManager: number; readonly confirmed: number };
  readonly longestSilence: PausedOf & { readonly from: Day; readonly to: Day };
  readonly load: number;
  readonly openAsks: number;
}

/** What the statement tells of one HIT on a day. */
export interface HitActivity {
  readonly hitId: string;
  readonly hitKey: string;
  readonly hitName: string | null;
  readonly hitStatus: 'APPROVED' | 'ACTIVE' | 'PAUSED';
  readonly statusSince: Day;
  /** Since when there is no sponsor, and whether there was one before. */
  readonly vacancy: (PausedOf & { readonly since: Day; readonly hadSponsor: boolean }) | null;
  readonly sponsors: readonly SponsorFacts[];
}
