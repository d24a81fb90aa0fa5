import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NeedsWithinReach } from '../../access/needs.decorator';
import { settingsOf } from '../../hits/settings/settings-on-day';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { reachedHits } from '../../platform/viewer';
import type { Viewer } from '../../platform/viewer';
import { thresholdsSet } from './liveness';
import type { Thresholds } from './liveness';
import type { HitActivity } from './sponsor-activity';
import { sponsorActivity } from './sponsor-activity.queries';
import { boardAsCsv } from './sponsor-board-csv';
import { boardOf } from './sponsor-board';
import { SponsorActivityQuery, SponsorBoardView } from './sponsor-board.dto';

@ApiTags('Measures')
@Controller('api/v1/sponsors')
export class SponsorActivityController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The commissioner's board: every HIT that is live or paused on a day, its sponsor, last contact, status and the sentence why. */
  @Get('activity')
  @NeedsWithinReach('sponsorship:read')
  @ApiExtraModels(SponsorBoardView)
  @ApiResponse({
    status: 200,
    description: 'The board, or a row for each sponsor as CSV.',
    content: {
      'application/json': { schema: { $ref: getSchemaPath(SponsorBoardView) } },
      'text/csv': { schema: { type: 'string' } },
    },
  })
  async activity(
    @Asking() viewer: Viewer,
    @Query() query: SponsorActivityQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), format } = query;
    const otherwise = thresholdsSet(await settingsOf(this.database, viewer, asOf));
    const asked = askedThresholds(query, otherwise);
    const [row] = await this.database.rows<{ hits: HitActivity[] }>(viewer, sponsorActivity, [
      asOf,
      reachedHits(viewer),
    ]);
    const board = boardOf(row?.hits ?? [], asOf, { asked, otherwise });
    if (format === 'csv' || (format === undefined && request.headers.accept?.includes('text/csv'))) {
      const name = `attachment; filename="sponsor-activity-${asOf}.csv"`;
      await reply.type('text/csv; charset=utf-8').header('Content-Disposition', name).send(boardAsCsv(board));
      return;
    }
    await reply.type('application/json; charset=utf-8').send(JSON.stringify(board));
  }
}

/** The thresholds of the request, or null when it has none. Throws 422 when it would be live for longer than cooling. */
function askedThresholds({ liveDays, coolingDays }: SponsorActivityQuery, otherwise: Thresholds): Thresholds | null {
  if (liveDays === undefined && coolingDays === undefined) return null;
  const asked = {
    liveDays: liveDays ?? otherwise.liveDays,
    coolingDays: coolingDays ?? otherwise.coolingDays,
    source: 'ASKED',
  } as const;
  if (asked.coolingDays < asked.liveDays) {
    throw Problem.field('#/coolingDays', `Enter ${String(asked.liveDays)}, the days of a live relationship, or more.`);
  }
  return asked;
}
