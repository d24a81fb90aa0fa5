import type { Profession } from '../../directory/person.entity';
import type { OrganisationType, Sector } from '../../directory/organisation.entity';
import type { PostLevel } from '../../directory/post.entity';
import type { Capacity } from '../../groups/capacity';

/** What is known of where a person stands, on the last day of a report. */
export interface Standing {
  readonly profession: Profession | null;
  readonly level: PostLevel | null;
  readonly sector: Sector | null;
  readonly capacity: Capacity | null;
}

const professions: Readonly<Record<Profession, string>> = {
  MEDICAL: 'medic',
  NURSING_MIDWIFERY: 'nurse or midwife',
  AHP: 'allied health professional',
  PUBLIC_HEALTH: 'public health specialist',
  MANAGEMENT: 'NHS manager',
  RESEARCH: 'researcher',
  SOCIAL_CARE: 'social care professional',
  PHARMACY: 'pharmacist',
  HEALTHCARE_SCIENCE: 'healthcare scientist',
  LAY: 'public contributor',
  OTHER: 'NHS provider',
};

const sectors: Readonly<Record<Sector, string | null>> = {
  NHS_PROVIDER: null,
  COMMISSIONER: 'commissioner',
  ACADEMIC: 'academic',
  LOCAL_AUTHORITY: 'local authority officer',
  PUBLIC_HEALTH: 'public health specialist',
  VOLUNTARY: 'voluntary sector representative',
  INDUSTRY: 'industry representative',
  LAY: 'public contributor',
  OTHER: null,
};

const sectorOf: Readonly<Record<Capacity, Sector>> = {
  ACADEMIC: 'ACADEMIC',
  SERVICE: 'NHS_PROVIDER',
  COMMISSIONING: 'COMMISSIONER',
  PUBLIC_HEALTH: 'PUBLIC_HEALTH',
  PUBLIC_CONTRIBUTOR: 'LAY',
  VOLUNTARY: 'VOLUNTARY',
  INDUSTRY: 'INDUSTRY',
};

const clinical: readonly (Profession | null)[] = ['MEDICAL', 'NURSING_MIDWIFERY', 'AHP', 'PHARMACY'];
const senior: readonly (PostLevel | null)[] = ['EXECUTIVE', 'SENIOR'];

/** A person by role and sector, as the published study tells its participants: “senior commissioner”, “clinical academic”. */
export function roleInWords({ profession, level, sector, capacity }: Standing): string {
  const stands = sector ?? (capacity === null ? null : sectorOf[capacity]);
  if (capacity === 'PUBLIC_CONTRIBUTOR') return 'public contributor';
  if (stands === 'ACADEMIC' && clinical.includes(profession)) return 'clinical academic';
  const what =
    (stands === null ? null : sectors[stands]) ??
    (profession === null ? null : professions[profession]) ??
    (stands === 'NHS_PROVIDER' ? 'NHS provider' : 'member');
  return senior.includes(level) && what !== 'public contributor' ? `senior ${what}` : what;
}

/** An organisation by its kind. */
export const organisationsInWords: Readonly<Record<OrganisationType, string>> = {
  NHS_TRUST: 'NHS trust',
  COMMUNITY_PROVIDER: 'community provider',
  PRIMARY_CARE: 'primary care provider',
  PCT: 'commissioning organisation',
  CCG: 'commissioning organisation',
  ICB: 'commissioning organisation',
  UNIVERSITY: 'university',
  LOCAL_AUTHORITY: 'local authority',
  VOLUNTARY: 'voluntary organisation',
  COMPANY: 'company',
  GOVERNMENT_BODY: 'government body',
  PARTNERSHIP: 'partnership',
  OTHER: 'organisation',
};
