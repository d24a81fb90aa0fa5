import { Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GrantRoleRequest } from '../../access/accounts.dto';
import { EndRoleGrant } from '../../access/end-role-grant';
import { GrantRole } from '../../access/grant-role';
import { Needs } from '../../access/needs.decorator';
import { roleIsAbout, roles } from '../../access/roles';
import type { Role } from '../../access/roles';
import { Asking } from '../../platform/http/asking.decorator';
import { OneOf, Words } from '../../platform/http/fields';
import { IdPipe } from '../../platform/http/id.pipe';
import { LastDayRequest } from '../../platform/http/last-day.dto';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import { checkedRequest } from '../checked-request';
import { FormAnswers } from '../form-answers';
import { formFaults, isForForm } from '../form-faults';
import { PageController } from '../page-controller.decorator';
import { ShowRoleForm } from './show-role-form';
import type { RoleVisit } from './show-role-form';

class NewRoleQuery {
  @OneOf(roles)
  role: Role;

  @Words(200, { optional: true })
  @IsOptional()
  q?: string;
}

const dayWanted = 'Enter the date, for example 3 12 2026';

/** Gives an account a role, on a team or group that is searched for, and ends one. */
@PageController('admin/accounts/:id/roles')
export class AccountRolesPages {
  constructor(
    private readonly grantRole: GrantRole,
    private readonly endRoleGrant: EndRoleGrant,
    private readonly showRoleForm: ShowRoleForm,
  ) {}

  @Get('new')
  @Needs('access:manage')
  async newForm(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { role, q = '' }: NewRoleQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = { viewer, id, request, reply };
    await this.showRoleForm.toGive(visit, { role, q, form: new FormAnswers({}), errors: [] });
  }

  @Post('new')
  @Needs('access:manage')
  async give(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new FormAnswers(request.body);
    const role = roles.find((one) => one === form.one('role'));
    if (role === undefined) throw Problem.notFound('role');
    const about = roleIsAbout[role];
    const [from, to] = [form.day('from'), form.day('to')];
    const on = form.one('on') || null;
    const asked = {
      role,
      ...(about === 'PARTNERSHIP' ? {} : { [about === 'HIT' ? 'hit' : 'group']: on }),
      from: from?.day ?? '',
      to: to === null ? null : (to.day ?? ''),
    };
    await this.act({ viewer, id, request, reply }, 'given', {
      work: async () => this.grantRole.execute(viewer, id, await checkedRequest(GrantRoleRequest, asked)),
      again: async (visit, refusal) => {
        const where = { id: 'on', instead: on === null ? `Select the ${about === 'HIT' ? 'team' : 'group'}` : null };
        const errors = formFaults(
          refusal,
          new Map([
            ['from', { id: 'from-day', instead: from?.day == null ? dayWanted : null }],
            ['to', { id: 'to-day', instead: to !== null && to.day === null ? dayWanted : null }],
            ['hit', where],
            ['group', where],
          ]),
        );
        await this.showRoleForm.toGive(visit, { role, q: form.one('q'), form, errors });
      },
    });
  }

  @Get(':grant/end')
  @Needs('access:manage')
  async endForm(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('grant', IdPipe) grant: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showRoleForm.toEnd({ viewer, id, request, reply }, { grant, form: new FormAnswers({}), errors: [] });
  }

  @Post(':grant/end')
  @Needs('access:manage')
  async end(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('grant', IdPipe) grant: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new FormAnswers(request.body);
    const last = form.day('last');
    await this.act({ viewer, id, request, reply }, 'ended', {
      work: async () => {
        const asked = await checkedRequest(LastDayRequest, { lastDay: last?.day ?? '' });
        await this.endRoleGrant.execute(viewer, grant, Number(form.one('version')), asked);
      },
      again: async (visit, refusal) => {
        const field = { id: 'last-day', instead: last?.day == null ? dayWanted : null };
        await this.showRoleForm.toEnd(visit, {
          grant,
          form,
          errors: formFaults(refusal, new Map([['lastDay', field]])),
        });
      },
    });
  }

  private async act(
    visit: RoleVisit,
    said: 'given' | 'ended',
    { work, again }: { work: () => Promise<unknown>; again: (visit: RoleVisit, refusal: Problem) => Promise<void> },
  ): Promise<void> {
    try {
      await work();
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      return again(visit, refusal);
    }
    await visit.reply.redirect(`/admin/accounts/${visit.id}?said=${said}`, 303);
  }
}
