import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { Id } from '../../platform/http/fields';
import { AsOfQuery } from '../../platform/http/list-query.dto';
import { structureFormats } from './structure-format';
import type { StructureFormat } from './structure-format';

/** Which structure to give out, and how. */
export class StructureQuery extends AsOfQuery {
  @ApiProperty({
    required: false,
    enum: structureFormats,
    description: 'jsonld and turtle are W3C ORG. jsonld when left out, unless Accept asks for text/turtle.',
  })
  @IsOptional()
  @IsIn(structureFormats, { message: 'Choose jsonld, turtle or popolo.' })
  format?: StructureFormat;

  @Id('HIT', { optional: true })
  hit?: string;
}
