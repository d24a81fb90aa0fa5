import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { ApiToken } from './api-token.entity';

/** A token is worth nothing from now on. */
@Injectable()
export class RevokeToken {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws 404, also where it is somebody else's and `owner` is given, 412, and 409 when it was revoked already.
   * @param owner whose token it has to be; null when it may be anybody's
   */
  async execute(viewer: Viewer, id: string, version: number, owner: string | null): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const { accountId, revokedAt } = await tx.held(ApiToken, id);
      if (owner !== null && accountId !== owner) throw Problem.notFound('token');
      await tx.held(ApiToken, id, version);
      if (revokedAt !== null) throw new Problem(409, 'token-is-revoked', 'This token was revoked already.');
      await tx.change(ApiToken, id, { revokedAt: this.clock.now() });
      await tx.trail('revoke-token', 'apiToken', id, {});
      return { id, version: version + 1 };
    });
  }
}
