import { api } from './api';
import { changed, recordedHit, recordedOrganisation, recordedUnit } from './recorded';
import type { Recorded } from './recorded';

export const firstDay = '2012-10-01';

/** Organisations as the samples know them; from 1 April 2013 the CCG stands in the place of the PCT. */
const kinds = {
  RVJ: ['North Bristol NHS Trust', 'NHS_TRUST', 'NHS_PROVIDER'],
  RA7: ['University Hospitals Bristol', 'NHS_TRUST', 'NHS_PROVIDER'],
  RVN: ['Avon and Wiltshire Partnership', 'NHS_TRUST', 'NHS_PROVIDER'],
  UOB: ['University of Bristol', 'UNIVERSITY', 'ACADEMIC'],
  UWE: ['University of the West of England', 'UNIVERSITY', 'ACADEMIC'],
  PCT: ['NHS Bristol PCT', 'PCT', 'COMMISSIONER'],
  '11H': ['NHS Bristol CCG', 'CCG', 'COMMISSIONER'],
  '11T': ['NHS North Somerset CCG', 'CCG', 'COMMISSIONER'],
  '12A': ['NHS South Gloucestershire CCG', 'CCG', 'COMMISSIONER'],
  BCC: ['Bristol City Council', 'LOCAL_AUTHORITY', 'LOCAL_AUTHORITY'],
} as const;
export type SampleOrganisation = keyof typeof kinds;

/** One of the organisations of the samples, made anew. */
export function aSampleOrganisation(name: SampleOrganisation): Promise<Recorded> {
  const [called, type, sector] = kinds[name];
  return recordedOrganisation(called, { type, sector });
}

/** A HIT and everybody with whom it is at home. */
export interface Home {
  readonly hit: Recorded;
  readonly of: (name: SampleOrganisation) => Recorded;
  /** Changes something of the HIT, at the version that it has by now. */
  readonly change: (path: string, body: object) => Promise<void>;
  readonly joins: (organisation: Recorded, more?: object) => Promise<Recorded>;
}

/** A HIT with these partners, active from the day on. */
export async function aHome(name: string, partners: readonly SampleOrganisation[], from = firstDay): Promise<Home> {
  const client = await api();
  const hit = await recordedHit(name, { from });
  let { version } = hit;
  const known = new Map<SampleOrganisation, Recorded>();
  for (const key of partners) known.set(key, await aSampleOrganisation(key));
  const joins = async (organisation: Recorded, more: object = {}): Promise<Recorded> => {
    const made = await client.made(`/api/v1/hits/${hit.id}/partners`, { organisation: organisation.id, from, ...more });
    return { ...made, key: organisation.key };
  };
  for (const organisation of known.values()) await joins(organisation);
  return {
    hit,
    joins,
    of: (key) => known.get(key) ?? { id: '', key: '', version: 0 },
    change: async (path, body) => {
      ({ version } = await changed(`/api/v1/hits/${hit.id}/${path}`, version, body));
    },
  };
}

/** The home of HIT A, as the application of 2012 has it: hosted in a division of the trust that sponsors it. */
export async function homeOfHitA(): Promise<Home & { readonly medicine: Recorded; readonly surgery: Recorded }> {
  const home = await aHome('Sample HIT A', ['RVJ', 'RA7', 'RVN', 'UOB', 'UWE', 'PCT', 'BCC']);
  const successor = await aSampleOrganisation('11H');
  const pct = home.of('PCT');
  const on = '2013-04-01';
  const kind = 'ABOLITION';
  await changed(`/api/v1/organisations/${pct.id}/succession`, pct.version, { successor: successor.id, on, kind });
  const medicine = await recordedUnit(home.of('RVJ'), 'Division of Medicine');
  const surgery = await recordedUnit(home.of('RVJ'), 'Division of Surgery');
  await home.change('hosting', { unit: medicine.id, from: firstDay });
  await home.change('sponsoring-organisation', { organisation: home.of('RVJ').id, from: firstDay });
  await addresses(home, 'Integrated care');
  return { ...home, medicine, surgery };
}

/** The home of HIT B, sponsored by a local authority. */
export async function homeOfHitB(): Promise<Home> {
  const from = '2013-07-01';
  const home = await aHome('Sample HIT B', ['UOB', 'UWE', 'RVJ', 'RA7', '11H', '11T', '12A', 'BCC'], from);
  await home.change('sponsoring-organisation', { organisation: home.of('BCC').id, from });
  await addresses(home, 'Prevention', from);
  return home;
}

/** A partner priority that the HIT addresses. */
export async function addresses({ change }: Home, name: string, from = firstDay): Promise<void> {
  const { id: priority } = await (await api()).made('/api/v1/partner-priorities', { name });
  await change('priorities', { priority, from });
}
