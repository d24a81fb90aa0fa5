import { Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenToAll } from '../../platform/http/open-to-all.decorator';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { glossary } from './glossary';
import { pictureDefinitions } from './picture-definitions';

/** What every page leads to at its foot, for everybody. */
@PageController()
export class HelpPages {
  constructor(private readonly showPage: ShowPage) {}

  @Get('help')
  @OpenToAll()
  async help(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.showPage.execute(request, reply, 'help/help', { title: 'Help', glossary });
  }

  @Get('help/pictures')
  @OpenToAll()
  async pictures(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.showPage.execute(request, reply, 'help/pictures', {
      title: 'How the pictures are worked out',
      trail: [{ text: 'Help', href: '/help' }],
      pictures: pictureDefinitions,
    });
  }

  @Get('accessibility')
  @OpenToAll()
  async accessibility(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.showPage.execute(request, reply, 'help/accessibility', { title: 'Accessibility statement' });
  }

  @Get('privacy')
  @OpenToAll()
  async privacy(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.showPage.execute(request, reply, 'help/privacy', { title: 'Privacy' });
  }

  @Get('whats-new')
  @OpenToAll()
  async whatsNew(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.showPage.execute(request, reply, 'help/whats-new', { title: 'What’s new' });
  }
}
