import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { accountByEmail } from './account.queries';
import { GrantRole } from './grant-role';
import { IssueToken } from './issue-token';
import { OpenAccount } from './open-account';
import { tokenScopes } from './permission';
import type { Role } from './roles';

/** Whom to let in, and as what. */
export interface Newcomer {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly hit?: string;
  readonly group?: string;
  readonly person?: string;
}

/** Who was let in, and the token, told this once. */
export interface LetIn {
  readonly accountId: string;
  readonly token: string;
}

/** Lets somebody in from the command line, where there is nobody yet who could: an account, a role and a token. */
@Injectable()
export class OpenDoor {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly openAccount: OpenAccount,
    private readonly grantRole: GrantRole,
    private readonly issueToken: IssueToken,
  ) {}

  /** Who has an account already keeps it and what they may do, and has another token. */
  async execute(viewer: Viewer, { name, email, person, ...grant }: Newcomer, days: number): Promise<LetIn> {
    const [known] = await this.database.rows<{ id: string }>(viewer, accountByEmail, [email.toLowerCase()]);
    const id = known?.id ?? (await this.newAccount(viewer, { name, email, person: person ?? null }, grant));
    const { token } = await this.issueToken.execute(viewer, id, { name: 'command line', scopes: tokenScopes, days });
    return { accountId: id, token };
  }

  private async newAccount(
    viewer: Viewer,
    who: { readonly name: string; readonly email: string; readonly person: string | null },
    grant: Pick<Newcomer, 'role' | 'hit' | 'group'>,
  ): Promise<string> {
    const { id } = await this.openAccount.execute(viewer, { kind: 'PERSON', ...who });
    await this.grantRole.execute(viewer, id, { ...grant, from: this.clock.today() });
    return id;
  }
}
