import { Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../../access/needs.decorator';
import { permitted } from '../../access/permitted';
import { EndSessions } from '../../access/sign-in/end-sessions';
import { SetPassword } from '../../access/sign-in/set-password';
import { SetPasswordRequest } from '../../access/sign-in/sign-in.dto';
import type { SessionView } from '../../access/sign-in/sign-in.dto';
import { sessionsOfAccount } from '../../access/sign-in/sign-in.queries';
import { AskProvider } from '../../access/sign-on/ask-provider';
import { identitiesOfAccount } from '../../access/sign-on/sign-on.queries';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { Lists } from '../../platform/http/lists';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { checkedRequest } from '../checked-request';
import { faultsAtFields } from '../faults-at-fields';
import { FormAnswers } from '../form-answers';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';

const doneWords: Readonly<Record<string, string>> = {
  password: 'Your password is changed. You are signed out in every other browser.',
  connected: 'Your account is connected. From now on you can sign in that way too.',
};

interface Connected {
  readonly issuer: string;
  readonly linkedAt: Date;
}

/** One's own account: where one is signed in, and the password. */
@PageController('my')
export class MyAccountPages {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly askProvider: AskProvider,
    private readonly clock: Clock,
    private readonly endSessions: EndSessions,
    private readonly setPassword: SetPassword,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('catalogue:read')
  async account(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.show(viewer, request, reply, null);
  }

  @Post('password')
  @Needs('own:change')
  async password(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new FormAnswers(request.body);
    const [current] = form.all('current');
    try {
      const asked = await checkedRequest(SetPasswordRequest, { current, password: form.all('password')[0] });
      const session = request.session.id ?? null;
      await this.setPassword.execute(viewer, String(viewer.accountId), {
        password: asked.password,
        current: asked.current ?? null,
        session,
      });
    } catch (refusal) {
      if (!(refusal instanceof Problem)) throw refusal;
      return this.show(viewer, request, reply, refusal);
    }
    await reply.redirect('/my?done=password', 303);
  }

  @Post('sessions/end')
  @Needs('own:change')
  async everywhere(@Asking() viewer: Viewer, @Res() reply: FastifyReply): Promise<void> {
    await this.endSessions.execute(viewer, String(viewer.accountId), 'ALL');
    await reply.header('Clear-Site-Data', '"cache"').redirect('/start', 303);
  }

  private async show(
    viewer: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
    refusal: Problem | null,
  ): Promise<void> {
    const parameters = { account: viewer.accountId, current: request.session.id ?? null, now: this.clock.now() };
    const asked = { sort: null, isDescending: false, number: 1, size: 50 };
    const { items } = await this.lists.sheet<SessionView>(viewer, sessionsOfAccount, parameters, asked);
    await this.showPage.execute(request, reply, 'sign-in/my-account', {
      title: 'Your account',
      sessions: items,
      provider: this.askProvider.called,
      connected: await this.database.rows<Connected>(viewer, identitiesOfAccount, [viewer.accountId]),
      mayBeAway: permitted(request, 'times-away:say'),
      told: doneWords[request.url.split('?done=')[1] ?? ''] ?? null,
      ...faultsAtFields(refusal, 'password'),
    });
  }
}
