/** How big a generated partnership is. */
export interface PartnershipSize {
  readonly hits: number;
  /** Whole years of meetings, the last of them always `lastYear`. */
  readonly years: number;
}

/** The last year with meetings: fixed, so that the same size is the same partnership on every day it is made. */
export const lastYear = 2025;

/** HITs that share the organisations and executives of one region. */
export const hitsARegion = 20;
/** Organisations in a region, those that were succeeded among them. */
export const organisationsARegion = 13;
export const executivesARegion = 6;

/** Seats of a steering group; the two working groups of a HIT have two co-leads each. */
export const steeringSeats = 10;
export const seatsAHit = 14;
/** A seat has had one to this many holders. */
export const mostHoldersASeat = 4;

export const itemsAMeeting = 8;
export const actionsAMeeting = 3;
export const engagementsAYear = 14.4;
export const promisesAHit = 12;

/** A forum above the HITs, the same in every partnership: its members, its meetings, and how many come to each. */
export const forumMembers = 400;
export const forumMeetings = 12;
export const cameToForum = 43;

/** The first day of the first meeting year. */
export function firstDay({ years }: PartnershipSize): string {
  return `${lastYear - years + 1}-01-01`;
}

export function months({ years }: PartnershipSize): number {
  return years * 12;
}

export function quarters({ years }: PartnershipSize): number {
  return years * 4;
}

export function regions({ hits }: PartnershipSize): number {
  return Math.ceil(hits / hitsARegion);
}

/**
 * How many rows a partnership of this size has in the tables that the workloads lean on.
 * @throws Error when the size is not one that can be made
 */
export function expectedRows(size: PartnershipSize): Readonly<Record<string, number>> {
  const { hits, years } = size;
  if (!Number.isInteger(hits) || hits < 1 || hits > 5000) throw new Error('Choose 1 to 5,000 HITs.');
  if (!Number.isInteger(years) || years < 1 || years > 10) throw new Error('Choose 1 to 10 years.');
  const meetings = hits * months(size);
  return {
    hit: hits,
    governance_group: hits * 3 + regions(size) + 1,
    seat: hits * seatsAHit,
    organisation: regions(size) * organisationsARegion,
    meeting: meetings + forumMeetings,
    meeting_group: meetings + forumMeetings,
    attendance: meetings * steeringSeats + forumMeetings * cameToForum,
    agenda_item: meetings * itemsAMeeting,
    action: meetings * actionsAMeeting,
    decision: meetings,
    sponsor_engagement: hits * Math.round(years * engagementsAYear),
    upward_report: meetings,
    interaction: hits * quarters(size),
    commitment: hits * promisesAHit,
  };
}
