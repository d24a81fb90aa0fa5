import { counted } from '../../assurance/counted';
import type { HitOnBoard } from '../../assurance/measures/sponsor-board';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Day } from '../../platform/time/period';
import type { EngagementView } from '../../sponsorship/engagements.dto';
import type { Reporter } from '../../sponsorship/sponsor-engagement.entity';
import type { SponsorshipDetailView } from '../../sponsorship/sponsorships.dto';
import { livenessTag } from '../state-tags';
import type { StateTag } from '../state-tags';
import { askWords, opportunityWords } from '../../sponsorship/state-words';
import { ageInWords, askOnDay, isOpen, opportunityOnDay } from './ask-words';
import { initiatorWords, kindInWords, standingOf, standingWords } from './contact-words';
import type { Standing } from './contact-words';
import { contactStrip } from './contact-strip';
import type { ContactStrip } from './contact-strip';
import { rhythmInWords, thresholdsInWords } from './threshold-words';

/** A contact as an entry of the timeline. */
export interface ContactShown {
  readonly id: string;
  readonly version: number;
  readonly day: Day;
  readonly title: string;
  readonly standing: Standing;
  readonly standingInWords: string;
  readonly began: string;
  readonly note: string | null;
  /** The other side may still confirm it, and that is the side of whoever asks. */
  readonly isToConfirm: boolean;
}

interface SponsorShown {
  readonly sponsorship: SponsorshipDetailView;
  readonly state: StateTag | null;
  readonly why: string;
  readonly thresholds: string | null;
  readonly silence: string | null;
  readonly rhythm: string;
  readonly contacts: readonly ContactShown[];
  readonly strip: ContactStrip;
  readonly openAsks: readonly object[];
  readonly closedAsks: readonly object[];
  readonly opportunities: readonly object[];
}

/**
 * One sponsor of a team as of a day: where the relationship stands and why, every contact, what was asked and passed on.
 * `hit` is the team on the board of that day, or null when it is not on it.
 */
export function sponsorShown(
  sponsorship: SponsorshipDetailView,
  hit: HitOnBoard | null,
  asOf: Day,
  side: Reporter | null,
): SponsorShown {
  const sponsor = hit?.sponsors.find(({ sponsorshipId }) => sponsorshipId === sponsorship.id);
  const asks = sponsorship.asks
    .filter(({ askedOn }) => askedOn <= asOf)
    .map((ask) => ({ ask, status: askOnDay(ask, asOf), age: ageInWords(ask, asOf) }))
    .map((one) => ({ ...one, words: askWords[one.status] }))
    .reverse();
  const isPaused = hit?.status === 'PAUSED';
  const contacts = contactsShown(sponsorship.engagements, asOf, side);
  const liveDays = sponsor && !isPaused ? sponsor.thresholds.liveDays : null;
  return {
    sponsorship,
    state: sponsor ? livenessTag(isPaused ? 'PAUSED' : sponsor.status) : null,
    why: sponsor && hit ? (isPaused ? hit.why : sponsor.why) : whyNone(sponsorship, asOf),
    thresholds: sponsor ? thresholdsInWords(sponsor.thresholds, sponsorship.expectedEvery) : null,
    silence: sponsor ? silenceInWords(sponsor.longestSilence) : null,
    rhythm:
      sponsorship.expectedEvery === null
        ? 'No rhythm of contact is agreed'
        : `Contact ${rhythmInWords(sponsorship.expectedEvery)}`,
    contacts,
    strip: contactStrip(sponsorship.id, contacts, { since: sponsorship.from, asOf, liveDays }),
    openAsks: asks.filter(({ status }) => isOpen(status)),
    closedAsks: asks.filter(({ status }) => !isOpen(status)),
    opportunities: sponsorship.opportunities
      .filter(({ referredOn }) => referredOn <= asOf)
      .map((one) => ({ one, status: opportunityOnDay(one, asOf) }))
      .map(({ one, status }) => ({
        one,
        words: opportunityWords[status],
        isOpen: status === 'NEW' || status === 'TAKEN_UP',
        outcome: one.closedOn !== null && one.closedOn > asOf ? null : one.outcome,
      }))
      .reverse(),
  };
}

/** Every contact up to a day, the newest first. */
export function contactsShown(
  engagements: readonly EngagementView[],
  asOf: Day,
  side: Reporter | null,
): readonly ContactShown[] {
  return engagements
    .filter(({ happenedOn }) => happenedOn <= asOf)
    .map((one) => {
      const isConfirmed = one.confirmedOn !== null && one.confirmedOn <= asOf;
      const standing = standingOf(one, isConfirmed);
      return {
        id: one.id,
        version: one.version,
        day: one.happenedOn,
        title: kindInWords(one.kind),
        standing,
        standingInWords: standingWords[standing],
        began: initiatorWords[one.initiatedBy],
        note: one.note,
        isToConfirm: side !== null && side !== one.reportedBy && one.isSubstantive && !isConfirmed,
      };
    })
    .reverse();
}

function whyNone({ from, to }: SponsorshipDetailView, asOf: Day): string {
  if (from > asOf) return `This sponsorship begins on ${dayInWords(from)}, so it has no status yet.`;
  if (to !== null && to < asOf) return `This sponsorship ended on ${dayInWords(to)}, so it has no status any more.`;
  return 'The team is neither active nor paused on this day, so no status is worked out.';
}

function silenceInWords({
  from,
  to,
  days,
  pausedDays,
}: {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly pausedDays: number;
}): string {
  const paused = pausedDays === 0 ? '' : `, ${String(pausedDays)} of them paused`;
  return `The longest silence was ${counted(days, 'day')}${paused}, from ${dayInWords(from)} to ${dayInWords(to)}.`;
}
