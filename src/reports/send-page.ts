import type { FastifyReply } from 'fastify';
import { contentSecurityPolicy } from '../platform/http/security-headers';
import { hasFigures } from './document';
import type { ReportDocument } from './document';
import { renderHtml } from './render/html';
import { styleHash } from './render/style';

/** Sends a report as the page that prints. Nothing but its own style sheet may style it. */
export async function sendPage(reply: FastifyReply, document: ReportDocument): Promise<void> {
  await reply
    .header('Content-Security-Policy', contentSecurityPolicy(styleHash(document.foot, hasFigures(document.blocks))))
    .type('text/html; charset=utf-8')
    .send(renderHtml(document));
}
