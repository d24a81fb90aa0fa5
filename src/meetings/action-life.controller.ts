import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { inPath, Needs } from '../access/needs.decorator';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { Changes, Written } from '../platform/http/responses';
import { sendChanged } from '../platform/http/send';
import type { Viewer } from '../platform/viewer';
import {
  CarryActionRequest,
  CompleteActionRequest,
  DropActionRequest,
  MoveActionRequest,
  ReopenActionRequest,
} from './actions.dto';
import { CarryAction } from './carry-action';
import { CompleteAction } from './complete-action';
import { DropAction } from './drop-action';
import { MoveAction } from './move-action';
import { ReopenAction } from './reopen-action';

@ApiTags('Actions and decisions')
@Controller('api/v1/actions/:id')
export class ActionLifeController {
  constructor(
    private readonly completeAction: CompleteAction,
    private readonly dropAction: DropAction,
    private readonly reopenAction: ReopenAction,
    private readonly moveAction: MoveAction,
    private readonly carryAction: CarryAction,
  ) {}

  /** Notes that an action was done. */
  @Post('complete')
  @Needs('actions:work', inPath('action'))
  @Changes()
  async complete(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: CompleteActionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.completeAction.execute(viewer, id, version, request));
  }

  /** Notes that an action will not be done, and why. */
  @Post('drop')
  @Needs('actions:work', inPath('action'))
  @Changes()
  async drop(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: DropActionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.dropAction.execute(viewer, id, version, request));
  }

  /** Opens an action again. */
  @Post('reopen')
  @Needs('actions:work', inPath('action'))
  @Changes()
  async reopen(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: ReopenActionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.reopenAction.execute(viewer, id, version, request));
  }

  /** Gives an action another day; the second time with a reason. */
  @Post('move')
  @Needs('actions:work', inPath('action'))
  @Changes()
  async move(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: MoveActionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.moveAction.execute(viewer, id, version, request));
  }

  /** Notes that an action was carried forward at a later meeting. */
  @Post('carry')
  @Needs('actions:work', inPath('action'))
  @Changes()
  async carry(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: CarryActionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.carryAction.execute(viewer, id, version, request));
  }
}
