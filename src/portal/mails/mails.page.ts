import { Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../../access/needs.decorator';
import { FindMailsAhead } from '../../notices/find-mails-ahead';
import { mostAhead } from '../../notices/mail-round.queries';
import { mailStates } from '../../notices/mails.dto';
import type { MailView } from '../../notices/mails.dto';
import { mails } from '../../notices/mails.queries';
import { ShowMail } from '../../notices/show-mail';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Lists } from '../../platform/http/lists';
import type { Viewer } from '../../platform/viewer';
import { adminTrail } from '../admin/admin-trail';
import { PageController } from '../page-controller.decorator';
import { askedSheet } from '../page-query.dto';
import { sheetLinks } from '../sheets';
import { ShowPage } from '../show-page';
import { portalAddress } from '../../platform/http/portal-address';
import { causesInWords, mailStateWords } from './mail-words';
import { MailsPageQuery } from './mails.dto';

/** Mails to people, for administrators: what went out, what waits, and what was said. */
@PageController('admin/mails')
export class MailPages {
  constructor(
    private readonly lists: Lists,
    private readonly showMail: ShowMail,
    private readonly findMailsAhead: FindMailsAhead,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('mails:read')
  async list(
    @Asking() viewer: Viewer,
    @Query() query: MailsPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { state } = query;
    const sheet = await this.lists.sheet<MailView>(viewer, mails, { state }, askedSheet(query));
    await this.showPage.execute(request, reply, 'mails/mails', {
      title: sheet.number > 1 ? `Mails (page ${String(sheet.number)})` : 'Mails',
      trail: adminTrail(),
      sheet,
      mails: sheet.items.map((mail) => ({
        id: mail.id,
        recipientName: mail.recipientName,
        day: mail.day,
        about: causesInWords(mail.causes),
        shown: mailStateWords[mail.state],
      })),
      links: sheetLinks(request.url, sheet),
      states: mailStates.map((value) => ({ value, text: mailStateWords[value].text, selected: value === state })),
      isFiltered: state !== undefined,
    });
  }

  /** What goes out on the next morning, as things stand. */
  @Get('next')
  @Needs('mails:read')
  async next(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { day, mails: ahead } = await this.findMailsAhead.execute(viewer);
    await this.showPage.execute(request, reply, 'mails/next-mails', {
      title: 'The next mails',
      trail: adminTrail({ text: 'Mails', href: '/admin/mails' }),
      day,
      ahead: ahead.map(({ recipientName, causes, things }) => ({
        recipientName,
        about: causesInWords(causes),
        things,
      })),
      isCut: ahead.length === mostAhead,
    });
  }

  @Get(':id')
  @Needs('mails:read')
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const mail = await this.showMail.execute(viewer, id, portalAddress(request));
    await this.showPage.execute(request, reply, 'mails/mail', {
      title: mail.letter?.subject ?? 'A mail',
      trail: adminTrail({ text: 'Mails', href: '/admin/mails' }),
      mail,
      shown: mailStateWords[mail.state],
    });
  }
}
