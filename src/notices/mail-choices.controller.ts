import { Body, Controller, Get, Param, Put, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Needs } from '../access/needs.decorator';
import { Asking } from '../platform/http/asking.decorator';
import type { Viewer } from '../platform/viewer';
import { MailChoiceView, SetMailChoiceRequest } from './mail-choices.dto';
import { SetMailChoice } from './set-mail-choice';
import { ShowMailChoices } from './show-mail-choices';

@ApiTags('Mails')
@Controller('api/v1/me/mail-choices')
export class MailChoicesController {
  constructor(
    private readonly setMailChoice: SetMailChoice,
    private readonly showMailChoices: ShowMailChoices,
  ) {}

  /** How often whoever asks is written to, about each thing. */
  @Get()
  @Needs('catalogue:read')
  @ApiOkResponse({ type: [MailChoiceView] })
  async list(@Asking() viewer: Viewer, @Req() { identity }: FastifyRequest): Promise<MailChoiceView[]> {
    return this.showMailChoices.execute(viewer, identity?.personId ?? identity?.accountId ?? '');
  }

  /** Chooses how often. */
  @Put(':cause')
  @Needs('own:change')
  @ApiOkResponse({ type: [MailChoiceView] })
  async set(
    @Asking() viewer: Viewer,
    @Param('cause') cause: string,
    @Body() { rhythm }: SetMailChoiceRequest,
    @Req() request: FastifyRequest,
  ): Promise<MailChoiceView[]> {
    const { personId = null, accountId = null } = request.identity ?? {};
    await this.setMailChoice.execute(viewer, { personId, accountId }, cause, rhythm);
    return this.list(viewer, request);
  }
}
