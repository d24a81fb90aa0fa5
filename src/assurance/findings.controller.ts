import { Readable } from 'node:stream';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { stringify } from 'csv-stringify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inQuery, NeedsWithinReach } from '../access/needs.decorator';
import { Asking } from '../platform/http/asking.decorator';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { AssembleFindings } from './assemble-findings';
import type { Finding } from './finding';
import { scopeOf } from './finding-scope';
import { findingColumns, findingText } from './finding-text';
import { FindingsQuery, FindingsView } from './findings.dto';

@ApiTags('Assurance')
@Controller('api/v1/findings')
export class FindingsController {
  constructor(
    private readonly assembleFindings: AssembleFindings,
    private readonly clock: Clock,
  ) {}

  /** Every promise held against the record on a day; with `format=csv` as a table. */
  @Get()
  @NeedsWithinReach('promises:read', inQuery('hit'), inQuery('group'), inQuery('commitment'))
  @ApiExtraModels(FindingsView)
  @ApiResponse({
    status: 200,
    description: 'The findings, rule by rule.',
    content: {
      'application/json': { schema: { $ref: getSchemaPath(FindingsView) } },
      'text/csv': { schema: { type: 'string' } },
    },
  })
  async list(
    @Asking() viewer: Viewer,
    @Query() query: FindingsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), outcome } = query;
    const all = this.assembleFindings.execute(viewer, { ...scopeOf(query), days: [asOf] });
    const wanted = outcome === undefined ? all : only(all, (finding) => finding.outcome === outcome);
    if (query.format === 'csv' || request.headers.accept?.includes('text/csv')) {
      await reply
        .type('text/csv; charset=utf-8')
        .header('Content-Disposition', `attachment; filename="findings-${asOf}.csv"`)
        .send(asCsv(wanted));
      return;
    }
    const beginning = `{"asOf":${JSON.stringify(asOf)},"findings":[`;
    await reply.type('application/json; charset=utf-8').send(Readable.from(asJson(beginning, wanted, ']}')));
  }
}

async function* only(all: AsyncGenerator<Finding>, isWanted: (finding: Finding) => boolean): AsyncGenerator<Finding> {
  for await (const finding of all) if (isWanted(finding)) yield finding;
}

const longestPiece = 65_536;

/** The text in pieces that are worth sending. */
async function* asJson(beginning: string, findings: AsyncGenerator<Finding>, end: string): AsyncGenerator<string> {
  let piece = beginning;
  let separator = '';
  for await (const finding of findings) {
    piece += separator + findingText(finding);
    separator = ',';
    if (piece.length < longestPiece) continue;
    yield piece;
    piece = '';
  }
  yield piece + end;
}

/** A cell that starts with = + - @ would be run as a formula by a spreadsheet. */
function asCsv(findings: AsyncGenerator<Finding>): Readable {
  const columns = Object.keys(findingColumns);
  const writer = stringify({ header: true, columns, escape_formulas: true, record_delimiter: 'windows' });
  const source = Readable.from(cells(findings));
  source.on('error', (failure) => writer.destroy(failure));
  return source.pipe(writer);
}

async function* cells(findings: AsyncGenerator<Finding>): AsyncGenerator<unknown[]> {
  for await (const finding of findings) yield Object.values(findingColumns).map((cell) => cell(finding));
}
