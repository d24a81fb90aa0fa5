import type { FastifyReply } from 'fastify';
import type { ReportContent } from './report-content';
import { sendPage } from './send-page';

export const reportFormats = ['json', 'html'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Sends a report in the form that was asked for. `text` is its content as JSON, letter by letter where it was frozen. */
export async function sendReport(
  reply: FastifyReply,
  format: ReportFormat,
  { content, text }: { readonly content: ReportContent; readonly text: string },
): Promise<void> {
  if (format === 'html') return sendPage(reply, content.document);
  await reply.type('application/json; charset=utf-8').send(text);
}
