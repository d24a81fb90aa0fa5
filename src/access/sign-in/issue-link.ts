import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { Account } from '../account.entity';
import { newSecret } from '../secret';
import { insertLink, otherRoles, voidLinks } from './link.queries';
import type { LinkKind } from './link-kind';

const hour = 3_600_000;
/** How long a link can be used: whoever is to set a password may be away for a long weekend; whoever signs in waits for it. */
const hours: Readonly<Record<LinkKind, number>> = { SET_PASSWORD: 96, SIGN_IN: 1 };

/** A link, told this once. */
export interface LinkIssued {
  readonly id: string;
  readonly version: number;
  readonly kind: LinkKind;
  /** The address of its page, within the portal. */
  readonly path: string;
  readonly expiresAt: string;
}

/** Makes a link that somebody can use once. Only a digest of it is kept; one that was made before for the same is void. */
@Injectable()
export class IssueLink {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws 404 for an unknown account and 409 for a closed one, that of a service, and for a link to sign in for somebody who does
   * more than take part as a public contributor: a letter is not enough to be an administrator.
   */
  async execute(viewer: Viewer, accountId: string, kind: LinkKind): Promise<LinkIssued> {
    if (viewer.idempotency !== null)
      throw new Problem(400, 'idempotency-key-unusable', 'Leave the Idempotency-Key out: a link is told only once.');
    return this.database.write(viewer, async (tx) => {
      const account = await tx.held(Account, accountId);
      if (account.closedAt !== null) throw new Problem(409, 'account-is-closed', 'This account is closed.');
      if (account.kind === 'SERVICE') throw new Problem(409, 'account-of-a-service', 'A service comes in by a token.');
      if (kind === 'SIGN_IN') {
        const others = await tx.rows(otherRoles, [accountId, this.clock.today()]);
        if (others.length > 0) {
          throw new Problem(
            409,
            'account-needs-a-password',
            'Only public contributors sign in by a link. Make a link for setting a password.',
          );
        }
      }
      const id = newId();
      const { secret, secretHash } = newSecret('lnk_');
      const madeAt = this.clock.now();
      const expiresAt = new Date(madeAt.getTime() + hours[kind] * hour);
      await tx.rows(voidLinks, [accountId, kind, madeAt]);
      await tx.rows(insertLink, [id, accountId, kind, secretHash, madeAt, expiresAt]);
      await tx.trail('issue-link', 'account', accountId, { link: id, kind, expiresAt });
      return { id, version: 1, kind, path: `/links/${secret}`, expiresAt: expiresAt.toISOString() };
    });
  }
}
