import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { Clock } from '../platform/time/clock';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { refuseDayToCome } from '../platform/time/day-to-come';
import { refuseClosed } from './open-ask';
import { SponsorAsk } from './sponsor-ask.entity';

export interface AnswerAskCommand {
  readonly answer: 'ACCEPTED' | 'DECLINED';
  readonly on: Day;
  readonly words?: string | null;
}

/** The sponsor answers an ask. An answer can be changed until something has come of it. */
@Injectable()
export class AnswerAsk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 412, 409 when it is resolved or withdrawn, 422 when answered before it was asked or in the future. */
  async execute(viewer: Viewer, id: string, ifMatch: number, command: AnswerAskCommand): Promise<Written> {
    refuseDayToCome('#/on', command.on, this.clock.today());
    return this.database.write(viewer, async (tx) => {
      const ask = await tx.held(SponsorAsk, id, ifMatch);
      refuseClosed(ask);
      await tx.change(SponsorAsk, id, {
        status: command.answer,
        answeredOn: command.on,
        answer: command.words ?? null,
      });
      await tx.trail('answer-ask', 'ask', id, command);
      return { id, version: ask.version + 1 };
    });
  }
}
