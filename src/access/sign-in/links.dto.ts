import { ApiProperty } from '@nestjs/swagger';
import { EmailAddress, OneOf, Words } from '../../platform/http/fields';
import { linkKinds } from './link-kind';
import type { LinkKind } from './link-kind';
import { Password } from './password.decorator';

/** A new link for somebody. */
export class IssueLinkRequest {
  @OneOf(linkKinds, { description: 'To set a password, or, for public contributors, to sign in without one.' })
  kind: LinkKind;
}

/** A link, told this once. */
export class LinkIssuedView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: 'integer' })
  version: number;
  @ApiProperty({ enum: linkKinds })
  kind: LinkKind;
  @ApiProperty({ description: 'Put it after the address of the portal, and give it to nobody else.' })
  path: string;
  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

/** Who asks for a link. */
export class AskForLinkRequest {
  @EmailAddress()
  email: string;
}

/** What is told to whoever asks, known or not. */
export class LinkAskedForView {
  message: string;
}

/** What a link is for. */
export class LinkView {
  @ApiProperty({ enum: linkKinds })
  kind: LinkKind;
  @ApiProperty({ description: 'Whose it is.' })
  name: string;
  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

/** What it takes to use a link. */
export class UseLinkRequest {
  @Password('The new password, of a link for setting one.', true)
  password?: string | null;

  @Words(40, { optional: true, description: 'Of a link for signing in, where there is a second factor.' })
  code?: string | null;
}

/** What a link did. */
export class LinkUsedView {
  @ApiProperty({ enum: linkKinds })
  kind: LinkKind;
  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'Of a link for signing in: as POST /api/v1/sign-in tells it.',
  })
  csrfToken: string | null;
}
