import { Injectable } from '@nestjs/common';
import { Group } from '../../groups/group.entity';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import { statement } from '../../platform/database/statement';
import type { Written } from '../../platform/http/responses';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { KeptItem } from './kept-item.entity';
import { papersOf } from './paper';

/** What somebody wants to be talked about. */
export interface RaiseItemCommand {
  readonly title: string;
  /** Why, in their own words: whoever builds the agenda reads it before the item. */
  readonly why?: string | null;
}

/** Whether somebody sits on a group as a public contributor. Values: group, person, day. */
const isContributor = statement(
  'sits-as-public-contributor',
  `SELECT FROM seat_holder h WHERE h.group_id = $1 AND h.person_id = $2 AND h.during @> $3::date AND h.capacity = 'PUBLIC_CONTRIBUTOR' LIMIT 1`,
);

/** Somebody asks for an item on an agenda of a group of theirs: it waits in the backlog, under their name, for whoever builds the agenda. */
@Injectable()
export class RaiseItem {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws 404 for the group, and 409 for an account of nobody on record and for what was raised under that title today already.
   * @param person whose the account is
   */
  async execute(viewer: Viewer, groupId: string, person: string | null, command: RaiseItemCommand): Promise<Written> {
    if (person === null) {
      throw new Problem(
        409,
        'account-of-nobody',
        'Your account is not linked to a person on record, so nobody could be told what came of it. Ask an administrator to link it.',
      );
    }
    const today = this.clock.today();
    const { title, why = null } = command;
    return this.database.write(viewer, async (tx) => {
      await tx.held(Group, groupId);
      const contributors = await tx.rows(isContributor, [groupId, person, today]);
      const id = newId();
      await tx.insert(KeptItem, [
        {
          id,
          groupId,
          kind: 'BACKLOG',
          title,
          purpose: null,
          origin: contributors.length > 0 ? 'PUBLIC_CONTRIBUTOR' : 'ADDED',
          ownerPersonId: null,
          minutes: null,
          topics: [],
          isConfidential: false,
          papers: papersOf(why === null ? [] : [{ title: 'Why', note: why }]),
          raisedByPersonId: person,
          keptOn: today,
        },
      ]);
      await tx.trail('raise-item', 'group', groupId, { id, title });
      return { id, version: 1 };
    });
  }
}
