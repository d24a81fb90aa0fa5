/**
 * Who must be in the room together: "getting commissioners, the spread of medics and allied health professionals together in
 * order to just simply put the patient" in the centre. Each in words, and as SQL over a row of attendance `a`, the
 * person `p` and the organisation `o` of that row, as `constituencyJoins` brings them in. Somebody can be more than one: the
 * clinical lead of a commissioner is a medic too.
 */
export const constituencies = {
  COMMISSIONER: {
    words: 'somebody from a commissioning organisation, or who sits there in a commissioning capacity',
    holds: `(o.sector = 'COMMISSIONER' OR a.capacity = 'COMMISSIONING')`,
  },
  MEDIC: { words: 'somebody whose profession is medicine', holds: `p.profession = 'MEDICAL'` },
  AHP: { words: 'somebody whose profession is one of the allied health professions', holds: `p.profession = 'AHP'` },
  PUBLIC_CONTRIBUTOR: {
    words: 'somebody who sits there as a public contributor',
    holds: `a.capacity = 'PUBLIC_CONTRIBUTOR'`,
  },
} as const satisfies Readonly<Record<string, { readonly words: string; readonly holds: string }>>;

export type Constituency = keyof typeof constituencies;

export const constituencyNames = [
  'COMMISSIONER',
  'MEDIC',
  'AHP',
  'PUBLIC_CONTRIBUTOR',
] as const satisfies Constituency[];

/** SQL: joins the person `p` and the organisation `o` of a row of attendance `a`. */
export const constituencyJoins = `LEFT JOIN person p ON p.id = a.person_id LEFT JOIN organisation o ON o.id = a.organisation_id`;

/** SQL: whether a row of attendance `a` is of somebody in the room: in person or online. A deputy, and somebody in attendance only, is not. */
export const isInTheRoom = `a.status IN ('PRESENT', 'PRESENT_ONLINE') AND a.superseded_by_id IS NULL`;

/** SQL: the constituencies that a row of attendance stands for, as an array of their names; empty for none. */
export const constituenciesOfRow = `array_remove(ARRAY[${constituencyNames
  .map((name) => `CASE WHEN ${constituencies[name].holds} THEN '${name}' END`)
  .join(', ')}], NULL)`;
