import { aGroup, anOccupancy, aReportingLine, aSeat, aWorkingLink } from './a-group';
import type { Made } from './a-group';
import { aHit, aHolding, anOrganisation, aPerson, aPost, aSuccession } from './directory-rows';

/** HIT A, the structure that the application of 2012 promised. */
export interface HitA {
  readonly hit: string;
  readonly steering: Made;
  readonly trustWide: Made;
  /** By the codes that people know them by: RVJ, RA7, RVN, UOB, PCT, 11H, BCC. */
  readonly organisations: Readonly<Record<string, string>>;
  /** The holding of the Head of Division. */
  readonly headOfDivision: { readonly post: string; readonly holding: string };
}

/** Seat, what it is, who sits in it (name, profession, capacity), for which organisation, and when. */
const seats = [
  ['m01', 'Co-director (academic)', 'CHAIR', 'MEDICAL', 'ACADEMIC', 'UOB', '2012-10-01', null],
  ['m02', 'Co-director (NHS)', 'VICE_CHAIR', 'MEDICAL', 'SERVICE', 'RVJ', '2012-10-01', null],
  ['m05', 'Commissioning manager', 'MEMBER', 'MANAGEMENT', 'COMMISSIONING', 'PCT', '2012-10-01', null],
  ['m06', 'GP clinical commissioning lead', 'MEMBER', 'MEDICAL', 'COMMISSIONING', 'PCT', '2012-10-01', null],
  ['m07', 'Lead specialist nurse', 'MEMBER', 'NURSING_MIDWIFERY', 'SERVICE', 'RVJ', '2012-10-01', null],
  ['m08', 'Physiotherapy lead', 'MEMBER', 'AHP', 'SERVICE', 'RA7', '2012-10-01', null],
  ['m09', 'Regional provider', 'MEMBER', 'NURSING_MIDWIFERY', 'SERVICE', 'RVN', '2012-10-01', '2013-05-31'],
  ['m10', 'Consultant in public health', 'MEMBER', 'PUBLIC_HEALTH', 'PUBLIC_HEALTH', 'BCC', '2013-04-01', null],
  ['m11', 'Public contributor', 'MEMBER', 'LAY', 'PUBLIC_CONTRIBUTOR', null, '2012-10-01', null],
  ['m12', 'Second public contributor', 'MEMBER', 'LAY', 'PUBLIC_CONTRIBUTOR', null, '2013-02-01', null],
] as const;

const posts = [
  ['m03', 'Head of Division', 'MEDICAL'],
  ['m04', 'Divisional Manager', 'MANAGEMENT'],
] as const;

/** Writes HIT A: its steering group with twelve seats, its working and reference groups, and the line to the trust-wide group. */
export async function hitA(): Promise<HitA> {
  const organisations: Record<string, string> = {
    RVJ: await anOrganisation('North Bristol NHS Trust'),
    RA7: await anOrganisation('University Hospitals Bristol NHS Foundation Trust'),
    RVN: await anOrganisation('Avon and Wiltshire Mental Health Partnership NHS Trust'),
    UOB: await anOrganisation('University of Bristol'),
    BCC: await anOrganisation('Bristol City Council'),
    PCT: await anOrganisation('NHS Bristol PCT', { to: '2013-03-31' }),
    '11H': await anOrganisation('NHS Bristol CCG', { from: '2013-04-01', to: '2018-03-31' }),
  };
  const { RVJ = '', PCT = '', '11H': ccg = '' } = organisations;
  await aSuccession(PCT, ccg, '2013-04-01');
  const hit = await aHit('Sample HIT A');
  const steering = await aGroup('A-SG', { hit });
  const trustWide = await aGroup('T-SG', { kind: 'EXTERNAL_COMMITTEE', ownerOrganisation: RVJ });
  await aReportingLine(steering, trustWide, '2012-10-01', { every: 'P2M' });
  for (const name of ['A-WG1', 'A-WG2'])
    await aReportingLine(await aGroup(name, { hit, kind: 'WORKING_GROUP' }), steering, '2012-10-01');
  await aWorkingLink(await aGroup('A-REF', { hit, kind: 'REFERENCE_GROUP' }), steering, '2012-10-01');
  for (const [key, label, role, profession, capacity, organisation, from, to] of seats) {
    const seat = await aSeat(steering, label, { key, role });
    const representedOrganisation = organisation === null ? null : organisations[organisation];
    await anOccupancy(seat, await aPerson(`${label} of A`, profession), from, {
      capacity,
      representedOrganisation,
      to,
    });
  }
  const held = [];
  for (const [key, title, profession] of posts) {
    const post = await aPost(RVJ, title);
    await aSeat(steering, title, { key, exOfficioPost: post, capacity: 'SERVICE' });
    const holding = await aHolding(post, await aPerson(`${title} of A`, profession), { from: '2011-01-01' });
    held.push({ post, holding });
  }
  const [headOfDivision = { post: '', holding: '' }] = held;
  return { hit, steering, trustWide, organisations, headOfDivision };
}
