import { Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBody, inPath, Needs } from '../../access/needs.decorator';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Lists } from '../../platform/http/lists';
import { Problem } from '../../platform/problems/problem';
import { reachedHits } from '../../platform/viewer';
import type { Viewer } from '../../platform/viewer';
import { AnswerSpreadsheet } from '../../transfer/spreadsheets/answer-spreadsheet';
import { ImportSpreadsheet } from '../../transfer/spreadsheets/import-spreadsheet';
import { spreadsheetForms } from '../../transfer/spreadsheets/kinds';
import { SetSpreadsheetColumns } from '../../transfer/spreadsheets/set-spreadsheet-columns';
import {
  spreadsheetById,
  spreadsheetFaults,
  spreadsheetQuestions,
} from '../../transfer/spreadsheets/spreadsheet.queries';
import { AnswerSpreadsheetRequest, SetSpreadsheetColumnsRequest } from '../../transfer/spreadsheets/spreadsheets.dto';
import type {
  SpreadsheetDetailView,
  SpreadsheetFaultView,
  SpreadsheetQuestionView,
} from '../../transfer/spreadsheets/spreadsheets.dto';
import { UndoSpreadsheet } from '../../transfer/spreadsheets/undo-spreadsheet';
import { adminTrail } from '../admin/admin-trail';
import { checkedRequest } from '../checked-request';
import { faultsAtFields } from '../faults-at-fields';
import { FormAnswers } from '../form-answers';
import { PageController } from '../page-controller.decorator';
import { askedSheet, PageQuery } from '../page-query.dto';
import { sheetLinks } from '../sheets';
import { ShowPage } from '../show-page';
import { groupsToBringIn } from './spreadsheet-choices.queries';
import type { TeamChoice } from './spreadsheet-choices.queries';
import { addedInWords, fieldsShown, questionShown } from './spreadsheet.presenter';

const questionsAPage = 25;

/** One spreadsheet on its way in: columns, questions, preview, result. The same address shows whichever step it has come to. */
@PageController('admin/spreadsheets/:id')
export class SpreadsheetPages {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly setSpreadsheetColumns: SetSpreadsheetColumns,
    private readonly answerSpreadsheet: AnswerSpreadsheet,
    private readonly importSpreadsheet: ImportSpreadsheet,
    private readonly undoSpreadsheet: UndoSpreadsheet,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('spreadsheets:import', inPath('spreadsheetImport'))
  async step(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const sheet = await this.found(viewer, id);
    if (sheet.state === 'RECEIVED') return this.showColumns(viewer, request, reply, sheet, null);
    await this.showStep(viewer, request, reply, sheet, { query, refusal: null });
  }

  @Get('columns')
  @Needs('spreadsheets:import', inPath('spreadsheetImport'))
  async columns(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showColumns(viewer, request, reply, await this.found(viewer, id), null);
  }

  @Post('columns')
  @Needs('spreadsheets:import', inPath('spreadsheetImport'), inBody('group', 'group'))
  async match(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const sheet = await this.found(viewer, id);
    const form = new FormAnswers(request.body);
    const columns = Object.fromEntries(
      spreadsheetForms[sheet.kind].fields.flatMap(({ name }) => {
        const typed = form.one(name === 'group' ? 'group-column' : name);
        return typed === '' ? [] : [[name, Number(typed)]];
      }),
    );
    const dateOrder = form.one('dateOrder') === 'MONTH_FIRST' ? 'MONTH_FIRST' : 'DAY_FIRST';
    const group = form.one('group') || null;
    await this.tried(
      request,
      reply,
      sheet,
      async () => {
        const asked = await checkedRequest(SetSpreadsheetColumnsRequest, { columns, group, dateOrder });
        await this.setSpreadsheetColumns.execute(viewer, id, Number(form.one('version')), asked);
      },
      (refusal) =>
        this.showColumns(viewer, request, reply, Object.assign(sheet, { columns, groupId: group, dateOrder }), refusal),
    );
  }

  @Get('questions')
  @Needs('spreadsheets:import', inPath('spreadsheetImport'))
  async questions(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const sheet = await this.found(viewer, id);
    const asked = await this.lists.sheet<SpreadsheetQuestionView>(
      viewer,
      spreadsheetQuestions,
      { import: id },
      { ...askedSheet(query), size: questionsAPage },
    );
    await this.showPage.execute(request, reply, 'import/spreadsheet-questions', {
      title: `Questions about ${sheet.fileName}`,
      ...above(sheet),
      sheet,
      questions: asked.items.map(questionShown),
      links: sheetLinks(request.url, asked),
    });
  }

