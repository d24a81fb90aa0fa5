import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { longestPassword } from './strong-password';

/** A password as it is typed: not a space of it is lost. */
export function Password(said: string, optional = false): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: 'string', format: 'password', description: said, required: !optional, nullable: optional }),
    IsString({ message: 'Enter a password.' }),
    MinLength(1, { message: 'Enter a password.' }),
    MaxLength(longestPassword, { message: `Use ${String(longestPassword)} characters or fewer.` }),
    ...(optional ? [IsOptional()] : []),
  );
}
