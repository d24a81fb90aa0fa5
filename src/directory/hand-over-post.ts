import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import { Problem } from '../platform/problems/problem';
import { plusDays, rangeUntil, rangeWithin } from '../platform/time/period';
import type { DateRange } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { PostHolding } from './post-holding.entity';
import { Post } from './post.entity';
import { substantiveHoldingOn } from './post.queries';

export interface HandOverPostCommand {
  readonly person: string;
  readonly on: string;
}

/** A post that changed hands, at its new version. */
export interface PostHandedOver {
  readonly id: string;
  readonly version: number;
  readonly endedHolding: string;
  readonly holding: string;
}

/**
 * Passes a post on: its substantive holder ends the day before and another begins. Seats that go with the post follow by
 * themselves. Somebody who is acting in it stays until their holding is ended.
 */
@Injectable()
export class HandOverPost {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, 422 when there is no such person, 409 when nobody held it the day before or the same person does. */
  async execute(
    viewer: Viewer,
    postId: string,
    ifMatch: number,
    command: HandOverPostCommand,
  ): Promise<PostHandedOver> {
    const { person, on } = command;
    return this.database.write(viewer, async (tx) => {
      const post = await tx.held(Post, postId, ifMatch);
      const dayBefore = plusDays(on, -1);
      const [present] = await tx.rows<{ id: string; personId: string; during: DateRange }>(substantiveHoldingOn, [
        post.id,
        dayBefore,
      ]);
      if (!present) {
        const detail = `Nobody holds this post substantively on ${dayBefore}. Appoint somebody, or choose another day.`;
        throw new Problem(409, 'nobody-to-hand-over', detail, [{ pointer: '#/on', detail }]);
      }
      if (present.personId === person) {
        const detail = 'This person holds the post already. Choose somebody else.';
        throw new Problem(409, 'holds-it-already', detail, [{ pointer: '#/person', detail }]);
      }
      const holding = newId();
      const during = rangeWithin({ from: on }, post.during);
      await tx.change(PostHolding, present.id, { during: rangeUntil(present.during, dayBefore), toPrecision: 'DAY' });
      await tx.insert(PostHolding, [{ id: holding, postId: post.id, personId: person, kind: 'SUBSTANTIVE', during }]);
      await tx.change(Post, post.id, {});
      await tx.trail('hand-over-post', 'post', post.id, { person, on, endedHolding: present.id, holding });
      return { id: post.id, version: post.version + 1, endedHolding: present.id, holding };
    });
  }
}
