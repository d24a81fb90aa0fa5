import { Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CloseAccount } from '../../access/close-account';
import { Needs } from '../../access/needs.decorator';
import { EndSessions } from '../../access/sign-in/end-sessions';
import { IssueLink } from '../../access/sign-in/issue-link';
import type { LinkIssued } from '../../access/sign-in/issue-link';
import type { LinkKind } from '../../access/sign-in/link-kind';
import { SwitchOffSecondFactor } from '../../access/sign-in/switch-off-second-factor';
import { Asking } from '../../platform/http/asking.decorator';
import { OneOf } from '../../platform/http/fields';
import { IdPipe } from '../../platform/http/id.pipe';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import { FormAnswers } from '../form-answers';
import { isForForm } from '../form-faults';
import { PageController } from '../page-controller.decorator';
import { portalAddress } from '../../platform/http/portal-address';
import { accountSaid, ShowAccount } from './show-account';
import type { AccountSaid } from './show-account';

class AccountPageQuery {
  @OneOf(Object.keys(accountSaid), { optional: true })
  said?: AccountSaid;
}

/** One account: its roles, how its owner comes in, and its end. */
@PageController('admin/accounts/:id')
export class AccountPages {
  constructor(
    private readonly closeAccount: CloseAccount,
    private readonly issueLink: IssueLink,
    private readonly endSessions: EndSessions,
    private readonly switchOffSecondFactor: SwitchOffSecondFactor,
    private readonly showAccount: ShowAccount,
  ) {}

  @Get()
  @Needs('access:read')
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { said }: AccountPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showAccount.execute({ viewer, id, request, reply }, { told: said ?? null });
  }

  /** Makes a link with which its owner sets a password. It is shown on this answer, and never again. */
  @Post('link')
  @Needs('access:manage')
  async link(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.issue('SET_PASSWORD', viewer, id, request, reply);
  }

  /** Makes a link with which a public contributor signs in. It is shown on this answer, and never again. */
  @Post('sign-in-link')
  @Needs('access:manage')
  async signInLink(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.issue('SIGN_IN', viewer, id, request, reply);
  }

  @Post('second-factor/switch-off')
  @Needs('access:manage')
  async switchOff(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.act(viewer, id, request, reply, async () => {
      await this.switchOffSecondFactor.execute(viewer, id, null);
      return 'factor-off';
    });
  }

  @Post('sessions/end')
  @Needs('access:manage')
  async signOut(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.act(viewer, id, request, reply, async () => {
      await this.endSessions.execute(viewer, id, 'ALL');
      return 'signed-out';
    });
  }

  @Post('close')
  @Needs('access:manage')
  async close(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = Number(new FormAnswers(request.body).one('version'));
    await this.act(viewer, id, request, reply, async () => {
      await this.closeAccount.execute(viewer, id, version);
      return 'closed';
    });
  }

  private async issue(
    kind: LinkKind,
    viewer: Viewer,
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    let link: LinkIssued;
    try {
      link = await this.issueLink.execute(viewer, id, kind);
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      return this.showAccount.execute({ viewer, id, request, reply }, { refusal });
    }
    const shown = { kind, address: `${portalAddress(request)}${link.path}`, expiresAt: link.expiresAt };
    await this.showAccount.execute({ viewer, id, request, reply }, { link: shown });
  }

  /** Does it and leads back to the account, which says so; a refusal is shown there. */
  private async act(
    viewer: Viewer,
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
    work: () => Promise<AccountSaid>,
  ): Promise<void> {
    let said: AccountSaid;
    try {
      said = await work();
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      return this.showAccount.execute({ viewer, id, request, reply }, { refusal });
    }
    await reply.redirect(`/admin/accounts/${id}?said=${said}`, 303);
  }
}
