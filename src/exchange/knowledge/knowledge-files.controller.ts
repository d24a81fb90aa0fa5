import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBody, inPath, namedInBody, Needs } from '../../access/needs.decorator';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Records, Written } from '../../platform/http/responses';
import { sendNew } from '../../platform/http/send';
import { fileIn } from '../../platform/http/uploaded-forms';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import { fileOfKnowledge } from './knowledge.queries';
import { ShareKnowledgeRequest } from './knowledge.dto';
import { sendFile } from '../../platform/files/send-file';
import type { FileKept } from '../../platform/files/send-file';
import { ShareKnowledge } from './share-knowledge';

@ApiTags('Exchange')
@Controller('api/v1/shared-knowledge')
export class KnowledgeFilesController {
  constructor(
    private readonly database: Database,
    private readonly shareKnowledge: ShareKnowledge,
  ) {}

  /** Shares a file of at most 5 MB, with a note or a link if there is one: a form with the fields of a note, and `file`. */
  @Post('files')
  @Needs('knowledge:share', inBody('hit', 'hit'), inBody('group', 'group'), namedInBody('group', 'groups'))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ShareKnowledgeRequest })
  @Records()
  async share(
    @Asking() viewer: Viewer,
    @Body() body: ShareKnowledgeRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    const file = fileIn(request);
    if (file === null) throw Problem.field('#/file', 'Choose a file.');
    return sendNew(reply, '/api/v1/shared-knowledge', await this.shareKnowledge.execute(viewer, body, file));
  }

  /** The file itself, always as a download. */
  @Get(':id/file')
  @Needs('knowledge:read', inPath('sharedKnowledge'))
  @ApiOkResponse({
    description: 'The file.',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async file(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const [file] = await this.database.rows<FileKept>(viewer, fileOfKnowledge, [id]);
    await sendFile(reply, file ?? null);
  }
}
