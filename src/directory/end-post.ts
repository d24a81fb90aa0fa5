import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { rangeUntil } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import type { OrganisationEnded } from './end-organisation';
import { endLife } from './ending';
import { Post } from './post.entity';

export interface EndPostCommand {
  readonly lastDay: string;
}

/** Abolishes a post: whoever holds it does so no longer, and the seats that go with it have nobody. */
@Injectable()
export class EndPost {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, 422 when it would end before it begins, 409 when somebody begins to hold it later. */
  async execute(
    viewer: Viewer,
    post: string,
    ifMatch: number,
    { lastDay }: EndPostCommand,
  ): Promise<OrganisationEnded> {
    return this.database.write(viewer, async (tx) => {
      const { id, version, during } = await tx.held(Post, post, ifMatch);
      rangeUntil(during, lastDay);
      const ended = await endLife(tx, 'post', id, lastDay);
      await tx.trail('end-post', 'post', id, { lastDay, before: during, ended });
      return { id, version: version + 1, ended };
    });
  }
}
