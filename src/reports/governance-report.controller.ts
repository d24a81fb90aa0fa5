import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inQuery, Needs } from '../access/needs.decorator';
import { Asking } from '../platform/http/asking.decorator';
import type { Viewer } from '../platform/viewer';
import { AssembleGovernanceReport } from './assemble-governance-report';
import { GovernanceReportQuery, GovernanceReportView } from './governance-report.dto';
import { AssembleCompleteReport } from './assemble-complete-report';
import type { AssembleCompleteReportCommand } from './assemble-complete-report';
import { composeGovernance } from './compose/governance';
import { noJudgement } from './judgement';
import { sendPage } from './send-page';

@ApiTags('Reports')
@Controller('api/v1/reports')
export class GovernanceReportController {
  constructor(
    private readonly assembleGovernanceReport: AssembleGovernanceReport,
    private readonly assembleCompleteReport: AssembleCompleteReport,
  ) {}

  /** The governance report of a period, of one HIT or of all; with `Accept: text/html` as a page that prints. */
  @Get('governance')
  @Needs('reports:read', inQuery('hit'))
  @ApiExtraModels(GovernanceReportView)
  @ApiResponse({
    status: 200,
    description: 'The report, or the page that prints.',
    content: {
      'application/json': { schema: { $ref: getSchemaPath(GovernanceReportView) } },
      'text/html': { schema: { type: 'string' } },
    },
  })
  async report(
    @Asking() viewer: Viewer,
    @Query() query: GovernanceReportQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { anonymised, ...asked } = query;
    const command = { ...asked, isAnonymised: anonymised === 'true' };
    if (query.format === 'html' || (query.format === undefined && request.headers.accept?.includes('text/html'))) {
      await sendPage(reply, composeGovernance(await this.assembleCompleteReport.execute(viewer, command), noJudgement));
      return;
    }
    const text = command.isAnonymised
      ? await this.withoutNames(viewer, command)
      : await this.assembleGovernanceReport.execute(viewer, command);
    await reply.type('application/json; charset=utf-8').send(text);
  }

  private async withoutNames(viewer: Viewer, command: AssembleCompleteReportCommand): Promise<string> {
    const { period, dataDay, hits } = await this.assembleCompleteReport.execute(viewer, command);
    return JSON.stringify({ period, dataDay, hits });
  }
}
