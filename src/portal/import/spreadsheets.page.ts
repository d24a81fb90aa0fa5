import { Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBody, NeedsWithinReach } from '../../access/needs.decorator';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { Lists } from '../../platform/http/lists';
import { fileIn, mostSpreadsheetMegabytes as mostMegabytes } from '../../platform/http/uploaded-forms';
import { Problem } from '../../platform/problems/problem';
import { reachedHits } from '../../platform/viewer';
import type { Viewer } from '../../platform/viewer';
import { spreadsheetForms } from '../../transfer/spreadsheets/kinds';
import { ReceiveSpreadsheet } from '../../transfer/spreadsheets/receive-spreadsheet';
import { spreadsheets } from '../../transfer/spreadsheets/spreadsheet.queries';
import { ReceiveSpreadsheetQuery } from '../../transfer/spreadsheets/spreadsheets.dto';
import type { SpreadsheetView } from '../../transfer/spreadsheets/spreadsheets.dto';
import { adminTrail } from '../admin/admin-trail';
import { checkedRequest } from '../checked-request';
import { faultsAtFields } from '../faults-at-fields';
import { FormAnswers } from '../form-answers';
import { PageController } from '../page-controller.decorator';
import { askedSheet, PageQuery } from '../page-query.dto';
import { sheetLinks } from '../sheets';
import { ShowPage } from '../show-page';
import { teamsToBringIn } from './spreadsheet-choices.queries';
import type { TeamChoice } from './spreadsheet-choices.queries';
import { columnsOfKinds, kindChoices, stateWords } from './spreadsheet.presenter';

/** Spreadsheets that were brought in, and the first step of the next one. */
@PageController('admin/spreadsheets')
export class SpreadsheetsPages {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly receiveSpreadsheet: ReceiveSpreadsheet,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @NeedsWithinReach('spreadsheets:import')
  async form(
    @Asking() viewer: Viewer,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(viewer, request, reply, { query, typed: { kind: '', hit: '' }, refusal: null });
  }

  @Post()
  @NeedsWithinReach('spreadsheets:import', inBody('hit', 'hit'))
  async sent(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new FormAnswers(request.body);
    const typed = { kind: form.one('kind'), hit: form.one('hit') };
    try {
      const file = fileIn(request);
      if (!(typed.kind in spreadsheetForms)) throw Problem.field('#/kind', 'Choose what the spreadsheet holds.');
      if (file === null) throw Problem.field('#/file', 'Choose a file');
      const asked = { kind: typed.kind, ...(typed.hit === '' ? {} : { hit: typed.hit }) };
      const { kind, hit } = await checkedRequest(ReceiveSpreadsheetQuery, asked);
      const command = { kind, hit: hit ?? null, fileName: file.name, bytes: file.bytes };
      const { id } = await this.receiveSpreadsheet.execute(viewer, command);
      await reply.redirect(`/admin/spreadsheets/${id}`, 303);
    } catch (refusal) {
      if (!(refusal instanceof Problem) || ![413, 422].includes(refusal.status)) throw refusal;
      await this.show(viewer, request, reply, { query: new PageQuery(), typed, refusal });
    }
  }

  private async show(
    viewer: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
    { query, typed, refusal }: { query: PageQuery; typed: { kind: string; hit: string }; refusal: Problem | null },
  ): Promise<void> {
    const [teams, sheet] = await Promise.all([
      this.database.rows<TeamChoice>(viewer, teamsToBringIn, [reachedHits(viewer)]),
      this.lists.sheet<SpreadsheetView>(viewer, spreadsheets, {}, askedSheet(query)),
    ]);
    const mayChooseAll = viewer.reach === null;
    const only = !mayChooseAll && teams.length === 1 ? teams[0]?.id : undefined;
    await this.showPage.execute(request, reply, 'import/spreadsheets', {
      title: 'Bring in spreadsheets',
      section: 'admin',
      trail: adminTrail(),
      kinds: kindChoices(typed.kind),
      forms: columnsOfKinds(),
      mostMegabytes,
      mayChooseAll,
      teams: [
        { value: '', text: mayChooseAll ? 'Several teams, named in the file' : 'Choose a team' },
        ...teams.map(({ id, name }) => ({ value: id, text: name, selected: id === (typed.hit || only) })),
      ],
      before: sheet.items.map((one) => ({
        id: one.id,
        fileName: one.fileName,
        receivedAt: one.receivedAt,
        rowCount: one.rowCount,
        called: spreadsheetForms[one.kind].called,
        shown: stateWords[one.state],
      })),
      linkFrom: Math.max(0, sheet.total - sheet.number * sheet.size),
      links: sheetLinks(request.url, sheet),
      ...faultsAtFields(refusal, 'file'),
    });
  }
}
