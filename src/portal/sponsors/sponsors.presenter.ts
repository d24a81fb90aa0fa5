import { counted } from '../../assurance/counted';
import { livenessStates } from '../../assurance/measures/liveness';
import type { LivenessState } from '../../assurance/measures/liveness';
import type { Board, HitOnBoard, SponsorOnBoard } from '../../assurance/measures/sponsor-board';
import type { Away } from '../../directory/time-away.queries';
import { awayInWords } from '../people/away-words';
import type { Day } from '../../platform/time/period';
import { withQuery } from '../sheets';
import { livenessTag } from '../state-tags';
import type { StateTag } from '../state-tags';
import { contactStrip } from './contact-strip';
import type { ContactStrip } from './contact-strip';
import { kindInWords, standingOf } from './contact-words';
import type { ContactsOfOne } from './sponsor.queries';
import { chosenStates } from './sponsors.dto';
import type { ChosenState } from './sponsors.dto';
import { agreedInWords } from './threshold-words';

/** A sponsor of a team, or a team without one, as a row of the board. */
export interface BoardRow {
  readonly teamId: string;
  readonly team: string;
  readonly sponsorshipId: string | null;
  readonly personId: string | null;
  readonly sponsor: string | null;
  readonly organisation: string | null;
  readonly state: StateTag;
  /** How the team stands by another of its sponsors, where that differs. */
  readonly teamState: string | null;
  readonly why: string;
  /** The days that decide, where the sponsor has agreed on others than those at the top of the page. */
  readonly thresholds: string | null;
  readonly lastContact: Day | null;
  readonly openAsks: number;
  readonly since: Day | null;
  /** Up to how many days contact keeps it live; null on pause. */
  readonly liveDays: number | null;
}

/** How many teams are in a state, with the rows that those are. */
interface StateCount {
  readonly text: string;
  readonly href: string;
  readonly isChosen: boolean;
}

const withoutAttention: readonly LivenessState[] = ['LIVE', 'PAUSED'];

const isChosenBy =
  (status: ChosenState) =>
  (hit: HitOnBoard): boolean =>
    status === 'attention' ? !withoutAttention.includes(hit.status) : hit.status === status;

/** The teams of the board that the filters leave, each with those of its sponsors that they leave. */
export function teamsLeft(
  hits: readonly HitOnBoard[],
  { status, organisation }: { status?: ChosenState; organisation?: string },
): readonly HitOnBoard[] {
  const within = hits.filter(status === undefined ? () => true : isChosenBy(status));
  if (organisation === undefined) return within;
  return within
    .map((hit) => ({ ...hit, sponsors: hit.sponsors.filter(({ organisationId }) => organisationId === organisation) }))
    .filter(({ sponsors }) => sponsors.length > 0);
}

const of: Readonly<Record<ChosenState, (one: boolean) => string>> = {
  LIVE: (one) => (one ? 'has a live sponsor' : 'have a live sponsor'),
  COOLING: (one) => (one ? 'has a sponsor who is going quiet' : 'have a sponsor who is going quiet'),
  DORMANT: (one) => (one ? 'has a quiet sponsor' : 'have a quiet sponsor'),
  NEVER_ENGAGED: (one) => `${one ? 'has' : 'have'} a sponsor without any contact yet`,
  VACANT: (one) => (one ? 'has no sponsor' : 'have no sponsor'),
  PAUSED: (one) => (one ? 'is paused' : 'are paused'),
  attention: (one) => (one ? 'needs attention' : 'need attention'),
};

/** How many teams are in each state, as a sentence that leads to their rows; states that no team is in are left out. */
export function countsShown(
  hits: readonly HitOnBoard[],
  chosen: ChosenState | undefined,
  address: string,
): readonly StateCount[] {
  return chosenStates
    .map((status) => ({ status, teams: hits.filter(isChosenBy(status)).length }))
    .filter(({ status, teams }) => teams > 0 || status === 'LIVE')
    .map(({ status, teams }) => ({
      text: `${String(teams)} of ${counted(hits.length, 'team')} ${of[status](teams === 1)}`,
      href: withQuery(address, { status, page: null }),
      isChosen: status === chosen,
    }));
}

