import { Inject, Injectable } from '@nestjs/common';
import { allHeld } from '../access/held-section';
import type { HeldInRoom } from '../access/held-section';
import { Database } from '../platform/database/database';
import type { Statement } from '../platform/database/statement';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { heldAboutPerson } from './held.queries';

/** Gives out everything that is held about one person: "Subject access: everything held about one person as a file." */
@Injectable()
export class ExportPerson {
  private readonly everything: Statement;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(allHeld) held: HeldInRoom,
  ) {
    this.everything = heldAboutPerson(held);
  }

  /** The file, as JSON text. Throws 404. The trail tells who took it out. */
  async execute(viewer: Viewer, person: string): Promise<string> {
    const text = await this.database.text(viewer, this.everything, [person, this.clock.now()]);
    if (text === null) throw Problem.notFound('person');
    await this.database.write(viewer, (tx) => tx.trail('export-person', 'person', person, {}));
    return text;
  }
}
