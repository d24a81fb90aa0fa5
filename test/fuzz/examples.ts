/**
 * By the name of a field: objects that no schema of the OpenAPI document describes, because a rule, a template or the partnership
 * file does. Their keys are those of the demonstration.
 */
export const exampleParts: Readonly<Record<string, readonly object[]>> = {
  rule: [
    { all: [{ minCount: 1 }] },
    { any: [{ minFraction: { of: 'MEMBERS', num: 1, den: 3 } }, { chairOrVice: true }] },
    { all: [{ minCount: 2 }, { minOrganisation: { organisation: 'RVJ', n: 1 } }], deputiesCount: 'NEVER' },
    { all: [{ minCount: 1e9 }] },
  ],
  parameters: [
    {},
    {},
    {},
    { unit: 'RVJ-MED' },
    { posts: ['RVJ-MED-HOD', 'RVJ-MED-DM'] },
    { every: 'P1M' },
    { to: ['T-SG'], every: 'P2M' },
    { groups: ['A-SG'] },
  ],
  needs: [
    {},
    {
      steeringGroup: 'A-SG',
      parentGroup: 'T-SG',
      unit: 'RVJ-MED',
      posts: ['RVJ-MED-HOD'],
      representation: [{ unitsOf: 'RVJ', atLeast: 2 }],
    },
  ],
};

const file = (parts: object): object => ({
  format: 'hit-portal-partnership/1',
  partnership: { name: 'Demonstration partnership (made up)', demonstration: true },
  ...parts,
});

/** Partnership files that can be taken in beside the demonstration, and some that cannot. */
export const exampleFiles: readonly object[] = [
  file({ people: [{ key: 'fuzz-ann', name: 'Ann' }] }),
  file({ people: [{ key: 'fuzz-ann', name: 'Anne' }] }),
  file({
    organisations: [
      {
        key: 'fuzz-trust',
        type: 'NHS_TRUST',
        sector: 'NHS_PROVIDER',
        from: '2010-01-01',
        names: [{ name: 'A trust', from: '2010-01-01' }],
      },
    ],
  }),
  file({ reportingLines: [{ group: 'A-SG', parent: 'nowhere', from: '2013-01-01' }] }),
  file({ hits: [{}] }),
];
