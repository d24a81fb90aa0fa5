import { Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../../access/needs.decorator';
import { latestMail } from '../../notices/mail-choice.queries';
import { SetMailChoiceRequest } from '../../notices/mail-choices.dto';
import type { Rhythm } from '../../notices/mail-choices.dto';
import { SetMailChoice } from '../../notices/set-mail-choice';
import { ShowMail } from '../../notices/show-mail';
import { ShowMailChoices } from '../../notices/show-mail-choices';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import type { Viewer } from '../../platform/viewer';
import { checkedRequest } from '../checked-request';
import { FormAnswers } from '../form-answers';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';

const words: Readonly<Record<Rhythm, string>> = {
  AS_IT_COMES: 'When it is due',
  WEEKLY: 'Once a week',
  NEVER: 'Never',
};

/** Which e-mails somebody gets, and what the last one said. */
@PageController('my/notifications')
export class NotificationPages {
  constructor(
    private readonly database: Database,
    private readonly setMailChoice: SetMailChoice,
    private readonly showMailChoices: ShowMailChoices,
    private readonly showMail: ShowMail,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('catalogue:read')
  async choices(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const mailbox = request.identity?.personId ?? viewer.accountId ?? '';
    const choices = await this.showMailChoices.execute(viewer, mailbox);
    const [last] = await this.database.rows<{ id: string }>(viewer, latestMail, [mailbox]);
    await this.showPage.execute(request, reply, 'mails/notifications', {
      title: 'Which e-mails you get',
      trail: [{ text: 'Your account', href: '/my' }],
      choices: choices.map(({ cause, name, when, rhythm, canBeSwitchedOff, canComeWeekly }) => ({
        cause,
        name,
        when,
        items: (
          [
            'AS_IT_COMES',
            ...(canComeWeekly ? (['WEEKLY'] as const) : []),
            ...(canBeSwitchedOff ? (['NEVER'] as const) : []),
          ] as const
        ).map((value) => ({
          value,
          text: words[value],
          checked: value === rhythm,
        })),
      })),
      last: last ? await this.showMail.execute(viewer, last.id, '') : null,
      told: request.url.includes('?done=') ? 'Your choices are kept. They hold from tomorrow morning.' : null,
    });
  }

  @Post()
  @Needs('own:change')
  async choose(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new FormAnswers(request.body);
    const { personId = null, accountId = null } = request.identity ?? {};
    const now = await this.showMailChoices.execute(viewer, personId ?? accountId ?? '');
    for (const { cause, rhythm } of now) {
      const chosen = form.one(cause);
      if (chosen === '' || chosen === rhythm) continue;
      const asked = await checkedRequest(SetMailChoiceRequest, { rhythm: chosen });
      await this.setMailChoice.execute(viewer, { personId, accountId }, cause, asked.rhythm);
    }
    await reply.redirect('/my/notifications?done=1', 303);
  }
}
