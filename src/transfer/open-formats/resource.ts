/** What is said of a thing: another thing by its address, or some text of a type of XML Schema. */
export type Fact =
  | { readonly term: string; readonly iri: string }
  | { readonly term: string; readonly text: string; readonly type: string };

/** A thing with what is said of it. Types, terms and the types of texts are written with the prefixes below. */
export interface Resource {
  readonly iri: string;
  readonly types: readonly string[];
  readonly facts: readonly Fact[];
}

/** The vocabularies that are spoken. */
export const prefixes = {
  org: 'http://www.w3.org/ns/org#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  opengov: 'http://www.w3.org/ns/opengov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  time: 'http://www.w3.org/2006/time#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;
