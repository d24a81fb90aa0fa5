import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import { rangeOf } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { Commitment } from './commitment.entity';
import { FindingAnswer } from './finding-answer.entity';
import { ruleNamed } from './rules/all';

export interface AnswerFindingCommand {
  readonly aspect: string;
  readonly because: string;
  readonly answeredBy: string;
  readonly from?: Day | null;
  readonly until: Day;
}

/** Answers a finding: "known, because …", by whom, until when. The finding stays what it is. */
@Injectable()
export class AnswerFinding {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404 for an unknown promise, 409 where an answer stands on some of those days, 422 for an aspect that its rule has not. */
  async execute(viewer: Viewer, commitmentId: string, command: AnswerFindingCommand): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const { rule } = await tx.held(Commitment, commitmentId);
      const aspects = Object.keys(ruleNamed(rule)?.aspects ?? {});
      const { aspect, because, answeredBy, until } = command;
      if (!aspects.includes(aspect)) throw Problem.field('#/aspect', `Choose one of ${aspects.join(', ')}.`);
      const from = command.from ?? this.clock.today();
      if (until < from) throw Problem.field('#/until', `Choose ${from} or a later day.`);
      const id = newId();
      await tx.insert(FindingAnswer, [{ id, commitmentId, aspect, because, answeredBy, during: rangeOf(from, until) }]);
      await tx.trail('answer-finding', 'commitment', commitmentId, { id, ...command });
      return { id, version: 1 };
    });
  }
}
