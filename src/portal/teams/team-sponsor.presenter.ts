import { livenessTag } from '../state-tags';
import type { StateTag } from '../state-tags';
import type { TeamLiveness } from './team-liveness';
import type { SponsorRow, TeamSponsors } from './team-sponsor.queries';

interface SponsorsShown {
  readonly liveness: TeamLiveness | null;
  readonly now: readonly (SponsorRow & { readonly tag: StateTag | null; readonly why: string })[];
  readonly before: readonly SponsorRow[];
}

/** The sponsors of a team: those of the day with the sentence why each is as live as it is, and those before. */
export function teamSponsors({ sponsors }: TeamSponsors, liveness: TeamLiveness | null): SponsorsShown {
  const known = new Map(liveness?.sponsors.map((sponsor) => [sponsor.sponsorshipId, sponsor]));
  return {
    liveness,
    now: sponsors
      .filter(({ isNow }) => isNow)
      .map((sponsor) => {
        const found = known.get(sponsor.id);
        return {
          ...sponsor,
          tag: found ? livenessTag(found.status) : null,
          why: found?.why ?? 'Not judged while the team is not active.',
        };
      }),
    before: sponsors.filter(({ isNow }) => !isNow),
  };
}
