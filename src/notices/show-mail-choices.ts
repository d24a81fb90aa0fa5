import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Viewer } from '../platform/viewer';
import { causes } from './causes/all';
import type { MailChoiceView, Rhythm } from './mail-choices.dto';
import { mailChoices } from './mail-choice.queries';

/** Shows how often somebody is written to, about each thing. */
@Injectable()
export class ShowMailChoices {
  constructor(private readonly database: Database) {}

  /** Every kind of mail, with what was chosen or else as it comes. */
  async execute(viewer: Viewer, mailbox: string): Promise<MailChoiceView[]> {
    const rows = await this.database.rows<{ cause: string; rhythm: Rhythm }>(viewer, mailChoices, [mailbox]);
    const chosen = new Map(rows.map(({ cause, rhythm }) => [cause, rhythm]));
    return causes.map(({ key, name, when, isDuty, due }) => ({
      cause: key,
      name,
      when,
      rhythm: chosen.get(key) ?? 'AS_IT_COMES',
      canBeSwitchedOff: !isDuty,
      canComeWeekly: due !== null,
    }));
  }
}
