import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import { rangeWithin } from '../platform/time/period';
import type { Precision } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { PostHolding } from './post-holding.entity';
import type { HoldingKind } from './post-holding.entity';
import { Post } from './post.entity';

export interface AppointToPostCommand {
  readonly person: string;
  readonly kind?: HoldingKind | null;
  readonly from: string;
  readonly to?: string | null;
  readonly fromPrecision?: Precision | null;
  readonly toPrecision?: Precision | null;
}

/** Appoints somebody to a post. The seats that go with the post are theirs from that day, because that is read and never written. */
@Injectable()
export class AppointToPost {
  constructor(private readonly database: Database) {}

  /** Throws 404 when there is no such post, 422 when there is no such person, 409 when it is held or outside its life. */
  async execute(
    viewer: Viewer,
    postId: string,
    command: AppointToPostCommand,
  ): Promise<{ id: string; version: number }> {
    return this.database.write(viewer, async (tx) => {
      const id = newId();
      const post = await tx.held(Post, postId);
      const { person, kind, fromPrecision, toPrecision } = command;
      await tx.insert(PostHolding, [
        {
          id,
          postId: post.id,
          personId: person,
          kind: kind ?? 'SUBSTANTIVE',
          during: rangeWithin(command, post.during),
          fromPrecision: fromPrecision ?? 'DAY',
          toPrecision: toPrecision ?? 'DAY',
        },
      ]);
      await tx.trail('appoint-to-post', 'postHolding', id, { post: post.id, ...command });
      return { id, version: 1 };
    });
  }
}
