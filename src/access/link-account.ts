import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import type { Viewer } from '../platform/viewer';
import { Account } from './account.entity';

export interface LinkAccountCommand {
  /** A person of the record; null for nobody of it. */
  readonly person?: string | null;
}

/** Says whose account it is: their own actions, sponsorship and details are theirs by this. */
@Injectable()
export class LinkAccount {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, 409 for a closed account or a person who has another one, 422 for that of a service or an unknown person. */
  async execute(viewer: Viewer, id: string, version: number, { person = null }: LinkAccountCommand): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const { kind, closedAt } = await tx.held(Account, id, version);
      if (closedAt !== null) throw new Problem(409, 'account-is-closed', 'This account is closed.');
      if (kind === 'SERVICE' && person !== null)
        throw Problem.field('#/person', 'Leave the person out: this is the account of a service.');
      await tx.change(Account, id, { personId: person });
      await tx.trail('link-account', 'account', id, { person });
      return { id, version: version + 1 };
    });
  }
}
