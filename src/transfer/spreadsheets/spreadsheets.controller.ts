import { Body, Controller, Get, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBody, inPath, inQuery, Needs, NeedsWithinReach } from '../../access/needs.decorator';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { IfMatch } from '../../platform/http/if-match.decorator';
import { ListQuery } from '../../platform/http/list-query.dto';
import { Lists } from '../../platform/http/lists';
import { Changes, ListOf, OneOfKind, Records, Written } from '../../platform/http/responses';
import { sendChanged, sendNew, sendOne } from '../../platform/http/send';
import type { Viewer } from '../../platform/viewer';
import { AnswerSpreadsheet } from './answer-spreadsheet';
import { ExportFailedRows } from './export-failed-rows';
import { ImportSpreadsheet } from './import-spreadsheet';
import { ReceiveSpreadsheet } from './receive-spreadsheet';
import { SetSpreadsheetColumns } from './set-spreadsheet-columns';
import { fileSent, spreadsheetTypes } from './spreadsheet-bodies';
import { spreadsheetById, spreadsheetFaults, spreadsheetQuestions, spreadsheets } from './spreadsheet.queries';
import {
  AnswerSpreadsheetRequest,
  ReceiveSpreadsheetQuery,
  SetSpreadsheetColumnsRequest,
  SpreadsheetDetailView,
  SpreadsheetFaultsQuery,
  SpreadsheetFaultView,
  SpreadsheetQuestionView,
  SpreadsheetsQuery,
  SpreadsheetView,
} from './spreadsheets.dto';
import { UndoSpreadsheet } from './undo-spreadsheet';

@ApiTags('Spreadsheets')
@Controller('api/v1/spreadsheet-imports')
export class SpreadsheetsController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly receiveSpreadsheet: ReceiveSpreadsheet,
    private readonly setSpreadsheetColumns: SetSpreadsheetColumns,
    private readonly answerSpreadsheet: AnswerSpreadsheet,
    private readonly importSpreadsheet: ImportSpreadsheet,
    private readonly undoSpreadsheet: UndoSpreadsheet,
    private readonly exportFailedRows: ExportFailedRows,
  ) {}

  /** Spreadsheets that were sent, the latest first. */
  @Get()
  @NeedsWithinReach('spreadsheets:import', inQuery('hit'))
  @ListOf(SpreadsheetView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: SpreadsheetsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { hit, state } = query;
    await this.lists.send({ viewer, list: spreadsheets, parameters: { hit, state } }, query, request, reply);
  }

  /** Sends a spreadsheet: CSV, or an Excel workbook of which the first sheet is read. Nothing of the record changes. */
  @Post()
  @NeedsWithinReach('spreadsheets:import', inQuery('hit'))
  @ApiConsumes(...spreadsheetTypes)
  @ApiBody({ description: 'The file as it is, up to 20 MB.', schema: { type: 'string', format: 'binary' } })
  @Records()
  async receive(
    @Asking() viewer: Viewer,
    @Query() { kind, hit, file }: ReceiveSpreadsheetQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    const command = { kind, hit: hit ?? null, fileName: file ?? 'spreadsheet', bytes: await fileSent(request) };
    return sendNew(reply, '/api/v1/spreadsheet-imports', await this.receiveSpreadsheet.execute(viewer, command));
  }

  /** One spreadsheet: its columns, what was found, how far it has come. */
  @Get(':id')
  @Needs('spreadsheets:import', inPath('spreadsheetImport'))
  @OneOfKind(SpreadsheetDetailView)
  async one(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendOne(reply, 'spreadsheet', await this.database.text(viewer, spreadsheetById, [id]));
  }

  /** Says which column is which, and has the rows checked. The check is done when the state is CHECKED. */
  @Put(':id/columns')
  @Needs('spreadsheets:import', inPath('spreadsheetImport'), inBody('group', 'group'))
  @Changes()
  async columns(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: SetSpreadsheetColumnsRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.setSpreadsheetColumns.execute(viewer, id, version, request));
  }

  /** Names and marks that could not be read for certain, with what each may stand for. */
  @Get(':id/questions')
  @Needs('spreadsheets:import', inPath('spreadsheetImport'))
  @ListOf(SpreadsheetQuestionView)
  async questions(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: ListQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.lists.send({ viewer, list: spreadsheetQuestions, parameters: { import: id } }, query, request, reply);
  }

  /** Answers questions, and has the rows checked again. */
  @Post(':id/answers')
  @Needs('spreadsheets:import', inPath('spreadsheetImport'))
  @Changes()
  async answer(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() { answers }: AnswerSpreadsheetRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.answerSpreadsheet.execute(viewer, id, version, answers));
  }

  /** What is wrong with rows, by the spreadsheet's own row numbers. */
  @Get(':id/faults')
  @Needs('spreadsheets:import', inPath('spreadsheetImport'))
  @ListOf(SpreadsheetFaultView)
  async faults(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: SpreadsheetFaultsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const parameters = { import: id, severity: query.severity };
    await this.lists.send({ viewer, list: spreadsheetFaults, parameters }, query, request, reply);
  }

  /** Rows of which something stays out, as they were sent, with the reason. */
  @Get(':id/failed-rows')
  @Needs('spreadsheets:import', inPath('spreadsheetImport'))
  @ApiOkResponse({ description: 'CSV.', content: { 'text/csv': { schema: { type: 'string' } } } })
  async failed(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const rows = await this.exportFailedRows.csv(viewer, id);
    await reply
      .type('text/csv; charset=utf-8')
      .header('Content-Disposition', 'attachment; filename="failed-rows.csv"')
      .send(rows);
  }

  /** Brings the good rows in. It is done when the state is IMPORTED. */
  @Post(':id/import')
  @Needs('spreadsheets:import', inPath('spreadsheetImport'))
  @Changes()
  async import(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.importSpreadsheet.execute(viewer, id, version));
  }

  /** Takes everything out again that was brought in, up to 30 days after. It is done when the state is UNDONE. */
  @Post(':id/undo')
  @Needs('spreadsheets:import', inPath('spreadsheetImport'))
  @Changes()
  async undo(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.undoSpreadsheet.execute(viewer, id, version));
  }
}