/** What the filter of states offers. */
export function statesOffered(chosen: ChosenState | undefined): readonly object[] {
  const one = (value: ChosenState, text: string): object => ({ value, text, selected: value === chosen });
  return [...livenessStates.map((state) => one(state, livenessTag(state).text)), one('attention', 'Needs attention')];
}

/** What the filter of organisations offers: those that the sponsors of the board come from. */
export function organisationsOffered(hits: Board['hits'], chosen: string | undefined): readonly object[] {
  const names = new Map(
    hits.flatMap(({ sponsors }) =>
      sponsors.map(({ organisationId, organisationName }) => [organisationId, organisationName ?? 'No name recorded']),
    ),
  );
  return [...names]
    .map(([value, text]) => ({ value, text, selected: value === chosen }))
    .sort((a, b) => a.text.localeCompare(b.text, 'en-GB'));
}

/** Every sponsor of these teams as a row; a team without one is a row of its own. */
export function rowsOf(hits: readonly HitOnBoard[]): readonly BoardRow[] {
  return hits.flatMap((hit) =>
    hit.sponsors.length === 0 ? [rowOf(hit, null)] : hit.sponsors.map((sponsor) => rowOf(hit, sponsor)),
  );
}

function rowOf(hit: HitOnBoard, sponsor: SponsorOnBoard | null): BoardRow {
  const isPaused = hit.status === 'PAUSED';
  const own = sponsor?.status ?? hit.status;
  return {
    teamId: hit.hitId,
    team: hit.hitName ?? hit.hitKey,
    sponsorshipId: sponsor?.sponsorshipId ?? null,
    personId: sponsor?.personId ?? null,
    sponsor: sponsor?.personName ?? null,
    organisation: sponsor && (sponsor.organisationName ?? 'No name recorded'),
    state: livenessTag(isPaused ? 'PAUSED' : own),
    teamState: isPaused || own === hit.status ? null : livenessTag(hit.status).text,
    why: isPaused ? hit.why : (sponsor?.why ?? hit.why),
    thresholds:
      sponsor?.thresholds.source === 'RHYTHM' && sponsor.expectedEvery !== null && !isPaused
        ? agreedInWords(sponsor.thresholds, sponsor.expectedEvery)
        : null,
    lastContact: sponsor?.lastSubstantive?.on ?? null,
    openAsks: sponsor?.openAsks ?? hit.openAsks,
    since: sponsor?.since ?? null,
    liveDays: isPaused ? null : (sponsor?.thresholds.liveDays ?? null),
  };
}

/** The rows with what each sponsor said of being away. */
export function withAway<Row extends BoardRow>(
  rows: readonly Row[],
  away: readonly (Away & { readonly personId: string })[],
): readonly (Row & { readonly away: string | null })[] {
  const known = new Map(away.map((one) => [one.personId, awayInWords(one)]));
  return rows.map((row) => ({ ...row, away: (row.personId === null ? null : known.get(row.personId)) ?? null }));
}

/** The rows with the picture of each sponsor's last twelve months. */
export function withStrips(
  rows: readonly BoardRow[],
  contacts: readonly ContactsOfOne[],
  asOf: Day,
): readonly (BoardRow & { readonly strip: ContactStrip | null })[] {
  const known = new Map(contacts.map((one) => [one.sponsorshipId, one.contacts]));
  return rows.map((row) => {
    const { sponsorshipId, since, liveDays } = row;
    if (sponsorshipId === null || since === null) return { ...row, strip: null };
    const all = (known.get(sponsorshipId) ?? []).map((one) => ({
      day: one.day,
      title: kindInWords(one.kind),
      standing: standingOf(one, one.isConfirmed),
    }));
    return { ...row, strip: contactStrip(sponsorshipId, all, { since, asOf, liveDays }) };
  });
}
