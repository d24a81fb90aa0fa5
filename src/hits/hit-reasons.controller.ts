import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { inPath, Needs } from '../access/needs.decorator';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { Changes, Written } from '../platform/http/responses';
import { sendChanged } from '../platform/http/send';
import type { Viewer } from '../platform/viewer';
import { EndPartnerAbsence } from './end-partner-absence';
import { EndPriority } from './end-priority';
import { ExplainPartnerAbsence } from './explain-partner-absence';
import { EndPartnerAbsenceRequest, ExplainPartnerAbsenceRequest } from './hit-partners.dto';
import { NamePriority } from './name-priority';
import { EndPriorityRequest, NamePriorityRequest } from './partner-priorities.dto';

@ApiTags('HITs')
@Controller('api/v1/hits/:id')
export class HitReasonsController {
  constructor(
    private readonly explainPartnerAbsence: ExplainPartnerAbsence,
    private readonly endPartnerAbsence: EndPartnerAbsence,
    private readonly namePriority: NamePriority,
    private readonly endPriority: EndPriority,
  ) {}

  /** Explains why an organisation is not a partner of a HIT; another explanation ends the one before. */
  @Post('partner-absences')
  @Needs('structure:change', inPath('hit'))
  @Changes()
  async explain(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) hit: string,
    @IfMatch() ifMatch: number,
    @Body() request: ExplainPartnerAbsenceRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.explainPartnerAbsence.execute(viewer, hit, ifMatch, request));
  }

  /** Ends the explanation of an absence, or puts its last day right. Becoming a partner ends it by itself. */
  @Post('partner-absences/end')
  @Needs('structure:change', inPath('hit'))
  @Changes()
  async endAbsence(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) hit: string,
    @IfMatch() ifMatch: number,
    @Body() request: EndPartnerAbsenceRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.endPartnerAbsence.execute(viewer, hit, ifMatch, request));
  }

  /** Names a partner priority that a HIT addresses from a day. */
  @Post('priorities')
  @Needs('structure:change', inPath('hit'))
  @Changes()
  async name(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) hit: string,
    @IfMatch() ifMatch: number,
    @Body() request: NamePriorityRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.namePriority.execute(viewer, hit, ifMatch, request));
  }

  /** A HIT addresses a partner priority no longer, or the last day it did is put right. */
  @Post('priorities/end')
  @Needs('structure:change', inPath('hit'))
  @Changes()
  async endNaming(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) hit: string,
    @IfMatch() ifMatch: number,
    @Body() request: EndPriorityRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.endPriority.execute(viewer, hit, ifMatch, request));
  }
}
