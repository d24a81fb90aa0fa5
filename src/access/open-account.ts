import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { Account } from './account.entity';
import type { AccountKind } from './account.entity';

export interface OpenAccountCommand {
  readonly kind: AccountKind;
  readonly name: string;
  readonly email?: string | null;
  /** The person of the record that it is the account of. */
  readonly person?: string | null;
}

/** Opens an account. It may do nothing until it is given a role. */
@Injectable()
export class OpenAccount {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 409 when the e-mail address or the person has an account, 422 at a field that does not fit the kind. */
  async execute(viewer: Viewer, { kind, name, email = null, person = null }: OpenAccountCommand): Promise<Written> {
    if (kind === 'PERSON' && email === null) throw Problem.field('#/email', 'Enter the e-mail address of the person.');
    if (kind === 'SERVICE' && email !== null)
      throw Problem.field('#/email', 'Leave the e-mail address out: a service comes in by a token.');
    if (kind === 'SERVICE' && person !== null)
      throw Problem.field('#/person', 'Leave the person out: this is the account of a service.');
    return this.database.write(viewer, async (tx) => {
      const id = newId();
      const openedAt = this.clock.now();
      await tx.insert(Account, [{ id, kind, name, email: email?.toLowerCase() ?? null, personId: person, openedAt }]);
      await tx.trail('open-account', 'account', id, { kind, person });
      return { id, version: 1 };
    });
  }
}
