import type { IdentifierScheme } from '../../directory/organisation-identifier.entity';
import type { SuccessionKind } from '../../directory/organisation-succession.entity';
import type { OrganisationType, Sector } from '../../directory/organisation.entity';
import type { PostLevel } from '../../directory/post.entity';

/** What an organisation is. */
export const organisationTypeWords: Readonly<Record<OrganisationType, string>> = {
  NHS_TRUST: 'NHS trust',
  COMMUNITY_PROVIDER: 'Community provider',
  PRIMARY_CARE: 'Primary care',
  PCT: 'Primary care trust (PCT)',
  CCG: 'Clinical commissioning group (CCG)',
  ICB: 'Integrated care board (ICB)',
  UNIVERSITY: 'University',
  LOCAL_AUTHORITY: 'Local authority',
  VOLUNTARY: 'Voluntary organisation',
  COMPANY: 'Company',
  GOVERNMENT_BODY: 'Government body',
  PARTNERSHIP: 'Partnership',
  OTHER: 'Another kind',
};

/** For which part of health and care an organisation stands. */
export const sectorWords: Readonly<Record<Sector, string>> = {
  NHS_PROVIDER: 'NHS provider',
  COMMISSIONER: 'Commissioner',
  ACADEMIC: 'Academic',
  LOCAL_AUTHORITY: 'Local authority',
  PUBLIC_HEALTH: 'Public health',
  VOLUNTARY: 'Voluntary',
  INDUSTRY: 'Industry',
  LAY: 'The public',
  OTHER: 'Another sector',
};

/** How senior a post is. */
export const postLevelWords: Readonly<Record<PostLevel, string>> = {
  EXECUTIVE: 'Executive',
  SENIOR: 'Senior',
  MANAGEMENT: 'Management',
  PRACTITIONER: 'Practitioner',
  OTHER: 'Another level',
};

/** How one organisation comes to stand in the place of another. */
export const successionWords: Readonly<Record<SuccessionKind, string>> = {
  MERGER: 'It merges into the other',
  ABOLITION: 'It is abolished, and the other takes its place',
  CONVERSION: 'It becomes the other',
  TRANSFER: 'What it does passes to the other',
};

/** The registers that know organisations. */
export const schemeWords: Readonly<Record<IdentifierScheme, string>> = {
  ODS: 'ODS code',
  UKPRN: 'UKPRN',
  GSS: 'GSS code',
  COMPANY: 'Company number',
  CHARITY: 'Charity number',
  LOCAL: 'Our own number',
};
