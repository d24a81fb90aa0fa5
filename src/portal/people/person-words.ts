import type { HoldingKind } from '../../directory/post-holding.entity';
import type { Profession } from '../../directory/person.entity';

/** What somebody is by profession. */
export const professionWords: Readonly<Record<Profession, string>> = {
  MEDICAL: 'Medical',
  NURSING_MIDWIFERY: 'Nursing and midwifery',
  AHP: 'Allied health profession',
  PUBLIC_HEALTH: 'Public health',
  MANAGEMENT: 'Management',
  RESEARCH: 'Research',
  SOCIAL_CARE: 'Social care',
  PHARMACY: 'Pharmacy',
  HEALTHCARE_SCIENCE: 'Healthcare science',
  LAY: 'Lay member or public contributor',
  OTHER: 'Another profession',
};

/** How somebody holds a post. */
export const holdingWords: Readonly<Record<HoldingKind, string>> = {
  SUBSTANTIVE: 'Holds the post',
  ACTING: 'Acting in the post',
  DEPUTY: 'Deputy to the post',
};
