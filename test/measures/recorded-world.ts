import type { AttendanceStatus } from '../../src/meetings/attendance.entity';

/** A partnership as plain lists: what a clerk would have in a box of cards. Days are written as year-month-day, both ends included. */
export interface World {
  readonly organisations: readonly Organisation[];
  readonly successions: readonly Succession[];
  readonly people: readonly Person[];
  readonly hits: readonly string[];
  readonly pauses: readonly { readonly hit: string; readonly from: string; readonly to: string }[];
  readonly groups: readonly Group[];
  readonly rhythms: readonly Rhythm[];
  readonly seats: readonly Seat[];
  readonly stays: readonly Stay[];
  readonly meetings: readonly Meeting[];
}

export interface Organisation {
  readonly id: string;
  readonly sector: string;
}

export interface Succession {
  readonly predecessor: string;
  readonly successor: string;
  readonly on: string;
}

export interface Person {
  readonly id: string;
  readonly profession: string | null;
}

export interface Group {
  readonly id: string;
  readonly key: string;
  readonly hit: string | null;
  readonly from: string;
  readonly to: string | null;
}

export interface Rhythm {
  readonly group: string;
  readonly every: string;
  readonly exceptMonths: readonly number[];
  readonly from: string;
  readonly to: string | null;
}

export interface Seat {
  readonly id: string;
  readonly group: string;
  readonly key: string;
  readonly memberClass: 'MEMBER' | 'IN_ATTENDANCE' | 'OBSERVER';
  readonly to: string | null;
}

/** Somebody in a seat. */
export interface Stay {
  readonly seat: string;
  readonly person: string;
  readonly capacity: string;
  readonly organisation: string | null;
  readonly from: string;
  readonly to: string | null;
}

export interface Mark {
  readonly seat: string | null;
  readonly person: string | null;
  readonly status: AttendanceStatus;
  readonly isExpected: boolean;
  readonly isSuperseded: boolean;
  readonly capacity: string | null;
  readonly organisation: string | null;
}

export interface Meeting {
  readonly id: string;
  readonly correction: string;
  readonly groups: readonly string[];
  readonly on: string;
  readonly plannedFor: string | null;
  readonly kind: 'ORDINARY' | 'EXTRAORDINARY';
  readonly status: 'HELD' | 'PLANNED' | 'CANCELLED';
  readonly marks: readonly Mark[];
  readonly items: readonly { readonly title: string; readonly topics: readonly string[] }[];
}

export interface Asked {
  readonly kind: 'GROUP' | 'HIT' | 'PARTNERSHIP';
  readonly id: string | null;
  readonly from: string;
  readonly to: string;
}

/** The groups that are asked about. */
export function groupsAsked({ groups }: World, { kind, id }: Asked): Group[] {
  return groups.filter((group) => kind === 'PARTNERSHIP' || (kind === 'HIT' ? group.hit : group.id) === id);
}

/** The meetings of those groups that took place, or were to, within the days asked about. */
export function meetingsAsked(world: World, asked: Asked): Meeting[] {
  const ids = groupsAsked(world, asked).map(({ id }) => id);
  return world.meetings.filter(
    ({ groups, on }) => groups.some((id) => ids.includes(id)) && asked.from <= on && on <= asked.to,
  );
}

/** What of a meeting stands: corrections count as corrected. */
export const standing = ({ marks }: Meeting): Mark[] => marks.filter(({ isSuperseded }) => !isSuperseded);

export const inRoom = ({ status }: Mark): boolean => status === 'PRESENT' || status === 'PRESENT_ONLINE';

/** Goes from organisation to organisation as long as one was succeeded by then. */
export function continuesAs(world: World, organisation: string, day: string): string {
  const next = world.successions.find(({ predecessor, on }) => predecessor === organisation && on <= day);
  return next ? continuesAs(world, next.successor, day) : organisation;
}

export function sectorOf(world: World, organisation: string): string {
  return world.organisations.find(({ id }) => id === organisation)?.sector ?? '?';
}

export function professionOf(world: World, person: string | null): string | null {
  return world.people.find(({ id }) => id === person)?.profession ?? null;
}

/** A quotient to four decimals, halves away from zero; null of nothing. */
export function quotient(numerator: number, denominator: number): number | null {
  if (denominator === 0) return null;
  const size = Math.round(Math.abs(numerator * 10_000) / denominator) / 10_000;
  return numerator < 0 ? -size : size;
}

export const ratio = (numerator: number, denominator: number): object => ({
  numerator,
  denominator,
  rate: quotient(numerator, denominator),
});

/** In an order that both sides can be put in. */
export function sorted<One>(all: readonly One[]): One[] {
  return [...all].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
