import { ApiProperty } from '@nestjs/swagger';
import { Words } from '../../platform/http/fields';
import { Password } from './password.decorator';

/** Whether there is a second factor. */
export class SecondFactorView {
  @ApiProperty({ description: 'Whether a code is needed for signing in.' })
  isOn: boolean;
  @ApiProperty({ type: 'integer' })
  recoveryCodesLeft: number;
}

/** What to tell an authenticator app, told this once. */
export class SecondFactorOfferedView {
  @ApiProperty({ description: 'To be typed into the app.' })
  secret: string;
  @ApiProperty({ description: 'The same for a QR code.' })
  uri: string;
}

/** What the app shows. */
export class ConfirmSecondFactorRequest {
  @Words(20, { description: 'The six digits that the app shows.' })
  code: string;
}

/** Codes for the day on which the app is lost, told this once. Each can be used once. */
export class RecoveryCodesView {
  @ApiProperty({ type: 'string', isArray: true })
  recoveryCodes: string[];
}

/** Who it is. */
export class SwitchOffSecondFactorRequest {
  @Password('Your password.')
  password: string;
}
