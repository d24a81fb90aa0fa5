import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../access/needs.decorator';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { Lists } from '../platform/http/lists';
import { ListOf, OneOfKind } from '../platform/http/responses';
import type { Viewer } from '../platform/viewer';
import { FindMailsAhead } from './find-mails-ahead';
import { MailDetailView, MailsAheadView, MailsQuery, MailView } from './mails.dto';
import { mails } from './mails.queries';
import { ShowMail } from './show-mail';

@ApiTags('Mails')
@Controller('api/v1/mails')
export class MailsController {
  constructor(
    private readonly lists: Lists,
    private readonly showMail: ShowMail,
    private readonly findMailsAhead: FindMailsAhead,
  ) {}

  /** Mails to people, the latest first. */
  @Get()
  @Needs('mails:read')
  @ListOf(MailView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: MailsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { state, day, recipient } = query;
    await this.lists.send({ viewer, list: mails, parameters: { state, day, recipient } }, query, request, reply);
  }

  /** Who would get a mail on the next morning and about what, as things stand. Nothing is queued by asking. */
  @Get('next')
  @Needs('mails:read')
  @OneOfKind(MailsAheadView)
  async next(@Asking() viewer: Viewer): Promise<MailsAheadView> {
    return this.findMailsAhead.execute(viewer);
  }

  /** One mail, with its text. */
  @Get(':id')
  @Needs('mails:read')
  @OneOfKind(MailDetailView)
  async one(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<MailDetailView> {
    const { name, state, letter } = await this.showMail.execute(viewer, id, '');
    return { id, recipientName: name, state, subject: letter?.subject ?? '', text: letter?.text ?? '' };
  }
}
