import { HttpCode, applyDecorators } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiExtraModels,
  ApiOkResponse,
  ApiProperty,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import { NeedsIfMatch } from './if-match.decorator';
import { Repeatable } from './asking.decorator';

/** The fact of a write: which thing, and the version to send with the next change of it. */
export class Written {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  version: number;
}

/** One thing to mend. */
export class ProblemFieldView {
  @ApiProperty({ type: 'string', description: 'JSON Pointer into the body, or the name of a parameter.' })
  pointer: string;

  @ApiProperty({ type: 'string' })
  detail: string;
}

/** A refusal, as RFC 9457 describes it. */
export class ProblemView {
  @ApiProperty({ type: 'string' })
  type: string;

  @ApiProperty({ type: 'string' })
  title: string;

  @ApiProperty({ type: 'integer' })
  status: number;

  @ApiProperty({ type: 'string' })
  detail: string;

  @ApiProperty({ type: 'string' })
  instance: string;

  @ApiProperty({ type: ProblemFieldView, isArray: true, required: false })
  errors?: ProblemFieldView[];
}

/** Documents a page of a list, its Link header and its CSV form. */
export function ListOf(view: Type): MethodDecorator {
  const schema = {
    type: 'object',
    required: ['items', 'next'],
    properties: {
      items: { type: 'array', items: { $ref: getSchemaPath(view) } },
      next: { type: ['string', 'null'], description: 'The cursor of the next page; null on the last one.' },
    },
  };
  return applyDecorators(
    ApiExtraModels(view),
    ApiResponse({
      status: 200,
      description: 'A page of the list, or all of it as CSV.',
      headers: { Link: { description: 'rel="next" when there is more.', schema: { type: 'string' } } },
      content: { 'application/json': { schema }, 'text/csv': { schema: { type: 'string' } } },
    }),
  );
}

/** Documents one thing and its ETag. */
export function OneOfKind(view: Type): MethodDecorator {
  return applyDecorators(
    ApiExtraModels(view),
    ApiOkResponse({
      type: view,
      headers: { ETag: { description: 'The version, for If-Match.', schema: { type: 'string' } } },
    }),
  );
}

/** Documents one thing, its ETag and its CSV form. */
export function OneOfKindOrCsv(view: Type): MethodDecorator {
  return applyDecorators(
    ApiExtraModels(view),
    ApiResponse({
      status: 200,
      headers: { ETag: { description: 'The version, for If-Match.', schema: { type: 'string' } } },
      content: {
        'application/json': { schema: { $ref: getSchemaPath(view) } },
        'text/csv': { schema: { type: 'string' } },
      },
    }),
  );
}

/** Documents a POST that makes something new. */
export function Records(fact: Type = Written): MethodDecorator {
  return applyDecorators(
    Repeatable(),
    ApiCreatedResponse({
      type: fact,
      headers: {
        Location: { description: 'Where the new thing is.', schema: { type: 'string' } },
        ETag: { description: 'Its version, for If-Match.', schema: { type: 'string' } },
      },
    }),
  );
}

/** Documents a POST that changes something there is, at the version the asker has seen. */
export function Changes(fact: Type = Written): MethodDecorator {
  return applyDecorators(HttpCode(200), Repeatable(), ...changesTo(fact));
}

/** Documents a PATCH, at the version the asker has seen: what is left out stays as it is. */
export function Amends(fact: Type = Written): MethodDecorator {
  return applyDecorators(...changesTo(fact));
}

function changesTo(fact: Type): MethodDecorator[] {
  const headers = {
    ETag: { description: 'The new version, for the next If-Match.', schema: { type: 'string' as const } },
  };
  return [NeedsIfMatch(), ApiOkResponse({ type: fact, headers })];
}
