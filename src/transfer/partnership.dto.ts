import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';

/** How a partnership file is written. */
export const fileForms = ['json', 'yaml'] as const;

/** How to take a file in. */
export class ImportQuery {
  @ApiProperty({
    required: false,
    type: 'boolean',
    default: false,
    description: 'true says what would happen and leaves everything as it is.',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean({ message: 'Write true or false.' })
  dryRun = false;
}

/** How to give everything out. */
export class ExportQuery {
  @ApiProperty({ required: false, enum: fileForms, default: 'json' })
  @IsOptional()
  @IsIn(fileForms, { message: 'Choose json or yaml.' })
  format: (typeof fileForms)[number] = 'json';
}

/** How many rows of a file were new, differed, or were there already just like this. */
export class CountsView {
  @ApiProperty({ type: 'integer', minimum: 0 })
  added: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  changed: number;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'As in the file already.' })
  same: number;
}

/** What an import did, or would do. */
export class PartnershipImportedView extends CountsView {
  @ApiProperty({ type: 'boolean', description: 'true when nothing was changed.' })
  dryRun: boolean;

  @ApiProperty({
    type: 'object',
    description: 'The same for each section that the file has.',
    additionalProperties: { $ref: getSchemaPath(CountsView) },
  })
  sections: Record<string, CountsView>;
}
