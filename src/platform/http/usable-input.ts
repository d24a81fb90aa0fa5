import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isFormWithFile } from './uploaded-forms';
import { Problem } from '../problems/problem';
import type { ProblemField } from '../problems/problem';

/** No request of ours is nested deeper than this; what works through a body part by part would run out of stack. */
const deepest = 20;
const mostFaults = 100;
const notAnObject = { pointer: '#', detail: 'Send an object, between { and }.' };

/**
 * Looks at what was sent before anything else does. Throws 415 for a body of the API that is not JSON (a form of any web
 * page could send one to this machine), and 422 for a body that is no object, or, at each field, for what no field can
 * hold: something nested without end, a character with code 0, half of a character.
 */
export function refuseUnusableInput(server: FastifyInstance): void {
  server.addHook('preValidation', (request, _reply, done) => {
    done(problemWith(request));
  });
}

function problemWith(request: FastifyRequest): Problem | undefined {
  const { body, query, url } = request;
  const hasBody = body !== undefined;
  if (
    hasBody &&
    url.startsWith('/api/') &&
    !isFormWithFile(request) &&
    !/^application\/([\w.-]+\+)?json\b/i.test(request.headers['content-type'] ?? '')
  ) {
    return new Problem(415, 'not-json', 'Send the body with Content-Type: application/json.');
  }
  const isObject = !hasBody || (typeof body === 'object' && body !== null && !Array.isArray(body));
  const faults = [...faultsIn(query), ...(isObject ? faultsIn(body) : [notAnObject])];
  if (faults.length === 0) return undefined;
  return new Problem(
    422,
    'invalid-request',
    'Some of what was sent cannot be used. Each fault is listed with what to do.',
    faults,
  );
}

interface Part {
  readonly value: unknown;
  readonly pointer: string;
  readonly depth: number;
}

/** What no field can hold, each at its place; a pile instead of a recursion, so that no depth is too deep to be told. */
export function faultsIn(whole: unknown): ProblemField[] {
  const faults: ProblemField[] = [];
  const pile: Part[] = [{ value: whole, pointer: '#', depth: 0 }];
  for (let part = pile.pop(); part !== undefined && faults.length < mostFaults; part = pile.pop()) {
    const { value, pointer, depth } = part;
    if (typeof value === 'string') {
      const detail = faultOf(value);
      if (detail !== null) faults.push({ pointer, detail });
    } else if (typeof value === 'object' && value !== null) {
      if (depth === deepest) {
        faults.push({
          pointer,
          detail: 'This is nested too deep to be read. Send it as the description of the API shows.',
        });
        return faults;
      }
      for (const [name, inner] of Object.entries(value)) {
        // A name that no text can hold would be told as an unknown name, in words that cannot be sent either.
        const step = name.toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1');
        pile.push({ value: inner, pointer: `${pointer}/${step}`, depth: depth + 1 });
      }
    }
  }
  return faults;
}

function faultOf(text: string): string | null {
  if (text.includes('\u0000')) return 'Take out the invisible character with code 0.';
  return text.isWellFormed() ? null : 'Take out the broken character: half of it is missing.';
}
