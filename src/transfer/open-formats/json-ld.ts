import { prefixes } from './resource';
import type { Fact, Resource } from './resource';

/** The resources as JSON-LD 1.1. The context stands in the document: whoever reads it fetches nothing. */
export function jsonLdOf(resources: readonly Resource[]): string {
  return JSON.stringify({ '@context': prefixes, '@graph': resources.map(nodeOf) });
}

function nodeOf({ iri, types, facts }: Resource): Record<string, unknown> {
  const values = new Map<string, unknown[]>();
  for (const fact of facts) values.set(fact.term, [...(values.get(fact.term) ?? []), valueOf(fact)]);
  const properties = [...values].map(([term, all]): [string, unknown] => [term, all.length === 1 ? all[0] : all]);
  return { '@id': iri, '@type': types, ...Object.fromEntries(properties) };
}

function valueOf(fact: Fact): unknown {
  if ('iri' in fact) return { '@id': fact.iri };
  return fact.type === 'xsd:string' ? fact.text : { '@type': fact.type, '@value': fact.text };
}
