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
import { AdoptTermsOfReference } from './adopt-terms-of-reference';
import { AdoptTermsOfReferenceRequest, TermsOfReferenceView } from './terms-of-reference.dto';
import { termsById, termsOfGroup } from './terms-of-reference.queries';

@ApiTags('Groups')
@Controller('api/v1')
export class TermsOfReferenceController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly adoptTermsOfReference: AdoptTermsOfReference,
  ) {}

  /** Every edition of a group's terms of reference, first to last. */
  @Get('groups/:id/terms-of-reference')
  @Needs('structure:read', inPath('group'))
  @ListOf(TermsOfReferenceView)
  async list(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) group: string,
    @Query() query: ListQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.lists.send({ viewer, list: termsOfGroup, parameters: { group } }, query, request, reply);
  }

  /** Adopts an edition of a group's terms of reference; the one in force ends the day before. */
  @Post('groups/:id/terms-of-reference')
  @Needs('structure:change', inPath('group'), namedInBody('sourceDocument', 'sourceDocument'))
  @Records()
  async adopt(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) group: string,
    @Body() request: AdoptTermsOfReferenceRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    const adopted = await this.adoptTermsOfReference.execute(viewer, group, request);
    return sendNew(reply, '/api/v1/terms-of-reference', adopted);
  }

  /** One edition of terms of reference. */
  @Get('terms-of-reference/:id')
  @Needs('structure:read', inPath('termsOfReference'))
  @OneOfKind(TermsOfReferenceView)
  async one(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendOne(reply, 'edition of terms of reference', await this.database.text(viewer, termsById, [id]));
  }
}
