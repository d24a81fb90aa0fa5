import { Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../../access/needs.decorator';
import { EnrolSecondFactor } from '../../access/sign-in/enrol-second-factor';
import type { SecondFactorOffered } from '../../access/sign-in/enrol-second-factor';
import { ConfirmSecondFactorRequest, SwitchOffSecondFactorRequest } from '../../access/sign-in/second-factor.dto';
import type { SecondFactorView } from '../../access/sign-in/second-factor.dto';
import { secondFactorOf } from '../../access/sign-in/second-factor.queries';
import { SwitchOffSecondFactor } from '../../access/sign-in/switch-off-second-factor';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import { checkedRequest } from '../checked-request';
import { faultsAtFields } from '../faults-at-fields';
import { FormAnswers } from '../form-answers';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';

/** What the page shows besides whether there is a second factor. */
interface Shown {
  readonly offered?: SecondFactorOffered;
  readonly recoveryCodes?: readonly string[];
  readonly refusal?: Problem | null;
}

/** One's own second factor: set up with an app, confirmed by a code that it shows, switched off with the password. */
@PageController('my/second-factor')
export class SecondFactorPages {
  constructor(
    private readonly database: Database,
    private readonly enrolSecondFactor: EnrolSecondFactor,
    private readonly switchOffSecondFactor: SwitchOffSecondFactor,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('catalogue:read')
  async state(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.show(viewer, request, reply, {});
  }

  @Post()
  @Needs('own:change')
  async offer(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.answer(viewer, request, reply, async (account) => ({
      offered: await this.enrolSecondFactor.execute(viewer, account),
    }));
  }

  @Post('confirm')
  @Needs('own:change')
  async confirm(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new FormAnswers(request.body);
    const offered = { secret: form.one('secret'), uri: form.one('uri') };
    await this.answer(
      viewer,
      request,
      reply,
      async (account) => {
        const { code } = await checkedRequest(ConfirmSecondFactorRequest, { code: form.one('code') });
        return { recoveryCodes: await this.enrolSecondFactor.confirm(viewer, account, code) };
      },
      { offered },
    );
  }

  @Post('switch-off')
  @Needs('own:change')
  async switchOff(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [password] = new FormAnswers(request.body).all('password');
    await this.answer(viewer, request, reply, async (account) => {
      const asked = await checkedRequest(SwitchOffSecondFactorRequest, { password });
      await this.switchOffSecondFactor.execute(viewer, account, asked.password);
      return {};
    });
  }

  /** Does it, and shows what came of it; a refusal is shown where `again` was before. */
  private async answer(
    viewer: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
    act: (account: string) => Promise<Shown>,
    again: Shown = {},
  ): Promise<void> {
    let shown: Shown;
    try {
      shown = await act(String(viewer.accountId));
    } catch (refusal) {
      if (!(refusal instanceof Problem)) throw refusal;
      shown = { ...again, refusal };
    }
    await this.show(viewer, request, reply, shown);
  }

  private async show(
    viewer: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
    { offered, recoveryCodes = [], refusal = null }: Shown,
  ): Promise<void> {
    const [state] = await this.database.rows<SecondFactorView>(viewer, secondFactorOf, [viewer.accountId]);
    await this.showPage.execute(request, reply, 'sign-in/second-factor', {
      title: 'Your second factor',
      trail: [{ text: 'Your account', href: '/my' }],
      isOn: state?.isOn === true,
      codesLeft: state?.recoveryCodesLeft ?? 0,
      offered,
      recoveryCodes,
      ...faultsAtFields(refusal, offered === undefined ? 'password' : 'code'),
    });
  }
}
