import { randomUUID } from 'node:crypto';
import { api } from './api';

/** Something written over HTTP, at its first version. */
export interface Made {
  readonly id: string;
  readonly version: number;
}

/** What an If-Match header says. */
export const at = (version: number): Record<string, string> => ({ 'If-Match': `"${version}"` });

/** A group, by default a steering group since October 2012 that belongs to nobody. */
export async function aGroup(name: string, more: object = {}): Promise<Made> {
  const body = { key: `g-${randomUUID()}`, name, kind: 'STEERING_GROUP', from: '2012-10-01', ...more };
  return (await api()).made('/api/v1/groups', body);
}

/** A seat on a group, by default a member's from the group's first day on. */
export async function aSeat(group: Made, label: string, more: object = {}): Promise<Made> {
  return (await api()).made(`/api/v1/groups/${group.id}/seats`, { label, from: '2012-10-01', ...more });
}

/** Somebody in a seat, by default in a service capacity. */
export async function anOccupancy(seat: Made, person: string, from: string, more: object = {}): Promise<Made> {
  const body = { person, capacity: 'SERVICE', from, ...more };
  return (await api()).made(`/api/v1/seats/${seat.id}/occupancies`, body);
}

export async function aReportingLine(group: Made, parentGroup: Made, from: string, more: object = {}): Promise<Made> {
  return (await api()).made('/api/v1/reporting-lines', { group: group.id, parentGroup: parentGroup.id, from, ...more });
}

export async function aWorkingLink(group: Made, otherGroup: Made, from: string, more: object = {}): Promise<Made> {
  return (await api()).made('/api/v1/working-links', { group: group.id, otherGroup: otherGroup.id, from, ...more });
}

/** Who sits in the seats of a group on a day, by the seats' labels. */
export async function seatedIn(group: Made, asOf: string): Promise<Record<string, string>> {
  const { body } = await (await api()).get(`/api/v1/memberships?group=${group.id}&asOf=${asOf}&limit=500`);
  const rows: { seatLabel: string; personName: string }[] = body.items;
  return Object.fromEntries(rows.map(({ seatLabel, personName }) => [seatLabel, personName]));
}
