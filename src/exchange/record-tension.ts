import { Injectable } from '@nestjs/common';
import { Organisation } from '../directory/organisation.entity';
import { Person } from '../directory/person.entity';
import { Hit } from '../hits/hit.entity';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import { Clock } from '../platform/time/clock';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { refuseDayToCome } from '../platform/time/day-to-come';
import { refuseOthersThanPartners } from './partner-named';
import { Tension } from './tension.entity';

export interface RecordTensionCommand {
  readonly key?: string | null;
  readonly hit: string;
  readonly organisation: string;
  readonly words: string;
  readonly statedOn: Day;
  readonly goal?: string | null;
  readonly person?: string | null;
}

/** A partner says what holds it back: "mutual respect of each other's tensions to deliver this". */
@Injectable()
export class RecordTension {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 409 when the key is taken, 422 for a day to come, an organisation that was no partner then, or a goal of another HIT. */
  async execute(viewer: Viewer, command: RecordTensionCommand): Promise<Written> {
    const { key, hit, organisation, words, statedOn, goal = null, person = null } = command;
    refuseDayToCome('#/statedOn', statedOn, this.clock.today());
    return this.database.write(viewer, async (tx) => {
      await tx.named(Hit, hit, '#/hit');
      await tx.named(Organisation, organisation, '#/organisation');
      if (person !== null) await tx.named(Person, person, '#/person');
      await refuseOthersThanPartners(tx, hit, organisation, statedOn);
      const id = newId();
      const about = { hitId: hit, goalId: goal, organisationId: organisation, saidByPersonId: person };
      await tx.insert(Tension, [{ id, key: key ?? id, ...about, words, statedOn }]);
      await tx.trail('record-tension', 'tension', id, command);
      return { id, version: 1 };
    });
  }
}
