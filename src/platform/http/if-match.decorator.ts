import { applyDecorators, createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem';

/** The version that the change was made against, from `If-Match: "3"`. Throws 428 when missing and 400 when it is not a version. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) {
    throw new Problem(
      428,
      'if-match-missing',
      'Send If-Match with the ETag that you read, so that nobody else’s change is overwritten.',
    );
  }
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) {
    throw new Problem(400, 'if-match-unusable', 'Send If-Match as one ETag that you read, for example If-Match: "3".');
  }
  return Number(version);
});

/** Documents the header that a change needs. */
export const NeedsIfMatch = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of the version you read, for example "3".' }),
  );

/** Names the version of what is sent, for the next If-Match. */
export function sendVersion(reply: FastifyReply, version: number): void {
  void reply.header('ETag', `"${String(version)}"`);
}
