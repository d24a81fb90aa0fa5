import { ApiProperty } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { ValidateBy } from 'class-validator';
import type { ValidationArguments } from 'class-validator';
import type { IdentifierScheme } from './organisation-identifier.entity';

interface Form {
  readonly pattern: RegExp;
  readonly sentence: string;
}

/** How each scheme writes its identifiers. ODS codes are checked loosely on purpose: their shape says nothing reliable about the type. */
export const identifierForms: Readonly<Record<IdentifierScheme, Form>> = {
  ODS: { pattern: /^[A-Z0-9]{3,12}$/, sentence: 'An ODS code is 3 to 12 capital letters and digits, for example RVJ.' },
  UKPRN: { pattern: /^[0-9]{8}$/, sentence: 'A UKPRN is 8 digits, for example 10007786.' },
  GSS: { pattern: /^[A-Z][0-9]{8}$/, sentence: 'A GSS code is a capital letter and 8 digits, for example E06000023.' },
  COMPANY: { pattern: /^[A-Z0-9]{8}$/, sentence: 'A company number is 8 capital letters and digits.' },
  CHARITY: { pattern: /^[A-Z0-9]{6,10}$/, sentence: 'A charity number is 6 to 10 capital letters and digits.' },
  LOCAL: { pattern: /^\S.{0,79}$/, sentence: 'Enter 1 to 80 characters.' },
};

/** The sentence for an identifier that does not have the form of its scheme, or null when it has. */
export function faultInIdentifier(scheme: string, value: unknown): string | null {
  const form = Object.entries(identifierForms).find(([name]) => name === scheme)?.[1];
  if (!form) return null; // the scheme itself is refused at its own field
  return typeof value === 'string' && form.pattern.test(value) ? null : form.sentence;
}

/** Checks `value` against the form of the `scheme` beside it. */
export function IsIdentifierOfItsScheme(): PropertyDecorator {
  const faultOf = (at?: ValidationArguments): string | null => {
    const beside = at?.object;
    const scheme = beside && 'scheme' in beside ? String(beside.scheme) : '';
    return faultInIdentifier(scheme, at?.value);
  };
  return applyDecorators(
    ApiProperty({ type: 'string' }),
    ValidateBy({
      name: 'isIdentifierOfItsScheme',
      validator: { validate: (_, at) => faultOf(at) === null, defaultMessage: (at) => faultOf(at) ?? '' },
    }),
  );
}