  @Post('questions')
  @Needs('spreadsheets:import', inPath('spreadsheetImport'))
  async answer(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const sheet = await this.found(viewer, id);
    const form = new FormAnswers(request.body);
    const [kinds, texts] = [form.all('kind'), form.all('written')];
    const answers = texts.flatMap((written, index) => {
      const answer = form.one(`answer-${String(index)}`);
      return answer === '' ? [] : [{ kind: kinds[index] ?? '', written, answer }];
    });
    await this.tried(request, reply, sheet, async () => {
      const asked = await checkedRequest(AnswerSpreadsheetRequest, { answers });
      if (asked.answers.length > 0)
        await this.answerSpreadsheet.execute(viewer, id, Number(form.one('version')), asked.answers);
    });
  }

  @Post('import')
  @Needs('spreadsheets:import', inPath('spreadsheetImport'))
  async bringIn(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = Number(new FormAnswers(request.body).one('version'));
    await this.tried(
      request,
      reply,
      await this.found(viewer, id),
      async () => {
        await this.importSpreadsheet.execute(viewer, id, version);
      },
      undefined,
      viewer,
    );
  }

  @Post('undo')
  @Needs('spreadsheets:import', inPath('spreadsheetImport'))
  async undo(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = Number(new FormAnswers(request.body).one('version'));
    await this.tried(
      request,
      reply,
      await this.found(viewer, id),
      async () => {
        await this.undoSpreadsheet.execute(viewer, id, version);
      },
      undefined,
      viewer,
    );
  }

  /** Does a step and goes on to the next; what is refused is told on the page it came from. */
  private async tried(
    request: FastifyRequest,
    reply: FastifyReply,
    sheet: SpreadsheetDetailView,
    step: () => Promise<void>,
    tell?: (refusal: Problem) => Promise<void>,
    viewer?: Viewer,
  ): Promise<void> {
    try {
      await step();
    } catch (refusal) {
      if (!(refusal instanceof Problem) || ![409, 412, 422].includes(refusal.status)) throw refusal;
      if (tell) return tell(refusal);
      if (!viewer) throw refusal;
      return this.showStep(viewer, request, reply, sheet, { query: new PageQuery(), refusal });
    }
    await reply.redirect(`/admin/spreadsheets/${sheet.id}`, 303);
  }

  private async found(viewer: Viewer, id: string): Promise<SpreadsheetDetailView> {
    const sheet = await this.database.one<SpreadsheetDetailView>(viewer, spreadsheetById, [id]);
    if (sheet === null) throw Problem.notFound('spreadsheet');
    return sheet;
  }

  private async showStep(
    viewer: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
    sheet: SpreadsheetDetailView,
    { query, refusal }: { readonly query: PageQuery; readonly refusal: Problem | null },
  ): Promise<void> {
    const faults = await this.lists.sheet<SpreadsheetFaultView>(
      viewer,
      spreadsheetFaults,
      { import: sheet.id },
      askedSheet(query),
    );
    await this.showPage.execute(request, reply, 'import/spreadsheet', {
      title: sheet.fileName,
      ...above(),
      sheet,
      kind: spreadsheetForms[sheet.kind],
      isWaiting: ['CHECKING', 'IMPORTING', 'UNDOING'].includes(sheet.state),
      faults: faults.items,
      faultCount: faults.total,
      links: sheetLinks(request.url, faults),
      added: addedInWords(sheet),
      status: refusal === null ? 200 : refusal.status,
      ...(refusal === null ? {} : { errors: [{ text: refusal.detail, href: '#step' }] }),
    });
  }

  private async showColumns(
    viewer: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
    sheet: SpreadsheetDetailView,
    refusal: Problem | null,
  ): Promise<void> {
    const groups = await this.database.rows<TeamChoice>(viewer, groupsToBringIn, [sheet.hitId, reachedHits(viewer)]);
    const { isOfGroup, called, fields } = spreadsheetForms[sheet.kind];
    const isInRows = fields.some(({ name }) => name === 'group');
    await this.showPage.execute(request, reply, 'import/spreadsheet-columns', {
      title: `Columns of ${sheet.fileName}`,
      ...above(sheet),
      sheet,
      called,
      fields: fieldsShown(sheet.kind, sheet.headers, sheet.columns),
      groups: isOfGroup && [
        { value: '', text: isInRows ? 'As the column Group says' : 'Choose a group' },
        ...groups.map(({ id, name }) => ({ value: id, text: name, selected: id === sheet.groupId })),
      ],
      ...faultsAtFields(atPlainFields(refusal), 'name'),
    });
  }
}

/** Columns are fields of their own on the page. */
function atPlainFields(refusal: Problem | null): Problem | null {
  if (refusal === null) return null;
  const errors = refusal.errors.map(({ pointer, detail }) => ({
    pointer: pointer.replace('#/columns/', '#/'),
    detail,
  }));
  return new Problem(refusal.status, refusal.kind, refusal.detail, errors);
}

function above(sheet?: SpreadsheetDetailView) {
  const all = { text: 'Bring in spreadsheets', href: '/admin/spreadsheets' };
  const own = sheet ? [{ text: sheet.fileName, href: `/admin/spreadsheets/${sheet.id}` }] : [];
  return { section: 'admin' as const, trail: adminTrail(all, ...own) };
}
