import { Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../../access/needs.decorator';
import { roleInWords } from '../../access/roles';
import { AskProvider } from '../../access/sign-on/ask-provider';
import { ShowSignOn } from '../../access/sign-on/show-sign-on';
import type { ClaimedRoleView } from '../../access/sign-on/sign-on.dto';
import { Asking } from '../../platform/http/asking.decorator';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { adminTrail } from './admin-trail';

/** How people sign in at their organisation: what is set, whether the provider answers, and what it tells of whoever looks. */
@PageController('admin/sign-on')
export class SignOnAdminPages {
  constructor(
    private readonly showSignOn: ShowSignOn,
    private readonly askProvider: AskProvider,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('sign-on:test')
  async show(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { provider, redirectAddress, farewellAddress, roles, look } = await this.showSignOn.execute(viewer, request);
    await this.showPage.execute(request, reply, 'admin/sign-on', {
      title: 'Signing in at your organisation',
      section: 'admin',
      trail: adminTrail(),
      provider,
      redirectAddress,
      farewellAddress,
      look,
      meanings: roles.map((one) => ({
        word: one.word,
        means: meaning(one),
        isYours: look?.words.includes(one.word) ?? false,
      })),
      test: request.session.signOnTest === undefined ? null : { ...request.session.signOnTest },
    });
  }

  @Post('test')
  @Needs('sign-on:test')
  async test(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { answer, ...said } = await this.askProvider.test();
    request.session.signOnTest = { ...said, at: this.clock.now().toISOString(), isGood: answer === 'ANSWERS' };
    await reply.redirect('/admin/sign-on', 303);
  }

  /** Sends the browser to the provider, to come back with what it tells and nothing else changed. */
  @Get('look')
  @Needs('sign-on:test')
  async look(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { redirectAddress } = await this.showSignOn.execute(viewer, request);
    const { address, pending } = await this.askProvider.begin(redirectAddress);
    request.session.signOn = pending;
    request.session.isLooking = true;
    await reply.redirect(address, 303);
  }
}

function meaning({ role, key, name }: ClaimedRoleView): string {
  if (key === null) return `${roleInWords[role]} of the whole partnership`;
  return name === null
    ? `Nothing: nothing here has the key ${key}, so nobody becomes ${roleInWords[role]} by it`
    : `${roleInWords[role]} of ${name}`;
}
