import type { Problem } from './problem';

/** How every refusal is sent. */
export const problemType = 'application/problem+json; charset=utf-8';

/** A problem as RFC 9457 writes it; `instance` is the address that was asked. */
export function problemDetails(problem: Problem, instance?: string): string {
  return JSON.stringify({
    type: `/problems/${problem.kind}`,
    title: problem.title,
    status: problem.status,
    detail: problem.detail,
    ...(instance === undefined ? {} : { instance }),
    ...(problem.errors.length > 0 ? { errors: problem.errors } : {}),
  });
}
