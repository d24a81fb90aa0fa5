import { ApiProperty } from '@nestjs/swagger';
import { Id, Key, OneOf, WebAddress, Words } from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';
import { knowledgeAudiences } from './shared-knowledge.entity';
import type { KnowledgeAudience } from './shared-knowledge.entity';

/** What is shared: a note, a link, or what comes with a file. */
export class ShareKnowledgeRequest {
  @Key({ optional: true, description: 'A stable key for the partnership file. The id when left out.' })
  key?: string | null;

  @Id('HIT', { optional: true, description: 'The HIT that it comes from.' })
  hit?: string | null;

  @Id('group', {
    optional: true,
    description: 'The group that it comes from. With neither HIT nor group it comes from the whole partnership.',
  })
  group?: string | null;

  @OneOf(knowledgeAudiences, {
    description: 'GROUPS: those in groups. HIT: everybody of the HIT it comes from. ALL_HITS: everybody, across HITs.',
  })
  audience: KnowledgeAudience;

  @Id('group', { optional: true, each: true, description: 'The groups it is shared with.' })
  groups?: string[] | null;

  @Words(200)
  title: string;

  @Words(10_000, { optional: true })
  words?: string | null;

  @WebAddress({ optional: true })
  url?: string | null;

  @Words(100, { optional: true, each: true, description: 'Topics in the words of agendas.' })
  topics?: string[] | null;
}

/** What to list. */
export class KnowledgeQuery extends ListQuery {
  @Id('HIT', { optional: true, description: 'What comes from this HIT or its groups.' })
  hit?: string;

  @Id('group', { optional: true, description: 'What comes from this group, or is shared with it.' })
  group?: string;

  @Words(100, { optional: true })
  topic?: string;

  @Words(200, { optional: true, description: 'Part of the title or the note.' })
  q?: string;
}

/** Something shared, as whoever asks sees it. */
export class SharedKnowledgeView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  title: string;
  words: string | null;
  url: string | null;
  fileName: string | null;
  /** In bytes. */
  @ApiProperty({ type: 'integer' })
  fileSize: number | null;
  topics: string[];
  @ApiProperty({ enum: knowledgeAudiences })
  audience: KnowledgeAudience;
  /** The HIT it comes from, where whoever asks may know it. */
  from: string | null;
  sharedBy: string | null;
  @ApiProperty({ format: 'date' })
  sharedOn: string;
  /** Whether whoever asks said that they have read it. */
  isRead: boolean;
  @ApiProperty({ format: 'date' })
  withdrawnOn: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
}

/** Somebody who says that they have read it. */
export class KnowledgeReaderView {
  @ApiProperty({ format: 'uuid' })
  personId: string;
  personName: string;
  @ApiProperty({ format: 'date' })
  readOn: string;
}
