import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ProblemFieldView, ProblemView } from './responses';

/** The OpenAPI 3.1 description of everything the server answers under /api/v1, made from the code that answers. */
export function openApiOf(app: INestApplication): OpenAPIObject {
  const head = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('HIT Portal')
    .setDescription(
      'Partnership governance of Health Integration Teams (HITs): structures on any day, meetings, sponsor contact, reports. ' +
        'Days are local (Europe/London). `from` is the first day and `to` the last, both included. Errors are RFC 9457 problem details.',
    )
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .build();
  const document = SwaggerModule.createDocument(app, head, { extraModels: [ProblemView, ProblemFieldView] });
  const refusal = {
    description: 'A refusal: what was wrong and what to do.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemView' } } },
  };
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post, path.put, path.patch, path.delete]) {
      if (!operation) continue;
      operation.responses['default'] ??= refusal;
      // A parameter is left out or has a value: an address cannot say null.
      for (const parameter of operation.parameters ?? []) {
        if ('schema' in parameter && parameter.schema && 'nullable' in parameter.schema)
          delete parameter.schema.nullable;
      }
    }
  }
  sayNullInTypes(document);
  return document;
}

/** OpenAPI 3.1 has no `nullable`: what may be null says so in its type, as JSON Schema does. */
function sayNullInTypes(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  for (const part of Object.values(node)) sayNullInTypes(part);
  if (!('nullable' in node)) return;
  const mayBeNull = node.nullable === true;
  delete node.nullable;
  if (!mayBeNull) return;
  if ('enum' in node && Array.isArray(node.enum)) node.enum.push(null);
  if ('type' in node) node.type = [node.type, 'null'];
  else if ('$ref' in node || 'allOf' in node) {
    const { ...described } = node;
    for (const name of Object.keys(node)) Reflect.deleteProperty(node, name);
    Object.assign(node, { anyOf: [described, { type: 'null' }] });
  }
}
