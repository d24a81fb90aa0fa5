import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { Id, Key, WebAddress, WholeNumber, Words } from '../platform/http/fields';
import { ListQuery } from '../platform/http/list-query.dto';
import { SourceDocumentOfHitView } from './hit-detail.dto';

/** A new document that promises something. */
export class RecordSourceDocumentRequest {
  @Key({ optional: true, description: 'A stable key for the partnership file. The id when left out.' })
  key?: string | null;

  @Id('HIT', { optional: true, description: 'The HIT whose document it is.' })
  hit?: string | null;

  @Id('group', {
    optional: true,
    description:
      'The group whose document it is, such as a board. With neither HIT nor group it is of the whole partnership.',
  })
  group?: string | null;

  @Words(300)
  title: string;

  @WholeNumber(1948, 2200)
  year: number;

  @WebAddress({ optional: true })
  url?: string | null;
}

/** Which documents to list. */
export class SourceDocumentsQuery extends ListQuery {
  @Id('HIT', { optional: true })
  hit?: string;

  @Id('group', { optional: true })
  group?: string;

  @Type(() => Number)
  @WholeNumber(1948, 2200, { optional: true })
  year?: number;

  @Words(200, { optional: true, description: 'Part of the title or key.' })
  q?: string;
}

/** A document that promises something, such as the HIT application of 2012. */
export class SourceDocumentView extends SourceDocumentOfHitView {
  @ApiProperty({ format: 'uuid' })
  hitId: string | null;
  hitKey: string | null;
  @ApiProperty({ format: 'uuid' })
  groupId: string | null;
  groupKey: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
}
