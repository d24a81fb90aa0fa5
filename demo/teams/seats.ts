import type { Element } from '../elements';
import { begin, holderOf, merger } from './region';
import type { Story } from './stories';

/** A seat of a team's steering group, and who fills it. */
export interface TeamSeat {
  readonly key: string;
  readonly label: string;
  readonly role: 'CHAIR' | 'VICE_CHAIR' | 'MEMBER';
  readonly capacity: string;
  readonly organisation: string | null;
  readonly profession: string;
  /** Whose post it goes with. */
  readonly post?: string;
  /** Somebody whom several teams share. */
  readonly shared?: string;
}

const unitsOf: Readonly<Record<string, string>> = { SVH: 'SVH', MVC: 'MVC', WMH: 'WMH' };

/** The seats of a team. The carers’ team has one more, for a partner that was merged. */
export function seatsOf({ key, university, unit, unitPost }: Story, number: number): TeamSeat[] {
  const trust = unitsOf[unit.slice(0, 3)] ?? 'SVH';
  const commissioner = `x-${String(13 + (number % 3))}`;
  const publicHealth = `x-${String(16 + (number % 2))}`;
  const seats: TeamSeat[] = [
    {
      key: 'chair',
      label: 'Academic director, Chair',
      role: 'CHAIR',
      capacity: 'ACADEMIC',
      organisation: university,
      profession: 'RESEARCH',
    },
    {
      key: 'vice',
      label: 'Clinical director, Vice-chair',
      role: 'VICE_CHAIR',
      capacity: 'SERVICE',
      organisation: trust,
      profession: 'MEDICAL',
    },
    {
      key: 'manager',
      label: 'Manager of the host division',
      role: 'MEMBER',
      capacity: 'SERVICE',
      organisation: trust,
      profession: 'MANAGEMENT',
      post: unitPost,
    },
    {
      key: 'nurse',
      label: 'Lead nurse',
      role: 'MEMBER',
      capacity: 'SERVICE',
      organisation: 'MVC',
      profession: 'NURSING_MIDWIFERY',
    },
    {
      key: 'therapist',
      label: 'Lead therapist',
      role: 'MEMBER',
      capacity: 'SERVICE',
      organisation: trust,
      profession: 'AHP',
    },
    {
      key: 'commissioner',
      label: 'Commissioner',
      role: 'MEMBER',
      capacity: 'COMMISSIONING',
      organisation: 'WIB',
      profession: 'MANAGEMENT',
      shared: commissioner,
    },
    {
      key: 'public-health',
      label: 'Public health',
      role: 'MEMBER',
      capacity: 'PUBLIC_HEALTH',
      organisation: 'PCC',
      profession: 'PUBLIC_HEALTH',
      shared: publicHealth,
    },
    {
      key: 'public-1',
      label: 'Public contributor',
      role: 'MEMBER',
      capacity: 'PUBLIC_CONTRIBUTOR',
      organisation: null,
      profession: 'LAY',
    },
    {
      key: 'public-2',
      label: 'Public contributor',
      role: 'MEMBER',
      capacity: 'PUBLIC_CONTRIBUTOR',
      organisation: null,
      profession: 'LAY',
    },
  ];
  const carers: TeamSeat = {
    key: 'carers',
    label: 'Carers',
    role: 'MEMBER',
    capacity: 'VOLUNTARY',
    organisation: 'HCV',
    profession: 'OTHER',
  };
  return key === 'carers' ? [...seats, carers] : seats;
}

/** Who fills a seat of a team on a day. */
export function personIn(team: string, { key, post, shared }: TeamSeat, day: string): string {
  return post === undefined ? (shared ?? `${team}-${key}`) : holderOf(post, day);
}

/** The organisation that a seat stands for on a day: two of them became one. */
export function organisationOf({ organisation }: TeamSeat, day: string): string | null {
  return organisation === 'HCV' && day >= merger ? 'WCA' : organisation;
}

/** A seat as the file has it. */
export function seatElement(team: string, seat: TeamSeat, from = begin): Element {
  const { key, label, role, capacity, organisation, post } = seat;
  const represented = organisation === null ? {} : { representedOrganisation: organisation };
  const filled =
    post === undefined
      ? { occupancies: [{ person: personIn(team, seat, from), capacity, ...represented, from }] }
      : { exOfficioPost: post, capacity };
  return { key, label, role, from, ...filled };
}
