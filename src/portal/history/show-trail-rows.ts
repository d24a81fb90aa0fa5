import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { namesInDirectory, namesOfStructure } from './trail-names.queries';
import type { NameOfId } from './trail-names.queries';
import { idsIn, trailRowShown } from './trail-row.presenter';
import type { TrailRow, TrailRowShown } from './trail-row.presenter';

/** Puts rows of the trail into words, with the names of the things that they tell of by their ids. */
@Injectable()
export class ShowTrailRows {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Whoever reaches only a part is told the names of the directory, and not those of teams and groups that they may not see. */
  async execute(viewer: Viewer, rows: readonly TrailRow[]): Promise<TrailRowShown[]> {
    const values = [idsIn(rows), this.clock.today()];
    const statements = viewer.reach === null ? [namesInDirectory, namesOfStructure] : [namesInDirectory];
    const found = await Promise.all(statements.map((one) => this.database.rows<NameOfId>(viewer, one, values)));
    const names = new Map(found.flat().map(({ id, name }) => [id, name]));
    return rows.map((row) => trailRowShown(row, names));
  }
}
