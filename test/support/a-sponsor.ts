import { plusDays } from '../../src/platform/time/period';
import { api } from './api';
import { recordedHit, recordedOrganisation, recordedPerson } from './recorded';
import type { Recorded } from './recorded';

const local = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

/** The day so many days ago, on the partnership's clocks. */
export const daysAgo = (days: number): string => plusDays(local.format(new Date()), -days);

/** A sponsor of an active team. */
export interface ASponsor {
  readonly hit: Recorded;
  readonly team: string;
  readonly person: Recorded;
  readonly name: string;
  readonly organisation: Recorded;
  /** The id of the sponsorship. */
  readonly id: string;
}

/** A sponsor since two years ago, of a team of their own. */
export async function aSponsor(name: string, organisation?: Recorded, more: object = {}): Promise<ASponsor> {
  const from = organisation ?? (await recordedOrganisation(`Trust of ${name}`));
  const team = `Team of ${name}`;
  const hit = await recordedHit(team);
  const person = await recordedPerson(name);
  const body = { hit: hit.id, person: person.id, organisation: from.id, from: daysAgo(730), ...more };
  const { id } = await (await api()).made('/api/v1/sponsorships', body);
  return { hit, team, person, name, organisation: from, id };
}
