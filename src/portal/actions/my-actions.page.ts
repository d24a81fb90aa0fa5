import { Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { NeedsWithinReach } from '../../access/needs.decorator';
import { PageController } from '../page-controller.decorator';

/** A short address for the open actions of whoever asks. */
@PageController('my/actions')
export class MyActionsPage {
  @Get()
  @NeedsWithinReach('meetings:read')
  async mine(@Res() reply: FastifyReply): Promise<void> {
    await reply.redirect('/actions?show=mine', 303);
  }
}
