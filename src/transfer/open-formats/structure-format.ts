/** The open formats in which the structure can be had. */
export const structureFormats = ['jsonld', 'turtle', 'popolo'] as const;
export type StructureFormat = (typeof structureFormats)[number];

/** What each is on the wire, and how the name of such a file ends. */
export const structureFiles: Readonly<Record<StructureFormat, { readonly type: string; readonly ending: string }>> = {
  jsonld: { type: 'application/ld+json', ending: 'jsonld' },
  turtle: { type: 'text/turtle', ending: 'ttl' },
  popolo: { type: 'application/json', ending: 'popolo.json' },
};
