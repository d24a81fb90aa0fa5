import type { Sector } from '../directory/organisation.entity';

const words = {
  NHS_PROVIDER: 'NHS providers',
  COMMISSIONER: 'commissioners',
  ACADEMIC: 'universities',
  LOCAL_AUTHORITY: 'local authorities',
  PUBLIC_HEALTH: 'public health',
  VOLUNTARY: 'the voluntary sector',
  INDUSTRY: 'industry',
  LAY: 'the public',
  OTHER: 'other sectors',
} as const satisfies Readonly<Record<Sector, string>>;

/** A sector as a sentence says it after “from”. */
export function sectorInWords(sector: Sector): string {
  return words[sector];
}
