import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import type { Told } from './ask-provider';
import { ExternalIdentity } from './external-identity.entity';

/** Somebody who is signed in connects who they are at a provider: from now on they can come in by it. */
@Injectable()
export class LinkIdentity {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 409 where they, or somebody else as whom the provider knows them, are connected already. */
  async execute(viewer: Viewer, accountId: string, { issuer, subject }: Told): Promise<void> {
    await this.database.write({ ...viewer, accountId }, async (tx) => {
      await tx.insert(ExternalIdentity, [{ id: newId(), accountId, issuer, subject, linkedAt: this.clock.now() }]);
      await tx.trail('link-identity', 'account', accountId, { issuer });
    });
  }
}
