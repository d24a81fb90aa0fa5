import { Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inQuery, NeedsWithinReach } from '../../access/needs.decorator';
import { viewerFor } from '../../access/permitted';
import { AnswerWithinReach } from '../../assurance/measures/answer-within-reach';
import type { ScopeAsked } from '../../assurance/measures/answer-measure';
import { periodAsked } from '../../assurance/measures/period-asked';
import { sentUpMeasure } from '../../assurance/measures/sent-up.queries';
import type { SentUpView } from '../../assurance/measures/within-reach.dto';
import { itemStates } from '../../meetings/upward/escalations.dto';
import { itemsSent } from '../../meetings/upward/escalation.queries';
import { Asking } from '../../platform/http/asking.decorator';
import { Lists } from '../../platform/http/lists';
import { Clock } from '../../platform/time/clock';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { sentUpPicture } from '../../reports/charts/sent-up-picture';
import type { Picture } from '../../reports/charts/picture';
import { PageController } from '../page-controller.decorator';
import { askedSheet } from '../page-query.dto';
import { sheetLinks, sortHead, withQuery } from '../sheets';
import { ShowPage } from '../show-page';
import { EscalationsPageQuery } from './escalations.dto';
import { escalationShown, itemWords } from './escalations.presenter';
import type { EscalationRow } from './escalations.presenter';
import { itemsListed } from './escalations.queries';
import { passedSections } from './passed-sections';

/** What groups sent to each other: sent, received, answered. */
@PageController('escalations')
export class EscalationsPage {
  constructor(
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly answerWithinReach: AnswerWithinReach,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @NeedsWithinReach('meetings:read', inQuery('hit'), inQuery('group'))
  async list(
    @Asking() viewer: Viewer,
    @Query() query: EscalationsPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { hit, group, state, from, to, format } = query;
    const parameters = { hit, group, state, from, to };
    const { url } = request;
    if (format === 'csv') {
      await this.lists.send({ viewer, list: itemsSent, parameters }, { format, limit: 500 }, request, reply);
      return;
    }
    const sheet = await this.lists.sheet<EscalationRow>(viewer, itemsListed, parameters, askedSheet(query));
    const today = this.clock.today();
    const isFiltered = [state, from, to].some((one) => one !== undefined);
    const measures = sheet.number > 1 || isFiltered ? null : viewerFor(request, viewer, 'measures:read');
    await this.showPage.execute(request, reply, 'escalations/escalations', {
      title: sheet.number > 1 ? `Sent up and answered (page ${String(sheet.number)})` : 'Sent up and answered',
      section: 'actions',
      trail: [{ text: 'Actions', href: '/actions' }],
      sections: passedSections({ hit, group }, 'items'),
      ...(measures === null ? {} : await this.pictureOf(measures, query, today)),
      sheet,
      items: sheet.items.map((item) => escalationShown(item, today, request)),
      heads: [
        sortHead(url, 'sent', 'Sent'),
        sortHead(url, 'received', 'Received at'),
        sortHead(url, 'answered', 'Answer'),
      ],
      links: sheetLinks(url, sheet),
      states: itemStates.map((value) => ({ value, text: itemWords[value], selected: value === state })),
      asked: query,
      clear: withQuery(url, { state: null, from: null, to: null, page: null }),
      isFiltered,
      csv: withQuery(url, { format: 'csv', page: null }),
    });
  }

  /** What became of the items that were sent in the twelve months up to a day. */
  private async pictureOf(
    viewer: Viewer,
    { hit, group }: EscalationsPageQuery,
    today: Day,
  ): Promise<{ picture: Picture | null; pictureCsv: string }> {
    const period = periodAsked({}, today);
    // A group within a team says more than the team around it.
    const scope: ScopeAsked = group !== undefined ? { group } : hit !== undefined ? { hit } : {};
    const told = await this.answerWithinReach.read<SentUpView>(viewer, sentUpMeasure, scope, period);
    const who = group !== undefined ? 'this group' : hit !== undefined ? 'this team' : 'everything you look after';
    const named = new URLSearchParams({ format: 'csv', ...period, ...Object.fromEntries(Object.entries(scope)) });
    return { picture: sentUpPicture(told, who), pictureCsv: `/api/v1/measures/sent-up?${named.toString()}` };
  }
}
