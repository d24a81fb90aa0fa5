import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, namedInBody, Needs } from '../access/needs.decorator';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { ListQuery } from '../platform/http/list-query.dto';
import { Lists } from '../platform/http/lists';
import { ListOf, OneOfKind, Records, Written } from '../platform/http/responses';
import { sendNew, sendOne } from '../platform/http/send';
import type { Viewer } from '../platform/viewer';
import { quorumRuleById, quorumRulesOfGroup } from './quorum-rule.queries';
import { QuorumRuleView, SetQuorumRuleRequest } from './quorum-rules.dto';
import { SetQuorumRule } from './set-quorum-rule';

@ApiTags('Groups')
@Controller('api/v1')
export class QuorumRulesController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly setQuorumRule: SetQuorumRule,
  ) {}

  /** Every quorum rule that a group has had, first to last. */
  @Get('groups/:id/quorum-rules')
  @Needs('structure:read', inPath('group'))
  @ListOf(QuorumRuleView)
  async list(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) group: string,
    @Query() query: ListQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.lists.send({ viewer, list: quorumRulesOfGroup, parameters: { group } }, query, request, reply);
  }

  /** Sets what makes a group quorate; the rule before ends the day before. */
  @Post('groups/:id/quorum-rules')
  @Needs('structure:change', inPath('group'), namedInBody('sourceDocument', 'sourceDocument'))
  @Records()
  async set(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) group: string,
    @Body() request: SetQuorumRuleRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/quorum-rules', await this.setQuorumRule.execute(viewer, group, request));
  }

  /** One quorum rule. */
  @Get('quorum-rules/:id')
  @Needs('structure:read', inPath('quorumRule'))
  @OneOfKind(QuorumRuleView)
  async one(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendOne(reply, 'quorum rule', await this.database.text(viewer, quorumRuleById, [id]));
  }
}
