import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { jsonLdOf } from './json-ld';
import { nameThingsOf, openStructureOf } from './open-structure';
import type { OpenStructure } from './open-structure';
import { popoloOf } from './popolo';
import { AssembleStructure } from './assemble-structure';
import type { StructureFormat } from './structure-format';
import { turtleOf } from './turtle';
import { w3cOrgOf } from './w3c-org';

const writings: Readonly<Record<StructureFormat, (structure: OpenStructure) => string | Promise<string>>> = {
  jsonld: (structure) => jsonLdOf(w3cOrgOf(structure)),
  turtle: (structure) => turtleOf(w3cOrgOf(structure)),
  popolo: popoloOf,
};

export interface ExportStructureCommand {
  readonly format: StructureFormat;
  readonly asOf: Day;
  /** One HIT, or null for the partnership. */
  readonly hit: string | null;
  /** Whoever asks as far as they see sponsorships; null when nowhere. */
  readonly sponsors: Viewer | null;
  readonly publicUrl: string | null;
}

/** Gives out how the partnership or one HIT is made up on a day in an open format, of what the viewer may see. */
@Injectable()
export class ExportStructure {
  constructor(
    private readonly database: Database,
    private readonly assembleStructure: AssembleStructure,
  ) {}

  /** The file. The trail tells who took it out. */
  async execute(viewer: Viewer, { format, asOf, hit, sponsors, publicUrl }: ExportStructureCommand): Promise<string> {
    const rows = await this.assembleStructure.execute(viewer, sponsors, asOf, hit);
    const file = await writings[format](openStructureOf(rows, nameThingsOf(publicUrl)));
    const about = hit === null ? 'partnership' : 'hit';
    await this.database.write(viewer, (tx) => tx.trail('export-structure', about, hit, { format, asOf }));
    return file;
  }
}
