import type { FastifyReply } from 'fastify';
import { Problem } from '../problems/problem';

/** A file as it is kept. */
export type FileKept = Readonly<Record<'name' | 'type', string>> & { readonly bytes: Buffer };

/**
 * Sends a file as a download, whatever it is: a browser neither shows nor guesses what somebody else uploaded. Throws 404 for a note
 * or a link, which have none.
 */
export async function sendFile(reply: FastifyReply, file: FileKept | null): Promise<void> {
  if (file === null) throw Problem.notFound('file');
  const plain = file.name.replace(/[^\w .-]/g, '_');
  await reply
    .type(file.type)
    .header('X-Content-Type-Options', 'nosniff')
    .header('Content-Security-Policy', `default-src 'none'; sandbox`)
    .header(
      'Content-Disposition',
      `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)}`,
    )
    .send(file.bytes);
}
