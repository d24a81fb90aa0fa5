import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';

/** Documents a report in every form that it can be had in. */
export function InEveryFormat(): MethodDecorator {
  return applyDecorators(
    ApiResponse({
      status: 200,
      description: 'The report: its data and words as JSON, or as the page that prints.',
      content: {
        'application/json': { schema: { type: 'object', additionalProperties: true } },
        'text/html': { schema: { type: 'string' } },
      },
    }),
  );
}
