import { Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../../access/needs.decorator';
import { permitted } from '../../access/permitted';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { adminCards } from './admin-cards';

/** Where an administrator, and whoever may do part of what they do, goes on from. */
@PageController('admin')
export class AdminPage {
  constructor(private readonly showPage: ShowPage) {}

  @Get()
  @Needs('catalogue:read')
  async home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const cards = adminCards.filter(({ needs }) => permitted(request, needs));
    const headings = [...new Set(cards.map(({ under }) => under))];
    await this.showPage.execute(request, reply, 'admin/admin', {
      title: 'Admin',
      section: 'admin',
      parts: headings.map((heading) => ({ heading, cards: cards.filter(({ under }) => under === heading) })),
    });
  }
}
