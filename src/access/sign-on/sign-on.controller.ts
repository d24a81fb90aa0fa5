import { Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Asking } from '../../platform/http/asking.decorator';
import type { Viewer } from '../../platform/viewer';
import { Needs } from '../needs.decorator';
import { AskProvider } from './ask-provider';
import { ShowSignOn } from './show-sign-on';
import { ProviderTestView, SignOnView } from './sign-on.dto';

@ApiTags('Signing in')
@Controller('api/v1/sign-on')
export class SignOnController {
  constructor(
    private readonly showSignOn: ShowSignOn,
    private readonly askProvider: AskProvider,
  ) {}

  /** How people sign in at their organisation: the provider, the addresses that it has to know, and what its words mean here. */
  @Get()
  @Needs('sign-on:test')
  @ApiOkResponse({ type: SignOnView })
  async show(@Asking() viewer: Viewer, @Req() request: FastifyRequest): Promise<SignOnView> {
    return this.showSignOn.execute(viewer, request);
  }

  /** Asks the provider what it is, now. Only the address in OIDC_ISSUER is called. */
  @Post('test')
  @HttpCode(200)
  @Needs('sign-on:test')
  @ApiOkResponse({ type: ProviderTestView })
  async test(): Promise<ProviderTestView> {
    return this.askProvider.test();
  }
}
