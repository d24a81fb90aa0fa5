import { aGroup, anOccupancy, aReportingLine, aSeat, aWorkingLink, at } from './a-group';
import type { Made } from './a-group';
import { api } from './api';
import { aHit, anOrganisation, aPerson } from './directory-rows';

/** HIT B, the structure that the application of 2013 promised: four working groups, two thematic groups. */
export interface HitB {
  readonly hit: string;
  readonly executive: Made;
  readonly steering: Made;
  readonly thematic: readonly Made[];
  readonly working: readonly Made[];
}

const startsOn = '2013-10-01';

/** The leads of each working group: capacity, organisation, last day. */
const leads = [
  [
    ['ACADEMIC', 'University of the West of England', null],
    ['SERVICE', 'Bristol City Council', null],
  ],
  [
    ['ACADEMIC', 'University of Bristol', null],
    ['SERVICE', 'NHS Bristol CCG', null],
  ],
  [
    ['ACADEMIC', 'University of Bristol', '2014-01-31'],
    ['SERVICE', 'North Bristol NHS Trust', null],
  ],
  [
    ['ACADEMIC', 'University of the West of England', null],
    ['SERVICE', 'University Hospitals Bristol', '2014-02-28'],
  ],
] as const;

/** Writes HIT B with what happened to its leads: those of WG3 and WG4 who left, and the second service lead of WG3. */
export async function hitB(): Promise<HitB> {
  const client = await api();
  const hit = await aHit('Sample HIT B');
  const inHit = (kind: string) => ({ hit, kind, from: startsOn });
  const executive = await aGroup('BHP Executive Group', { kind: 'EXECUTIVE_GROUP' });
  const steering = await aGroup('B-SG', inHit('STEERING_GROUP'));
  await aReportingLine(steering, executive, startsOn);
  const thematic: Made[] = [];
  for (const name of ['B-TG1', 'B-TG2']) thematic.push(await aGroup(name, inHit('THEMATIC_GROUP')));
  for (const group of thematic) await aReportingLine(group, steering, startsOn);
  const working: Made[] = [];
  for (const [index, pair] of leads.entries()) {
    const group = await aGroup(`B-WG${index + 1}`, inHit('WORKING_GROUP'));
    for (const theme of thematic) {
      await aReportingLine(group, theme, startsOn, { quotation: 'These will both report to' });
      await aWorkingLink(group, theme, startsOn, { quotation: 'and work with the two thematic groups' });
    }
    for (const [place, [capacity, organisation, lastDay]] of pair.entries()) {
      const seat = await aSeat(group, `Co-lead ${place + 1}`, { role: 'CO_LEAD', from: startsOn });
      const occupancy = await anOccupancy(seat, await aPerson(`${capacity} lead of B-WG${index + 1}`), startsOn, {
        capacity,
        representedOrganisation: await anOrganisation(organisation),
      });
      if (lastDay !== null) await client.post(`/api/v1/occupancies/${occupancy.id}/end`, { lastDay }, at(1));
      if (index === 2 && lastDay !== null) {
        await anOccupancy(seat, await aPerson('Second SERVICE lead of B-WG3'), '2014-02-10', {
          representedOrganisation: await anOrganisation('A community provider'),
        });
      }
    }
    working.push(group);
  }
  return { hit, executive, steering, thematic, working };
}
