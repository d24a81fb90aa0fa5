import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Viewer } from '../../platform/viewer';
import { nameOfPartnership, partnershipShown } from './setting.queries';

export interface NamePartnershipCommand {
  readonly name: string;
  /** The partners, as the foot of every page names them. */
  readonly partners?: string | null;
}

/** Says what the partnership is called, and who its partners are, as every page shows it. */
@Injectable()
export class NamePartnership {
  constructor(private readonly database: Database) {}

  async execute(viewer: Viewer, { name, partners = null }: NamePartnershipCommand): Promise<void> {
    await this.database.write(viewer, async (tx) => {
      const [before] = await tx.rows<NamePartnershipCommand>(partnershipShown, []);
      await tx.rows(nameOfPartnership, [name, partners]);
      await tx.trail('name-partnership', 'partnership', null, { name, partners, before: before ?? null });
    });
  }
}
