import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from '@nestjs/common';
import { Problem } from './problem';
import type { ProblemField } from './problem';
import { rememberChecks } from './remembered-checks';

/**
 * Checks what comes in against its class: unknown names are refused, and every fault is told at once, each at its field.
 * A body's field is a JSON Pointer (`#/attendance/0/status`).
 */
export function validation(): ValidationPipe {
  rememberChecks();
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    exceptionFactory: (errors: ValidationError[]) =>
      new Problem(
        // A name that is none of ours is a request that was written wrongly; a value can be mended by whoever typed it.
        errors.some(namesWhatIsUnknown) ? 400 : 422,
        'invalid-request',
        'Some of what was sent cannot be used. Each fault is listed with what to do.',
        errors.flatMap((error) => fieldsOf(error, '#')),
      ),
  });
}

function namesWhatIsUnknown({ constraints, children }: ValidationError): boolean {
  return 'whitelistValidation' in (constraints ?? {}) || (children ?? []).some(namesWhatIsUnknown);
}

function fieldsOf(error: ValidationError, above: string): ProblemField[] {
  const pointer = `${above}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.entries(error.constraints ?? {}).map(([check, message]) => ({
    pointer,
    detail:
      check === 'whitelistValidation' ? 'This is not a known name here. Leave it out, or check its spelling.' : message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldsOf(child, pointer))];
}
