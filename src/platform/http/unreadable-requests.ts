import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem';
import { problemDetails, problemType } from '../problems/problem-details';
import { bareHeaders } from './security-headers';

/** Answers an address that cannot be decoded, or has something in place of an id that is far too long for one. */
export function answerUnreadableAddress(failure: { code: string }, request: FastifyRequest, reply: FastifyReply): void {
  const problem =
    failure.code === 'FST_ERR_BAD_URL'
      ? new Problem(
          400,
          'address-unreadable',
          'The address cannot be read. A % in it is followed by two digits, as in %25.',
        )
      : new Problem(404, 'not-found', 'There is nothing with this id. Copy it whole from where it was shown.');
  void reply.status(problem.status).headers(bareHeaders).type(problemType).send(problemDetails(problem, request.url));
}

/** Answers what is not a request of HTTP, or has more headers than are read, and ends the connection. */
export function answerUnreadableRequest(failure: Error, socket: Socket): void {
  const code = 'code' in failure ? failure.code : null;
  if (code === 'ECONNRESET' || socket.destroyed) return;
  const problem = problemOf(code);
  if (socket.writable) {
    const body = problemDetails(problem);
    socket.write(
      [
        `HTTP/1.1 ${String(problem.status)} ${STATUS_CODES[problem.status] ?? ''}`,
        `Content-Type: ${problemType}`,
        `Content-Length: ${String(Buffer.byteLength(body))}`,
        ...Object.entries(bareHeaders).map(([name, value]) => `${name}: ${value}`),
        'Connection: close',
        '',
        body,
      ].join('\r\n'),
    );
  }
  socket.destroy();
}

function problemOf(code: unknown): Problem {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return new Problem(
      431,
      'headers-too-large',
      'The address and headers are larger than the server accepts. Send fewer.',
    );
  }
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') {
    return new Problem(
      413,
      'body-too-large',
      'The body is larger than the server accepts. Send it without extensions.',
    );
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return new Problem(408, 'request-too-slow', 'The request took too long to arrive. Send it again.');
  }
  return new Problem(
    400,
    'request-unreadable',
    'This is not a request of HTTP that can be read. Check how it is written.',
  );
}
