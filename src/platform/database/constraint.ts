import { DatabaseError } from 'pg';
import { Problem } from '../problems/problem';
import type { SentenceBook } from '../problems/sentences';

/** SQLSTATE classes that a person's request can cause. */
const serializationFailure = '40001';
const deadlock = '40P01';
/** The statement ran into its time limit, or was cancelled by whoever runs the database. */
const statementTimeout = '57014';
/** Values, cardinality and integrity constraints. */
const causedByData = /^2[123]/;
/** A character with code 0, in text or in JSON: PostgreSQL cannot store it. */
const unstorableCharacter = ['22P05', '22021'];

/** The Problem that a database error stands for; any other failure comes back as it is. */
export function problemOf(failure: unknown, book: SentenceBook): unknown {
  if (isLostConnection(failure)) {
    return new Problem(
      503,
      'database-away',
      'The database cannot be reached at the moment. Send the request again shortly, with the same Idempotency-Key if it had one.',
    );
  }
  if (isWaitedOut(failure)) {
    return new Problem(
      503,
      'database-busy',
      'The database is busier than it should be. Send the request again in a few seconds, with the same Idempotency-Key if it had one.',
    );
  }
  if (!(failure instanceof DatabaseError)) return failure;
  if (failure.code === statementTimeout) {
    return new Problem(
      503,
      'took-too-long',
      'This took longer than a request may take, and nothing was changed. Ask for less at once, such as a shorter period, or try again later.',
    );
  }
  if (failure.code === serializationFailure || failure.code === deadlock) {
    return new Problem(409, 'busy', 'Somebody was changing the same record at this moment. Send the request again.');
  }
  if (unstorableCharacter.includes(failure.code ?? '')) {
    return new Problem(422, 'unstorable-character', 'Take out the invisible character with code 0, and send it again.');
  }
  const sentence = failure.constraint === undefined ? undefined : book.of(failure.constraint);
  if (!sentence || failure.constraint === undefined) return failure;
  const { status, detail, pointer } = sentence;
  const kind = failure.constraint.replaceAll('_', '-');
  return new Problem(status, kind, detail, pointer === undefined ? [] : [{ pointer, detail }]);
}

/**
 * The Problem of one part of a large write that the database refused, or null when the failure is not about what was sent.
 * Unlike a request, a file can reach the rules behind other checks, so a rule without a sentence is named.
 */
export function refusalOf(failure: unknown, book: SentenceBook): Problem | null {
  const problem = problemOf(failure, book);
  if (problem instanceof Problem) return problem.status === 503 || problem.kind === 'busy' ? null : problem;
  if (!(failure instanceof DatabaseError) || !causedByData.test(failure.code ?? '')) return null;
  const { constraint } = failure;
  if (constraint === undefined) return new Problem(422, 'does-not-fit', 'The database cannot keep this as it is.');
  const rule = constraint.replaceAll('_', ' ');
  return new Problem(422, constraint.replaceAll('_', '-'), `It breaks the rule “${rule}”.`);
}

/** True when the server has no room (SQLSTATE class 53), or no connection became free in time: the pool says that in words alone. */
function isWaitedOut(failure: unknown): boolean {
  if (failure instanceof DatabaseError) return failure.code?.startsWith('53') ?? false;
  return failure instanceof Error && failure.message === 'timeout exceeded when trying to connect';
}

/** True when the server went away or cannot be reached: SQLSTATE classes 08 and 57P, or an error of the socket. */
function isLostConnection(failure: unknown): boolean {
  if (!(failure instanceof Error)) return false;
  // Whatever is fatal to PostgreSQL ends the connection, or refuses to open one.
  if (failure instanceof DatabaseError && failure.severity === 'FATAL') return true;
  const code = 'code' in failure ? String(failure.code) : '';
  return (
    /^(08|57P|25P0[34]|ECONN|EPIPE|ETIMEDOUT)/.test(code) || failure.message === 'Connection terminated unexpectedly'
  );
}
