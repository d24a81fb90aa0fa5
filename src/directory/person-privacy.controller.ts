import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { inPath, Needs } from '../access/needs.decorator';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { Changes, Written } from '../platform/http/responses';
import { sendChanged } from '../platform/http/send';
import type { Viewer } from '../platform/viewer';
import { ExportPerson } from './export-person';
import { HeldAboutPersonView, PseudonymisePersonRequest } from './person-privacy.dto';
import { PseudonymisePerson } from './pseudonymise-person';

@ApiTags('Privacy')
@Controller('api/v1/people')
export class PersonPrivacyController {
  constructor(
    private readonly exportPerson: ExportPerson,
    private readonly pseudonymisePerson: PseudonymisePerson,
  ) {}

  /** Everything that is held about one person, as a file. Passwords, codes and tokens themselves are not in it. */
  @Get(':id/held')
  @Needs('people:held', inPath('person'))
  @ApiOkResponse({ type: HeldAboutPersonView })
  async held(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.exportPerson.execute(viewer, id);
    await reply
      .type('application/json; charset=utf-8')
      .header('Content-Disposition', `attachment; filename="held-about-${id}.json"`)
      .send(file);
  }

  /**
   * Takes the name of a person, and how to reach them, out of everything, and closes their account. It cannot be undone. What they sat
   * on, came to and took on stays, and so do all counts.
   */
  @Post(':id/pseudonymise')
  @Needs('people:pseudonymise', inPath('person'))
  @Changes()
  async pseudonymise(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: PseudonymisePersonRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.pseudonymisePerson.execute(viewer, id, version, request));
  }
}
