import { permitted } from '../../access/permitted';
import { awayOfPeople } from '../../directory/time-away.queries';
import type { Away } from '../../directory/time-away.queries';
import { Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NeedsWithinReach } from '../../access/needs.decorator';
import type { HitActivity } from '../../assurance/measures/sponsor-activity';
import { sponsorActivity } from '../../assurance/measures/sponsor-activity.queries';
import { boardAsCsv } from '../../assurance/measures/sponsor-board-csv';
import { thresholdsSet } from '../../assurance/measures/liveness';
import { boardOf } from '../../assurance/measures/sponsor-board';
import type { Board } from '../../assurance/measures/sponsor-board';
import { AssembleSponsorStatuses } from '../../assurance/measures/assemble-sponsor-statuses';
import { settingsOf } from '../../hits/settings/settings-on-day';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { Clock } from '../../platform/time/clock';
import { reachedHits } from '../../platform/viewer';
import type { Viewer } from '../../platform/viewer';
import { sponsorStatusesPicture } from '../../reports/charts/sponsor-statuses-picture';
import { PageController } from '../page-controller.decorator';
import { askedSheet } from '../page-query.dto';
import { sheetLinks, withQuery } from '../sheets';
import { ShowPage } from '../show-page';
import { SponsorsPageQuery } from './sponsors.dto';
import { contactsOfYear } from './sponsor.queries';
import type { ContactsOfOne } from './sponsor.queries';
import {
  countsShown,
  organisationsOffered,
  rowsOf,
  statesOffered,
  teamsLeft,
  withAway,
  withStrips,
} from './sponsors.presenter';
import { thresholdsInWords } from './threshold-words';

/** The commissioner's board: "making sure that that's a live relationship". */
@PageController('sponsors')
export class SponsorsPage {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly assembleSponsorStatuses: AssembleSponsorStatuses,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @NeedsWithinReach('sponsorship:read')
  async board(
    @Asking() viewer: Viewer,
    @Query() query: SponsorsPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), status, organisation } = query;
    const values = [asOf, reachedHits(viewer)];
    const [[row], settings] = await Promise.all([
      this.database.rows<{ hits: HitActivity[] }>(viewer, sponsorActivity, values),
      settingsOf(this.database, viewer, asOf),
    ]);
    const board = boardOf(row?.hits ?? [], asOf, { asked: null, otherwise: thresholdsSet(settings) });
    const teams = teamsLeft(board.hits, query);
    if (query.format === 'csv') {
      await sendCsv(reply, { ...board, hits: teams });
      return;
    }
    const rows = rowsOf(teams);
    const { number, size } = askedSheet(query);
    const sheet = { items: rows.slice((number - 1) * size, number * size), total: rows.length, number, size };
    const ids = sheet.items.flatMap(({ sponsorshipId }) => (sponsorshipId === null ? [] : [sponsorshipId]));
    const people = sheet.items.flatMap(({ personId }) => (personId === null ? [] : [personId]));
    const [contacts, away, statuses] = await Promise.all([
      this.database.rows<ContactsOfOne>(viewer, contactsOfYear, [ids, asOf]),
      permitted(request, 'times-away:read') ? this.database.rows<AwayOfOne>(viewer, awayOfPeople, [people, asOf]) : [],
      number === 1 ? this.assembleSponsorStatuses.execute(viewer, asOf) : null,
    ]);
    const { url } = request;
    await this.showPage.execute(request, reply, 'sponsors/sponsors', {
      title: number > 1 ? `Sponsors (page ${String(number)})` : 'Sponsors',
      section: 'sponsors',
      asOf,
      onDay: query.asOf === undefined ? '' : `?asOf=${query.asOf}`,
      teams: teams.length,
      sponsors: rows.filter(({ sponsor }) => sponsor !== null).length,
      rows: withAway(withStrips(sheet.items, contacts, asOf), away),
      overTime: statuses && sponsorStatusesPicture(statuses, viewer.reach === null ? 'all teams' : 'your teams'),
      links: sheetLinks(url, sheet),
      counts: countsShown(teamsLeft(board.hits, { organisation }), status, url),
      states: statesOffered(status),
      organisations: organisationsOffered(board.hits, organisation),
      thresholds: thresholdsInWords(board.thresholds, null),
      isFiltered: status !== undefined || organisation !== undefined,
      cleared: withQuery(url, { status: null, organisation: null, page: null }),
      csv: withQuery(url, { format: 'csv', page: null }),
    });
  }
}

type AwayOfOne = Away & { readonly personId: string } & Record<string, unknown>;

async function sendCsv(reply: FastifyReply, board: Board): Promise<void> {
  await reply
    .type('text/csv; charset=utf-8')
    .header('Content-Disposition', `attachment; filename="sponsor-activity-${board.asOf}.csv"`)
    .send(boardAsCsv(board));
}
