import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isDay, precisions } from '../time/period';

/** How a field is described and whether it may be left out (`null` counts as left out). */
export interface FieldOptions {
  readonly description?: string;
  readonly optional?: boolean;
  readonly each?: boolean;
}

/** The part of JSON Schema that one answer needs. */
interface Schema {
  readonly type: 'string' | 'integer' | 'boolean';
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

function field(schema: Schema, options: FieldOptions, ...checks: PropertyDecorator[]): PropertyDecorator {
  const { optional = false, each = false, description } = options;
  const said = { ...(description === undefined ? {} : { description }), required: !optional, nullable: optional };
  const described: ApiPropertyOptions = each
    ? { type: 'array', items: { ...schema }, ...said }
    : { ...schema, ...said };
  return applyDecorators(
    ApiProperty(described),
    ...(each ? [IsArray({ message: 'Send a list.' }), ArrayMaxSize(1000, { message: 'Send at most 1,000.' })] : []),
    ...(each && optional ? [emptyForNull()] : []),
    ...checks,
    ...(optional ? [ValidateIf((_, value) => value !== undefined && value !== null)] : []),
  );
}

/** A list that is `null` is one that was left out: nobody who works through it has to ask. */
function emptyForNull(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => value ?? []);
}

/** Some words, trimmed, 1 to `longest` characters. */
export function Words(longest: number, options: FieldOptions = {}): PropertyDecorator {
  const each = options.each ?? false;
  return field(
    { type: 'string', minLength: 1, maxLength: longest },
    options,
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    IsString({ each, message: 'Enter some text.' }),
    Matches(/\S/, { each, message: 'Enter some text.' }),
    MaxLength(longest, { each, message: `Use ${String(longest)} characters or fewer.` }),
  );
}

/** A stable key of the partnership file: letters, digits and `. _ : -`. */
export function Key(options: FieldOptions = {}): PropertyDecorator {
  const message = 'Use letters, digits and . _ : - only, starting with a letter or digit, 80 characters at most.';
  const pattern = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/;
  return field({ type: 'string', pattern: pattern.source }, options, Matches(pattern, { message }));
}

/** The id of another thing. */
export function Id(thing: string, options: FieldOptions = {}): PropertyDecorator {
  const each = options.each ?? false;
  return field(
    { type: 'string', format: 'uuid' },
    options,
    // Ids are compared as text with those that the database writes.
    Transform(({ value }: { value: unknown }) => lowerCased(value)),
    // Of the things there are, those that begin with u are said with a: a unit.
    IsUUID('all', { each, message: `Give the id of ${/^[aeio]/.test(thing) ? 'an' : 'a'} ${thing}.` }),
  );
}

function lowerCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowerCased);
  return typeof value === 'string' ? value.toLowerCase() : value;
}

/** A calendar day that exists. */
export function DayField(options: FieldOptions = {}): PropertyDecorator {
  const message = 'Enter a date as year-month-day, for example 2026-11-03.';
  return field(
    { type: 'string', format: 'date' },
    options,
    ValidateBy({ name: 'isDay', validator: { validate: isDay, defaultMessage: () => message } }),
  );
}

/** One of a published list of words. */
export function OneOf(values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  const each = options.each ?? false;
  return field(
    { type: 'string', enum: [...values] },
    options,
    IsIn(values, { each, message: `Choose one of ${values.join(', ')}.` }),
  );
}

/** How exactly the first or last day is known. */
export function PrecisionField(): PropertyDecorator {
  return OneOf(precisions, { optional: true, description: 'How exactly the day is known. DAY when left out.' });
}

/** A whole number in a range. */
export function WholeNumber(from: number, to: number, options: FieldOptions = {}): PropertyDecorator {
  const each = options.each ?? false;
  const message = `Enter a whole number from ${String(from)} to ${String(to)}.`;
  return field(
    { type: 'integer', minimum: from, maximum: to },
    options,
    IsInt({ each, message }),
    Min(from, { each, message }),
    Max(to, { each, message }),
  );
}

/** True or false. */
export function YesNo(options: FieldOptions = {}): PropertyDecorator {
  return field({ type: 'boolean' }, options, IsBoolean({ message: 'Answer true or false.' }));
}

/** A rhythm in months as ISO 8601 writes it: P1M monthly, P2M every two months, up to P12M. */
export function EveryMonths(options: FieldOptions = {}): PropertyDecorator {
  const pattern = /^P([1-9]|1[0-2])M$/;
  return field(
    { type: 'string', pattern: pattern.source },
    options,
    Matches(pattern, { message: 'Enter P1M for monthly, P2M for every two months, and so on up to P12M.' }),
  );
}

/** A time of day, 24 hours. */
export function TimeOfDay(options: FieldOptions = {}): PropertyDecorator {
  const pattern = /^([01]\d|2[0-3]):[0-5]\d$/;
  return field(
    { type: 'string', pattern: pattern.source },
    options,
    Matches(pattern, { message: 'Enter a time on the 24-hour clock, for example 14:30.' }),
  );
}

/** An e-mail address. */
export function EmailAddress(options: FieldOptions = {}): PropertyDecorator {
  return field(
    { type: 'string', format: 'email' },
    options,
    IsEmail({}, { each: options.each ?? false, message: 'Enter an e-mail address, for example name@example.org.' }),
  );
}

/** A web address. */
export function WebAddress(options: FieldOptions = {}): PropertyDecorator {
  const message = 'Enter a web address that starts with https:// or http://.';
  return field(
    { type: 'string', maxLength: 2000 },
    options,
    IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false }, { message }),
  );
}

/** A web address that nobody between can read or change: https only. */
export function SecureAddress(options: FieldOptions = {}): PropertyDecorator {
  const message = 'Enter a web address that starts with https://.';
  const pattern = /^https:\/\/\S{1,1990}$/;
  return field(
    { type: 'string', pattern: pattern.source },
    options,
    IsUrl({ protocols: ['https'], require_protocol: true, require_tld: false }, { message }),
    Matches(pattern, { message }),
  );
}

/** Parts of the request that are objects of their own. */
export function Parts(part: () => new () => object, options: FieldOptions = {}): PropertyDecorator {
  const { optional = false, description } = options;
  return applyDecorators(
    ApiProperty({
      // The description of the API asks such a function only where it is called `type`; it takes any other for the class itself.
      type: () => part(),
      isArray: true,
      required: !optional,
      ...(description === undefined ? {} : { description }),
    }),
    IsArray({ message: 'Send a list.' }),
    ArrayMaxSize(1000, { message: 'Send at most 1,000.' }),
    // A list within the list would pass as parts that have all been checked.
    IsObject({ each: true, message: 'Send an object.' }),
    ValidateNested({ each: true, message: 'Send an object.' }),
    Type(part),
    ...(optional ? [emptyForNull(), ValidateIf((_, value) => value !== undefined && value !== null)] : []),
  );
}
