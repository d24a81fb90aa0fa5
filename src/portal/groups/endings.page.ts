import { Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { Database } from '../../platform/database/database';
import type { Statement } from '../../platform/database/statement';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import type { FormSubject } from '../forms/change-form';
import type { AskedForm } from '../forms/show-form';
import { ShowForm } from '../forms/show-form';
import { PageController } from '../page-controller.decorator';
import { EndingForms } from './ending.form';
import { deputyToEnd, lineToEnd, linkToEnd, occupancyToEnd } from './group-subject.queries';
import type { PartOfGroup } from './group-subject.queries';

/** Where what hangs on a group ends: somebody's membership, a deputy, a reporting line, a working link. */
@PageController()
export class EndingPages {
  constructor(
    private readonly database: Database,
    private readonly showForm: ShowForm,
    private readonly endingForms: EndingForms,
  ) {}

  @Get('memberships/:id/end')
  @Needs('structure:change', inPath('occupancy'))
  async membership(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showForm.execute(this.asked('membership', occupancyToEnd, { viewer, id, request, reply }));
  }

  @Post('memberships/:id/end')
  @Needs('structure:change', inPath('occupancy'))
  async endMembership(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showForm.sent(this.asked('membership', occupancyToEnd, { viewer, id, request, reply }));
  }

  @Get('deputies/:id/end')
  @Needs('structure:change', inPath('namedDeputy'))
  async deputy(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showForm.execute(this.asked('deputy', deputyToEnd, { viewer, id, request, reply }));
  }

  @Post('deputies/:id/end')
  @Needs('structure:change', inPath('namedDeputy'))
  async endDeputy(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showForm.sent(this.asked('deputy', deputyToEnd, { viewer, id, request, reply }));
  }

  @Get('reporting-lines/:id/end')
  @Needs('structure:change', inPath('reportingLine'))
  async line(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showForm.execute(this.asked('line', lineToEnd, { viewer, id, request, reply }));
  }

  @Post('reporting-lines/:id/end')
  @Needs('structure:change', inPath('reportingLine'))
  async endLine(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showForm.sent(this.asked('line', lineToEnd, { viewer, id, request, reply }));
  }

  @Get('working-links/:id/end')
  @Needs('structure:change', inPath('workingLink'))
  async link(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showForm.execute(this.asked('link', linkToEnd, { viewer, id, request, reply }));
  }

  @Post('working-links/:id/end')
  @Needs('structure:change', inPath('workingLink'))
  async endLink(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showForm.sent(this.asked('link', linkToEnd, { viewer, id, request, reply }));
  }

  private asked(
    of: 'membership' | 'deputy' | 'line' | 'link',
    found: Statement,
    { viewer, id, request, reply }: Pick<AskedForm<FormSubject>, 'viewer' | 'request' | 'reply'> & { id: string },
  ): AskedForm<FormSubject> {
    const subject = async (): Promise<FormSubject> => {
      const part = await this.database.one<PartOfGroup>(viewer, found, [id]);
      if (part === null) throw Problem.notFound(of);
      const { name, groupId, groupName, version } = part;
      const href = `/groups/${groupId}`;
      return {
        id,
        name,
        version,
        href,
        trail: [
          { text: 'Teams', href: '/teams' },
          { text: groupName, href },
        ],
      };
    };
    return { viewer, forms: this.endingForms[of], name: 'end', subject, request, reply };
  }
}
