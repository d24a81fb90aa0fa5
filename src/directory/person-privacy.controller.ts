import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { inPath, Needs } from '../access/needs.decorator';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import type { Viewer } from '../platform/viewer';
import { ExportPerson } from './export-person';
import { HeldAboutPersonView } from './person-privacy.dto';

@ApiTags('Privacy')
@Controller('api/v1/people')
export class PersonPrivacyController {
  constructor(private readonly exportPerson: ExportPerson) {}

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
}
