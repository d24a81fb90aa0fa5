import { administrator } from '../support/administrator';

/** A JSON Schema as the OpenAPI document writes it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
}

/**
 * Where it is found out who somebody is: every attempt is counted and leaves its trace, a refused one too, and what was said too often
 * is not listened to. These are asked apart.
 */
export const isDoor = (path: string): boolean => /\/(sign-in|sign-out|sign-in-links|links)(\/|$)/.test(path);

/** A parameter of an address or a header. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

/** One documented operation. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | null;
}

interface Written {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** What the server says of itself: every operation, and what its references lead to. */
export interface Document {
  readonly operations: readonly Operation[];
  resolve(schema: Schema): Schema;
  /** By the name of a field: values that are published somewhere else than in its schema. */
  readonly published: Readonly<Record<string, readonly unknown[]>>;
}

interface Published {
  readonly kind: string;
  readonly rule?: string;
  readonly aspects?: readonly { readonly kind: string }[];
}

/** Reads the served OpenAPI document. */
export async function documentOf(address: string): Promise<Document> {
  const document = (await (await fetch(`${address}/api/v1/openapi.json`)).json()) as {
    paths: Record<string, Record<string, Written>>;
    components: { schemas: Record<string, Schema> };
  };
  const listed = async (name: string): Promise<readonly Published[]> => {
    const answer = await fetch(`${address}/api/v1/${name}`, { headers: administrator });
    return ((await answer.json()) as { items: Published[] }).items;
  };
  const rules = await listed('rules');
  // As often as somebody promised something of the kind.
  const promises = await listed('commitments?limit=500&asOf=2013-12-01');
  return {
    published: {
      rule: rules.map(({ kind }) => kind),
      template: (await listed('commitment-templates')).map(({ kind }) => kind),
      aspect: promises.flatMap(({ rule }) =>
        (rules.find(({ kind }) => kind === rule)?.aspects ?? []).map(({ kind }) => kind),
      ),
    },
    operations: Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
        method,
        path,
        parameters,
        body: requestBody?.content['application/json']?.schema ?? null,
      })),
    ),
    resolve: (schema) =>
      schema.$ref === undefined ? schema : (document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? schema),
  };
}
