import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Database } from '../../platform/database/database';
import { Asking, Repeatable } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import type { Viewer } from '../../platform/viewer';
import { Needs } from '../needs.decorator';
import { EnrolSecondFactor } from './enrol-second-factor';
import {
  ConfirmSecondFactorRequest,
  RecoveryCodesView,
  SecondFactorOfferedView,
  SecondFactorView,
  SwitchOffSecondFactorRequest,
} from './second-factor.dto';
import { secondFactorOf } from './second-factor.queries';
import { SwitchOffSecondFactor } from './switch-off-second-factor';

@ApiTags('Signing in')
@Controller('api/v1')
export class SecondFactorController {
  constructor(
    private readonly database: Database,
    private readonly enrolSecondFactor: EnrolSecondFactor,
    private readonly switchOffSecondFactor: SwitchOffSecondFactor,
  ) {}

  /** Whether you need a code for signing in. */
  @Get('me/second-factor')
  @Needs('catalogue:read')
  @ApiOkResponse({ type: SecondFactorView })
  async state(@Asking() viewer: Viewer): Promise<SecondFactorView> {
    const [state] = await this.database.rows<SecondFactorView>(viewer, secondFactorOf, [viewer.accountId]);
    return state ?? { isOn: false, recoveryCodesLeft: 0 };
  }

  /** Offers a second factor: a secret for your authenticator app. It is not needed until you confirm it. */
  @Post('me/second-factor')
  @HttpCode(200)
  @Needs('own:change')
  @ApiOkResponse({ type: SecondFactorOfferedView })
  async enrol(@Asking() viewer: Viewer): Promise<SecondFactorOfferedView> {
    return this.enrolSecondFactor.execute({ ...viewer, idempotency: null }, String(viewer.accountId));
  }

  /** Confirms it by a code that the app shows. From now on one is needed for signing in. */
  @Post('me/second-factor/confirm')
  @HttpCode(200)
  @Needs('own:change')
  @ApiOkResponse({ type: RecoveryCodesView })
  async confirm(@Asking() viewer: Viewer, @Body() { code }: ConfirmSecondFactorRequest): Promise<RecoveryCodesView> {
    const who = { ...viewer, idempotency: null };
    return { recoveryCodes: await this.enrolSecondFactor.confirm(who, String(viewer.accountId), code) };
  }

  /** Switches your second factor off. */
  @Post('me/second-factor/switch-off')
  @HttpCode(204)
  @Needs('own:change')
  @ApiNoContentResponse()
  async switchOff(@Asking() viewer: Viewer, @Body() { password }: SwitchOffSecondFactorRequest): Promise<void> {
    // Nothing that follows from a password is kept to recognise a request by.
    const who = { ...viewer, idempotency: null };
    await this.switchOffSecondFactor.execute(who, String(viewer.accountId), password);
  }

  /** Switches off the second factor of somebody who lost it. */
  @Post('accounts/:id/second-factor/switch-off')
  @HttpCode(204)
  @Repeatable()
  @Needs('access:manage')
  @ApiNoContentResponse()
  async switchOffFor(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<void> {
    await this.switchOffSecondFactor.execute(viewer, id, null);
  }
}
