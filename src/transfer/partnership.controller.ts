import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiExtraModels, ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../access/needs.decorator';
import { readsAll } from '../access/sight';
import { Asking } from '../platform/http/asking.decorator';
import { Problem } from '../platform/problems/problem';
import type { Viewer } from '../platform/viewer';
import { ExportPartnership } from './export-partnership';
import { fileReaders } from './sections/all';
import { fileSchema } from './file-schema';
import { ImportPartnership } from './import-partnership';
import { CountsView, ExportQuery, ImportQuery, PartnershipImportedView } from './partnership.dto';
import { formOfBody } from './streamed-body';

const mediaTypes = { json: 'application/json; charset=utf-8', yaml: 'application/yaml; charset=utf-8' } as const;
const mostBytes = 2_000_000_000;
const anyObject = { type: 'object' } as const;

@ApiTags('Partnership file')
@Controller('api/v1/partnership')
export class PartnershipController {
  constructor(
    private readonly importPartnership: ImportPartnership,
    private readonly exportPartnership: ExportPartnership,
  ) {}

  /** The JSON Schema (2020-12) of the partnership file. */
  @Get('schema.json')
  @Needs('catalogue:read')
  @ApiOkResponse({ description: 'The schema.', content: { 'application/schema+json': { schema: anyObject } } })
  async schema(@Res() reply: FastifyReply): Promise<void> {
    await reply.type('application/schema+json; charset=utf-8').send(JSON.stringify(fileSchema(), null, 2));
  }

  /** Everything that one may read as a partnership file, as it is at this moment. The same data give the same bytes. */
  @Get('export')
  @Needs('partnership:export')
  @ApiResponse({
    status: 200,
    description: 'The file. Its form is described by /api/v1/partnership/schema.json.',
    content: { 'application/json': { schema: anyObject }, 'application/yaml': { schema: { type: 'string' } } },
  })
  async export(
    @Asking() viewer: Viewer,
    @Query() { format }: ExportQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const withheld = new Set(fileReaders.filter((action) => !readsAll(request, action)));
    await reply
      .type(mediaTypes[format])
      .header('Content-Disposition', `attachment; filename="partnership.${format}"`)
      .send(Readable.from(this.exportPartnership.execute(viewer, format, withheld), { objectMode: false }));
  }

  /**
   * Takes in a partnership file: all of it or, when there is a fault, nothing. Importing a file again changes nothing, so no
   * Idempotency-Key is needed. The body is read as it comes, up to 2 GB (YAML: 10 MB).
   */
  @Post('import')
  @Needs('partnership:import')
  @HttpCode(200)
  @ApiConsumes('application/json', 'application/yaml')
  @ApiBody({ description: 'The file, as described by /api/v1/partnership/schema.json.', schema: anyObject })
  @ApiExtraModels(CountsView)
  @ApiOkResponse({ type: PartnershipImportedView })
  async import(
    @Asking() viewer: Viewer,
    @Query() { dryRun }: ImportQuery,
    @Req() request: FastifyRequest,
  ): Promise<PartnershipImportedView> {
    const form = formOfBody(request.headers['content-type']);
    if (form === null) {
      throw new Problem(
        415,
        'partnership-file-form',
        'Send the file with Content-Type: application/json or application/yaml.',
      );
    }
    return this.importPartnership.execute(viewer, { bytes: upTo(mostBytes, request.raw), form, isDryRun: dryRun });
  }
}

async function* upTo(most: number, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > most)
      throw new Problem(413, 'partnership-file-too-large', 'The file is larger than 2 GB. Divide it by section.');
    yield piece;
  }
}
