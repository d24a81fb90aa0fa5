import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import { rangeWithin } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { Organisation } from './organisation.entity';
import { OrganisationalUnit } from './organisational-unit.entity';

export interface RecordUnitCommand {
  readonly key?: string | null;
  readonly organisation: string;
  readonly name: string;
  readonly from: string;
  readonly to?: string | null;
}

/** Records a part of an organisation, such as a division. Without a last day of its own it ends with the organisation. */
@Injectable()
export class RecordUnit {
  constructor(private readonly database: Database) {}

  /** Throws 422 when there is no such organisation, 409 outside its life or when the key is taken. */
  async execute(viewer: Viewer, command: RecordUnitCommand): Promise<{ id: string; version: number }> {
    return this.database.write(viewer, async (tx) => {
      const id = newId();
      const organisation = await tx.named(Organisation, command.organisation, '#/organisation');
      const during = rangeWithin(command, organisation.during);
      const { name, key } = command;
      await tx.insert(OrganisationalUnit, [{ id, key: key ?? id, organisationId: organisation.id, name, during }]);
      await tx.trail('record-unit', 'organisationalUnit', id, command);
      return { id, version: 1 };
    });
  }
}
