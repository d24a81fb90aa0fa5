import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Viewer } from '../../platform/viewer';

/** Tells the trail that somebody signs out; the session itself ends with its browser's. */
@Injectable()
export class SignOut {
  constructor(private readonly database: Database) {}

  async execute(viewer: Viewer, accountId: string): Promise<void> {
    await this.database.write({ ...viewer, accountId }, (tx) => tx.trail('sign-out', 'account', accountId, {}));
  }
}
