import type { Capacity } from '../groups/capacity';

const words = {
  ACADEMIC: 'academic',
  SERVICE: 'service',
  COMMISSIONING: 'commissioning',
  PUBLIC_HEALTH: 'public health',
  PUBLIC_CONTRIBUTOR: 'public contributor',
  VOLUNTARY: 'voluntary sector',
  INDUSTRY: 'industry',
} as const satisfies Readonly<Record<Capacity, string>>;

/** A capacity as a sentence says it before what it describes: an academic lead. */
export function inWords(capacity: Capacity): string {
  return words[capacity];
}
