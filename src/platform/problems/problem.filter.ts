import { Catch, HttpException } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem';
import { problemDetails, problemType } from './problem-details';
import { rateLimitHeaders, TooManyRequests } from './too-many-requests';

/** What a refusal by the framework itself says, by status. */
const frameworkSentences: Readonly<Record<number, string>> = {
  400: 'The body is not JSON that can be read. Check it, and send it with Content-Type: application/json.',
  404: 'There is nothing at this address.',
  413: 'The body is larger than 1 MB. Send it in smaller parts.',
  415: 'Send the body with Content-Type: application/json.',
};

/** When to ask again after a 503: what is away or busy for longer is asked about gently. */
const secondsToWait = 5;

/** How a problem is told to somebody who looks at pages. */
export interface ProblemPages {
  show(problem: Problem, request: FastifyRequest, reply: FastifyReply): Promise<void>;
}

/**
 * Turns whatever a request ended in into problem details (RFC 9457), or, outside the API, into a page with the same words.
 * What nobody expected is a defect: logged, and told apart.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Defect');

  constructor(private readonly pages: ProblemPages) {}

  async catch(failure: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = this.problemIn(failure, request.id);
    if (problem.status === 503) void reply.header('Retry-After', secondsToWait);
    if (problem instanceof TooManyRequests) {
      const { allowance } = problem;
      void reply.headers(rateLimitHeaders(allowance)).header('Retry-After', String(allowance.wholeIn));
    }
    if (!/^\/(api|health)\//.test(request.url)) {
      await this.pages.show(problem, request, reply);
      return;
    }
    await reply.status(problem.status).type(problemType).send(problemDetails(problem, request.url));
  }

  private problemIn(failure: unknown, requestId: string): Problem {
    if (failure instanceof Problem) return failure;
    if (isForgery(failure)) {
      return new Problem(
        403,
        'csrf-token-missing',
        'Nothing was changed, because it is not certain that you sent this. Open the page again and repeat it; a program sends the token that GET /api/v1/me/csrf tells as X-CSRF-Token.',
      );
    }
    const status = statusOf(failure);
    if (status !== null && status < 500) {
      return new Problem(status, 'request-refused', frameworkSentences[status] ?? 'The request was refused.');
    }
    // The message of a database error can hold personal data, so only what it is and where it arose is logged.
    const name = failure instanceof Error ? failure.name : 'unknown';
    const stack =
      failure instanceof Error
        ? (failure.stack ?? '')
            .split('\n')
            .filter((line) => line.trimStart().startsWith('at '))
            .join('\n')
        : '';
    const code =
      typeof failure === 'object' && failure !== null && 'code' in failure ? ` code ${String(failure.code)}` : '';
    this.logger.error(`request ${requestId} ended in ${name}${code}\n${stack}`);
    return new Problem(
      500,
      'defect',
      `Something went wrong on our side, and nothing was changed. Quote ${requestId} when you report it.`,
    );
  }
}

/** What the library says of a request that does not hold the token of its session. */
function isForgery(failure: unknown): boolean {
  return failure instanceof HttpException && failure.getStatus() === 403 && / csrf /i.test(failure.message);
}

function statusOf(failure: unknown): number | null {
  if (failure instanceof HttpException) return failure.getStatus();
  const known = typeof failure === 'object' && failure !== null && 'statusCode' in failure ? failure.statusCode : null;
  return typeof known === 'number' ? known : null;
}
