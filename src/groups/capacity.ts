/** In what capacity a person sits here. It belongs to the seat's occupancy, not to the person: "academic and service leadership". */
export const capacities = [
  'ACADEMIC',
  'SERVICE',
  'COMMISSIONING',
  'PUBLIC_HEALTH',
  'PUBLIC_CONTRIBUTOR',
  'VOLUNTARY',
  'INDUSTRY',
] as const;
export type Capacity = (typeof capacities)[number];
