import { Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenToAll } from '../../platform/http/open-to-all.decorator';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';

/** What this is, for whoever comes for the first time. */
@PageController('start')
export class StartPages {
  constructor(private readonly showPage: ShowPage) {}

  @Get()
  @OpenToAll()
  async start(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.showPage.execute(request, reply, 'start/start', {
      title: 'Keep track of your Health Integration Teams',
    });
  }
}
