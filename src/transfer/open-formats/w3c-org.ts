import { v5 as idFromName } from 'uuid';
import { partOf } from './open-structure';
import type { Body, KnownPeriod, OpenMembership, OpenStructure } from './open-structure';
import type { Fact, Resource } from './resource';

const text = (term: string, words: string): Fact => ({ term, text: words, type: 'xsd:string' });
const link = (term: string, iri: string | null): Fact[] => (iri === null ? [] : [{ term, iri }]);

/** The space in which roles and kinds of groups have their ids: the same word is the same concept in every portal. */
const concepts = '3b0f4b52-6f1c-4f0e-9d0a-5a7c1f6f2f11';
const roleIri = (role: string): string => `urn:uuid:${idFromName(`role: ${role}`, concepts)}`;
const kindIri = (kind: string): string => `urn:uuid:${idFromName(`kind: ${kind}`, concepts)}`;

const typeOf: Readonly<Record<Body['kind'], string>> = {
  ORGANISATION: 'org:Organization',
  HIT: 'org:OrganizationalCollaboration',
  GROUP: 'org:OrganizationalUnit',
};

/**
 * The structure by the terms of the W3C's Organization Ontology (Recommendation of 16 January 2014): a HIT is an organisational
 * collaboration, a group a unit, a seat a post, and whoever takes part a membership with its time. Whom a member represents is
 * said by the term of Popolo, as ORG has none.
 */
export function w3cOrgOf({ bodies, people, posts, memberships, reportsTo, worksWith }: OpenStructure): Resource[] {
  const between = new Map<string, Fact[]>();
  const tie = (term: string, [from, to]: readonly [string, string]): void => {
    between.set(from, [...(between.get(from) ?? []), { term, iri: to }]);
  };
  for (const pair of reportsTo) tie('org:reportsTo', pair);
  for (const pair of worksWith) tie('org:linkedTo', pair);
  return [
    ...bodies.map((body) => bodyOf(body, between.get(body.iri) ?? [])),
    ...people.map(({ iri, name }) => ({ iri, types: ['foaf:Person'], facts: [text('foaf:name', name)] })),
    ...posts.map(({ iri, label, role, group, heldBy }) => ({
      iri,
      types: ['org:Post'],
      facts: [
        text('skos:prefLabel', label),
        ...link('org:role', roleIri(role)),
        ...link('org:postIn', group),
        ...link('org:heldBy', heldBy),
      ],
    })),
    ...memberships.flatMap(membershipOf),
    ...conceptsOf(
      [...posts, ...memberships].map(({ role }) => role),
      'org:Role',
      roleIri,
    ),
    ...conceptsOf(
      bodies.flatMap(({ classification }) => classification ?? []),
      'skos:Concept',
      kindIri,
    ),
  ];
}

function bodyOf({ iri, name, key, kind, classification, within }: Body, ties: readonly Fact[]): Resource {
  return {
    iri,
    types: [typeOf[kind]],
    facts: [
      text('skos:prefLabel', name),
      ...(key === null ? [] : [text('org:identifier', key)]),
      ...link('org:classification', classification === null ? null : kindIri(classification)),
      ...link('org:unitOf', within),
      ...ties,
    ],
  };
}

function membershipOf({ iri, member, body, post, onBehalfOf, role, during }: OpenMembership): Resource[] {
  const interval = partOf(iri, 'during');
  return [
    {
      iri,
      types: ['org:Membership'],
      facts: [
        ...link('org:member', member),
        ...link('org:organization', body),
        ...link('org:role', roleIri(role)),
        ...link('opengov:post', post),
        ...link('opengov:onBehalfOf', onBehalfOf),
        ...link('org:memberDuring', interval),
      ],
    },
    ...timeOf(interval, during),
  ];
}

function timeOf(iri: string, { from, to }: KnownPeriod): Resource[] {
  const [first, last] = [partOf(iri, 'from'), to === null ? null : partOf(iri, 'to')];
  const interval = {
    iri,
    types: ['time:Interval'],
    facts: [...link('time:hasBeginning', first), ...link('time:hasEnd', last)],
  };
  return [interval, instantOf(first, from), ...(last === null || to === null ? [] : [instantOf(last, to)])];
}

/** A day, month or year by as many letters as it has. */
const exactness: Readonly<Record<number, { readonly term: string; readonly type: string }>> = {
  4: { term: 'time:inXSDgYear', type: 'xsd:gYear' },
  7: { term: 'time:inXSDgYearMonth', type: 'xsd:gYearMonth' },
};
const aDay = { term: 'time:inXSDDate', type: 'xsd:date' };

function instantOf(iri: string, at: string): Resource {
  return { iri, types: ['time:Instant'], facts: [{ ...(exactness[at.length] ?? aDay), text: at }] };
}

function conceptsOf(words: readonly string[], type: string, iriOf: (word: string) => string): Resource[] {
  return [...new Set(words)].map((word) => ({
    iri: iriOf(word),
    types: [type],
    facts: [text('skos:prefLabel', word)],
  }));
}
