import { ApiProperty } from '@nestjs/swagger';
import { EmailAddress, Words } from '../../platform/http/fields';
import { Password } from './password.decorator';

/** Who it is. */
export class SignInRequest {
  @EmailAddress()
  email: string;

  @Password('As it was set.')
  password: string;

  @Words(40, {
    optional: true,
    description: 'Of the authenticator app, or a recovery code; needed where there is a second factor.',
  })
  code?: string | null;
}

/** Whoever signed in. The session is in a cookie. */
export class SignedInView {
  @ApiProperty({ format: 'uuid' })
  accountId: string;
  name: string;
  @ApiProperty({ description: 'Send it as X-CSRF-Token with whatever changes something.' })
  csrfToken: string;
}

/** What proves that our own pages send something. */
export class CsrfTokenView {
  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'Null for a request with a token in Authorization, which needs none.',
  })
  csrfToken: string | null;
}

/** A new password. */
export class SetPasswordRequest {
  @Password('The one until now. Leave it out where there is none yet.', true)
  current?: string | null;

  @Password('The new one: 12 characters or more, and not easy to guess.')
  password: string;
}

/** A browser in which somebody is signed in. */
export class SessionView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'date-time' })
  startedAt: string;
  @ApiProperty({ format: 'date-time', description: 'When it ends by itself if nothing more happens in it.' })
  endsAt: string;
  @ApiProperty({ description: 'The network address it was begun from.' })
  address: string;
  @ApiProperty({ description: 'What the browser said it is.' })
  agent: string;
  @ApiProperty({ description: 'Whether it is the one that asks.' })
  isThisOne: boolean;
}

/** How many sessions were ended. */
export class SessionsEndedView {
  @ApiProperty({ type: 'integer' })
  ended: number;
}
