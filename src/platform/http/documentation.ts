import { dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';

const address = '/api/v1/docs';
const assets = ['/swagger-ui.css', '/swagger-ui-bundle.js', '/favicon-32x32.png'];

// A page of our own rather than the one that comes with the library, which has styles between its lines that the
// content security policy refuses.
const page = `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>API – HIT Portal</title>
    <link rel="stylesheet" href="${address}/assets/swagger-ui.css" />
    <link rel="icon" type="image/png" href="${address}/assets/favicon-32x32.png" />
  </head>
  <body>
    <noscript>This page needs JavaScript. The same is said by <a href="/api/v1/openapi.json">the OpenAPI document</a>.</noscript>
    <div id="documentation"></div>
    <script src="${address}/assets/swagger-ui-bundle.js"></script>
    <script src="${address}/start.js"></script>
  </body>
</html>
`;

// What the page shows of an answer is made from our own document; validating it elsewhere would send it there.
const start = `SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#documentation',
  docExpansion: 'none',
  deepLinking: true,
  validatorUrl: null,
});
`;

/** Serves the description of the API, and a page to read it on that asks nothing of other machines. */
export async function serveDocumentation(app: NestFastifyApplication, description: () => OpenAPIObject): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  server.get('/api/v1/openapi.json', (_request, reply) => reply.send(description()));
  server.get(address, (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
  server.get(`${address}/start.js`, (_request, reply) => reply.type('text/javascript; charset=utf-8').send(start));
  await app.register(fastifyStatic, {
    root: dirname(require.resolve('swagger-ui-dist/package.json')),
    prefix: `${address}/assets/`,
    allowedPath: (path) => assets.includes(path),
    decorateReply: false,
  });
}
