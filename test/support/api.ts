import Ajv2020 from 'ajv/dist/2020';
import type { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import request from 'supertest';
import { administrator } from './administrator';
import { serverUrl } from './server';

type Json = Record<string, unknown>;
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** One documented operation: the path as the document writes it, and its answers. */
interface Operation {
  readonly pattern: RegExp;
  readonly path: string;
  readonly method: string;
  readonly responses: Json;
}

/** An answer of the server, already held against the OpenAPI document. */
export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly text: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read what they expect and fail on anything else
  readonly body: any;
}

/** A client that sends requests to the worker's server and fails when an answer is not what the OpenAPI document says. */
export class CheckedApi {
  private readonly checks = new Map<string, ValidateFunction>();

  private constructor(
    private readonly address: string,
    private readonly operations: readonly Operation[],
    private readonly ajv: Ajv2020,
  ) {}

  static async at(address: string): Promise<CheckedApi> {
    const { body } = await request(address).get('/api/v1/openapi.json').expect(200);
    const document: Json = closed(body) as Json;
    const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
    ajv.addSchema({ $id: 'api', ...document });
    const operations = Object.entries(document['paths'] as Record<string, Record<string, Json>>).flatMap(
      ([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => ({
          path,
          method,
          pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`),
          responses: operation['responses'] as Json,
        })),
    );
    return new CheckedApi(address, operations, ajv);
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('get', path, undefined, headers);
  }

  post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('post', path, body, headers);
  }

  put(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('put', path, body, headers);
  }

  patch(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('patch', path, body, headers);
  }

  /** POSTs and expects 201; gives the new thing's id and version. */
  async made(path: string, body: unknown): Promise<{ id: string; version: number }> {
    const answer = await this.post(path, body);
    if (answer.status !== 201) throw new Error(`POST ${path} answered ${String(answer.status)}: ${answer.text}`);
    return answer.body;
  }

  private async send(method: Method, path: string, body: unknown, headers: Record<string, string>): Promise<Answer> {
    const sending = request(this.address)
      [method](path)
      .set({ ...administrator, ...headers });
    const {
      status,
      headers: got,
      text,
      body: parsed,
    } = await (body === undefined ? sending : sending.send(body as object));
    const answer: Answer = { status, headers: got, text, body: parsed };
    this.hold(method, path, answer);
    return answer;
  }

  /** Throws when an answer is not what the OpenAPI document says. */
  hold(method: string, path: string, answer: Answer): void {
    const plain = path.split('?')[0] ?? path;
    const matching = this.operations.filter((known) => known.method === method && known.pattern.test(plain));
    const operation = matching.sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0];
    if (!operation) {
      if (answer.status === 404) return;
      throw new Error(`${method} ${plain} is not in the OpenAPI document.`);
    }
    const chosen = String(answer.status) in operation.responses ? String(answer.status) : 'default';
    if (chosen === 'default' && answer.status < 400)
      throw new Error(`${method} ${plain} answered ${String(answer.status)}, which is not documented.`);
    const type = answer.headers['content-type']?.split(';')[0] ?? '';
    if (!type.endsWith('json')) return;
    const pointer = ['paths', operation.path, method, 'responses', chosen, 'content', type, 'schema'];
    const reference = `api#/${pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
    const check = this.checks.get(reference) ?? this.ajv.compile({ $ref: reference });
    this.checks.set(reference, check);
    if (!check(JSON.parse(answer.text))) {
      throw new Error(
        `${method} ${plain} (${String(answer.status)}) differs from the OpenAPI document: ${this.ajv.errorsText(check.errors)}\n${answer.text.slice(0, 2000)}`,
      );
    }
  }
}

let shared: Promise<CheckedApi> | undefined;

/** The checked client of this worker's server. */
export function api(): Promise<CheckedApi> {
  shared ??= CheckedApi.at(serverUrl());
  return shared;
}

/** Every object of the document holds exactly the properties it names: an answer with one more is as wrong as one with one less. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const inner = Object.fromEntries(Object.entries(node).map(([name, value]) => [name, closed(value)]));
  const open = 'additionalProperties' in inner || !('properties' in inner) || 'allOf' in inner;
  return open ? inner : { ...inner, additionalProperties: false };
}
