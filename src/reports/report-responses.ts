import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { fileFormats } from './report-format';

/** Documents a report in every form that it can be had in. */
export function InEveryFormat(): MethodDecorator {
  return applyDecorators(
    ApiResponse({
      status: 200,
      description:
        'The report: its data and words as JSON, the page that prints, a tagged PDF, a Word document, or its tables as a workbook or as CSV in a zip.',
      content: {
        'application/json': { schema: { type: 'object', additionalProperties: true } },
        'text/html': { schema: { type: 'string' } },
        ...Object.fromEntries(
          Object.values(fileFormats).map(({ type }) => [type, { schema: { type: 'string', format: 'binary' } }]),
        ),
      },
    }),
  );
}
