import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBody, inPath, Needs, NeedsWithinReach } from '../access/needs.decorator';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { Lists } from '../platform/http/lists';
import { ListOf, OneOfKind, Records, Written } from '../platform/http/responses';
import { sendNew, sendOne } from '../platform/http/send';
import type { Viewer } from '../platform/viewer';
import { RecordSourceDocument } from './record-source-document';
import { sourceDocumentById, sourceDocuments } from './source-document.queries';
import { RecordSourceDocumentRequest, SourceDocumentsQuery, SourceDocumentView } from './source-documents.dto';

@ApiTags('HITs')
@Controller('api/v1/source-documents')
export class SourceDocumentsController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly recordSourceDocument: RecordSourceDocument,
  ) {}

  /** Documents that promise something, such as HIT applications. */
  @Get()
  @NeedsWithinReach('structure:read')
  @ListOf(SourceDocumentView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: SourceDocumentsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { hit, group, year, q } = query;
    await this.lists.send(
      { viewer, list: sourceDocuments, parameters: { hit, group, year, q } },
      query,
      request,
      reply,
    );
  }

  /** One source document. */
  @Get(':id')
  @Needs('structure:read', inPath('sourceDocument'))
  @OneOfKind(SourceDocumentView)
  async one(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendOne(reply, 'source document', await this.database.text(viewer, sourceDocumentById, [id]));
  }

  /** Records a source document: of a HIT, of a group, or of the whole partnership. */
  @Post()
  @Needs('structure:change', inBody('hit', 'hit'), inBody('group', 'group'))
  @Records()
  async record(
    @Asking() viewer: Viewer,
    @Body() request: RecordSourceDocumentRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/source-documents', await this.recordSourceDocument.execute(viewer, request));
  }
}
