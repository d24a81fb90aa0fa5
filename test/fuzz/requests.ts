import fc from 'fast-check';
import type { Document, Operation } from './document';
import { exampleFiles } from './examples';
import { hostileBodies, hostileHeaders, hostileIds, hostileQueries, hostileValue, hostileWords } from './hostile';
import { idOf, valid } from './valid';
import { kindIn } from './world';

/** A request, but for the ids of things, which are filled in when it is sent. */
export interface Draft {
  readonly operation: Operation;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The text of the body; null where there is none. */
  readonly body: string | null;
  /** Which group it is about, as far as its things belong to one. */
  readonly focus: number;
}

/** Requests of an operation: as the document wants them, or wrong in one place. */
export function requestsOf(document: Document, operation: Operation): fc.Arbitrary<Draft> {
  const proper = properRequests(document, operation);
  const wrong =
    operation.body === null
      ? [wrongAddress, wrongHeaders]
      : [wrongAddress, wrongHeaders, wrongBody, wrongBody, wrongBody];
  return fc.oneof(
    { weight: 5, arbitrary: proper },
    { weight: 5, arbitrary: fc.oneof(...wrong.map((spoil) => spoil(proper))) },
  );
}

function properRequests(document: Document, operation: Operation): fc.Arbitrary<Draft> {
  const { method, path, parameters, body } = operation;
  const asked = parameters.filter((parameter) => parameter.in === 'query');
  return fc
    .record({
      nth: fc.nat({ max: 1_000_000 }),
      focus: fc.nat({ max: 1_000 }),
      query: fc.tuple(
        ...asked.map(({ name, schema, required }) =>
          fc.tuple(
            fc.constant(name),
            valid(document, schema, name),
            required === true ? fc.constant(0) : fc.nat({ max: Math.max(2, asked.length - 1) }),
          ),
        ),
      ),
      isRepeated: fc.nat({ max: 9 }),
      body:
        body === null
          ? fc.constant(null)
          : path.endsWith('/import')
            ? fc.constantFrom(...exampleFiles)
            : valid(document, body),
    })
    .map(({ nth, focus, query, isRepeated, body: sent }) => ({
      operation,
      focus,
      path: path
        .replace('{id}', path.includes('{id}') ? idOf(kindIn(path), nth) : '')
        .replace('{kind}', String(document.published['rule']?.[nth % 20])),
      query: query
        .filter(([, value, third]) => third === 0 && value !== null)
        .map(([name, value]) => `${name}=${/^<id of/.test(String(value)) ? String(value) : encoded(String(value))}`)
        .join('&'),
      headers: {
        ...(parameters.some(({ name }) => name === 'If-Match') && isRepeated !== 1
          ? { 'if-match': 'its version' }
          : {}),
        ...(method === 'post' && isRepeated === 0 ? { 'idempotency-key': `key ${String(nth)}` } : {}),
        ...(body === null ? {} : { 'content-type': 'application/json' }),
      },
      body: sent === null ? null : JSON.stringify(sent),
    }));
}

type Spoil = (proper: fc.Arbitrary<Draft>) => fc.Arbitrary<Draft>;

const wrongAddress: Spoil = (proper) =>
  fc
    .tuple(
      proper,
      fc.constantFrom(...hostileIds),
      fc.constantFrom(...hostileQueries),
      fc.constantFrom(...hostileWords),
      fc.nat({ max: 9 }),
      fc.nat(),
    )
    .map(([draft, id, query, word, which, nth]) => {
      if (which < 2) return { ...draft, path: draft.path.replace(/<id of [^>]*>/, id) };
      const { parameters } = draft.operation;
      const named = parameters.filter((parameter) => parameter.in === 'query');
      const spoilt = named[nth % named.length];
      const extra = which < 7 && spoilt ? `${spoilt.name}=${encoded(word.slice(0, 3000))}` : query;
      return {
        ...draft,
        query: which % 2 === 0 ? extra : [draft.query, extra].filter((part) => part !== '').join('&'),
      };
    });

const wrongHeaders: Spoil = (proper) =>
  fc
    .tuple(proper, fc.constantFrom(...hostileHeaders))
    .map(([draft, headers]) => ({ ...draft, headers: { ...draft.headers, ...headers } }));

const wrongBody: Spoil = (proper) =>
  fc
    .tuple(proper, hostileValue, fc.constantFrom(...hostileBodies), fc.nat({ max: 9 }), fc.nat())
    .map(([draft, value, body, which, nth]) => ({
      ...draft,
      body: which === 0 ? body : spoilt(draft.body ?? '{}', value, which, nth),
    }));

/** The text of a body with something hostile in one place of it, beside all of it, or twice. */
function spoilt(text: string, value: string, which: number, nth: number): string {
  const sent = JSON.parse(text) as Record<string, unknown>;
  if (which === 1) return text.replace(/\}$/, `${text === '{}' ? '' : ','}"__proto__":${value}}`);
  if (which === 2) return text.replace(/^\{/, `{"colour":${value}${text === '{}' ? '' : ','}`);
  if (which === 3)
    return `{${Object.keys(sent)
      .map((name) => `${JSON.stringify(name)}:${value},`)
      .join('')}${text.slice(1)}`.replace(/,\}$/, '}');
  const places = placesIn(sent);
  const place = places[nth % places.length];
  if (!place) return value;
  place.whole[place.at] = 'the hostile value';
  if (which === 4) Reflect.deleteProperty(place.whole, place.at);
  return JSON.stringify(sent).replace('"the hostile value"', () => value);
}

function placesIn(whole: unknown): { whole: Record<string, unknown>; at: string }[] {
  if (typeof whole !== 'object' || whole === null) return [];
  return Object.entries(whole).flatMap(([at, inner]) => [
    { whole: whole as Record<string, unknown>, at },
    ...placesIn(inner),
  ]);
}

/** As in an address; half characters, which no address can hold, as the bytes that somebody might send for them. */
function encoded(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80';
}
