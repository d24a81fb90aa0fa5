import { DataFactory, Writer } from 'n3';
import type { NamedNode, Quad_Object } from 'n3';
import { prefixes } from './resource';
import type { Fact, Resource } from './resource';

const addresses = new Map<string, string>(Object.entries(prefixes));

/** The resources as RDF 1.1 Turtle. */
export function turtleOf(resources: readonly Resource[]): Promise<string> {
  const writer = new Writer({ prefixes });
  for (const { iri, types, facts } of resources) {
    const subject = DataFactory.namedNode(iri);
    for (const type of types) writer.addQuad(DataFactory.quad(subject, full('rdf:type'), full(type)));
    for (const fact of facts) writer.addQuad(DataFactory.quad(subject, full(fact.term), objectOf(fact)));
  }
  return new Promise((resolve, reject) => {
    writer.end((error: Error | null, text: string) => {
      if (error) reject(error);
      else resolve(text);
    });
  });
}

function objectOf(fact: Fact): Quad_Object {
  return 'iri' in fact ? DataFactory.namedNode(fact.iri) : DataFactory.literal(fact.text, full(fact.type));
}

function full(term: string): NamedNode {
  const [prefix = '', name = ''] = term.split(':');
  return DataFactory.namedNode(`${addresses.get(prefix) ?? ''}${name}`);
}
