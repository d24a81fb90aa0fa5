import { Id, OneOf, Words } from '../../platform/http/fields';
import { PageQuery } from '../page-query.dto';

export const knowledgeDone = {
  shared: 'Shared. Whoever it is for finds it under what is new for them.',
  already: 'This was shared already.',
  read: 'Noted: you have read it.',
  withdrawn: 'Withdrawn. It is shown to nobody else from now on.',
} as const;
export type KnowledgeDone = keyof typeof knowledgeDone;

/** Which shared knowledge is looked at. */
export class KnowledgePageQuery extends PageQuery {
  @OneOf(['new'], { optional: true })
  show?: 'new';

  @Id('HIT', { optional: true })
  hit?: string;

  @Id('group', { optional: true })
  group?: string;

  @Words(100, { optional: true })
  topic?: string;

  @Words(200, { optional: true })
  q?: string;
}

/** What was just done with one piece. */
export class KnowledgeDoneQuery {
  @OneOf(Object.keys(knowledgeDone), { optional: true })
  done?: KnowledgeDone;
}

/** Where something is to be shared from. */
export class ShareFromQuery {
  @Id('HIT', { optional: true })
  hit?: string;

  @Id('group', { optional: true })
  group?: string;
}
