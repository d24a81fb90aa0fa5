import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inQuery, NeedsWithinReach } from '../../access/needs.decorator';
import { viewerFor } from '../../access/permitted';
import { Asking } from '../../platform/http/asking.decorator';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { ExportStructure } from './export-structure';
import { structureFiles } from './structure-format';
import { StructureQuery } from './structure.dto';

const anyObject = { type: 'object', additionalProperties: true } as const;

@ApiTags('Partnership file')
@Controller('api/v1/structure')
export class StructureController {
  constructor(
    private readonly exportStructure: ExportStructure,
    private readonly clock: Clock,
  ) {}

  /**
   * How the partnership, or one HIT, is made up on a day: organisations, HITs, groups, seats, people and their memberships, who
   * reports to whom; as W3C ORG in JSON-LD or Turtle, or as Popolo. Of what one may see.
   */
  @Get()
  @NeedsWithinReach('structure:read', inQuery('hit'))
  @ApiResponse({
    status: 200,
    description: 'The file.',
    content: {
      'application/ld+json': { schema: anyObject },
      'text/turtle': { schema: { type: 'string' } },
      'application/json': { schema: anyObject },
    },
  })
  async export(
    @Asking() viewer: Viewer,
    @Query() query: StructureQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), hit = null } = query;
    const format = query.format ?? (request.headers.accept?.includes('text/turtle') ? 'turtle' : 'jsonld');
    const sponsors = viewerFor(request, viewer, 'sponsorship:read');
    const { publicUrl } = request.server;
    const file = await this.exportStructure.execute(viewer, { format, asOf, hit, sponsors, publicUrl });
    const { type, ending } = structureFiles[format];
    await reply
      .type(`${type}; charset=utf-8`)
      .header('Content-Disposition', `attachment; filename="structure-${asOf}.${ending}"`)
      .send(file);
  }
}
