import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * What a page of ours may load and do: its own files and nothing else, no script or style between its lines, in nobody's
 * frame. A page that cannot have its style in a file of its own names the hash of that style.
 */
export function contentSecurityPolicy(ownStyle = `'self'`): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src ${ownStyle}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
  ].join('; ');
}

const notNeeded = ['camera', 'microphone', 'geolocation', 'display-capture', 'payment', 'usb', 'browsing-topics'];
const aYear = 31_536_000;

/** For answers that are made before any hook runs: they are never to be kept, nor guessed to be a page. */
export const bareHeaders: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': `default-src 'none'; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
};

/**
 * Tells browsers with every answer what they may do with it. Personal answers stay with whoever asked: what a GET of the API
 * says may be kept and asked about again, everything else is not kept at all. Only an https address makes browsers insist
 * on TLS; on this machine there is none.
 */
export async function guardBrowsers(app: NestFastifyApplication, publicUrl: string | null): Promise<void> {
  const policy = contentSecurityPolicy();
  await app.register(helmet, {
    contentSecurityPolicy: false,
    // A form's POST keeps its Origin, which tells ours from others'; nothing goes to anybody else.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: publicUrl?.startsWith('https:') ? { maxAge: aYear, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
  });
  const permissions = notNeeded.map((feature) => `${feature}=()`).join(', ');
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (request, reply, payload, done) => {
      if (!reply.hasHeader('content-security-policy')) void reply.header('Content-Security-Policy', policy);
      void reply.header('Permissions-Policy', permissions);
      if (!reply.hasHeader('cache-control')) {
        const isReadOfApi =
          request.method === 'GET' && reply.statusCode < 400 && isJson(reply.getHeader('content-type'));
        void reply.header('Cache-Control', isReadOfApi ? 'private, no-cache' : 'no-store');
        if (isReadOfApi) void reply.header('Vary', 'Accept, Authorization');
      }
      done(null, payload);
    });
}

function isJson(type: unknown): boolean {
  return typeof type === 'string' && type.startsWith('application/json');
}
