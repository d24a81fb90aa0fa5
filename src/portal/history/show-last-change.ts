import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CheckReach } from '../../access/check-reach';
import { reachIn } from '../../access/permitted';
import { lastChangeOfThing } from '../../access/trail/trail.queries';
import { Database } from '../../platform/database/database';
import { portalItself } from '../../platform/viewer';
import { historyOf } from './recorded';
import type { Recorded } from './recorded';

/** Kinds that belong to the whole partnership: their history is for whoever may read all of it. */
const ofEverybody: readonly string[] = ['person', 'organisation', 'account', 'partnerPriority'];
const reader = portalItself('page');

/** When a record was changed last, by whom, and where its history is. */
export interface LastChange {
  readonly recordedAt: string;
  readonly who: string;
  readonly href: string;
}

/** Says of the record that a page is about when it was changed last, to whoever may read its history. */
@Injectable()
export class ShowLastChange {
  constructor(
    private readonly database: Database,
    private readonly checkReach: CheckReach,
  ) {}

  /** Null where the history is not theirs to read, or nothing is known. */
  async execute(request: FastifyRequest, record: Recorded | undefined): Promise<LastChange | null> {
    if (record === undefined || !(await this.mayRead(request, record))) return null;
    const values = [record.kind, record.id];
    const [last] = await this.database.rows<{ recordedAt: Date; who: string }>(reader, lastChangeOfThing, values);
    return last ? { recordedAt: last.recordedAt.toISOString(), who: last.who, href: historyOf(record) } : null;
  }

  private async mayRead(request: FastifyRequest, { kind, id }: Recorded): Promise<boolean> {
    if (ofEverybody.includes(kind)) return reachIn(request, 'history:read') === null;
    return this.checkReach.reaches(request, 'history:read', kind, id);
  }
}
