import { ApiProperty } from '@nestjs/swagger';
import { roles } from '../roles';
import type { Role } from '../roles';

/** The provider that the operator named. Its secret is told to nobody. */
export class ProviderView {
  name: string;
  issuer: string;
  @ApiProperty({ description: 'Where it tells of itself (OpenID Connect Discovery 1.0).' })
  discoveryAddress: string;
  clientId: string;
  scope: string;
  @ApiProperty({ description: 'Where roles stand in what it tells.' })
  roleClaim: string;
}

/** What one of the provider’s words means here. */
export class ClaimedRoleView {
  word: string;
  @ApiProperty({ enum: roles })
  role: Role;
  @ApiProperty({ description: 'The key of the HIT or group that it is held on; null on the whole partnership.' })
  key: string | null;
  @ApiProperty({
    description: 'The HIT or group with this key; null where none has it, and then nobody gets the role.',
  })
  name: string | null;
}

/** One claim of what the provider told, as it told it. */
export class ClaimView {
  name: string;
  @ApiProperty({ description: 'As JSON writes it.' })
  value: string;
}

/** What the provider told of you when you looked last: in this browser, until you log out. */
export class LookView {
  @ApiProperty({ format: 'date-time' })
  at: string;
  @ApiProperty({ type: ClaimView, isArray: true })
  claims: ClaimView[];
  @ApiProperty({ isArray: true, type: String, description: 'The words that stand where roles are looked for.' })
  words: string[];
  @ApiProperty({ description: 'Why nothing was told; null where it was.' })
  failure: string | null;
}

/** How people sign in at their organisation. */
export class SignOnView {
  provider: ProviderView | null;
  @ApiProperty({ description: 'To which the provider leads back: it has to know this address.' })
  redirectAddress: string;
  @ApiProperty({ description: 'To which the provider leads after logging out.' })
  farewellAddress: string;
  @ApiProperty({ type: ClaimedRoleView, isArray: true })
  roles: ClaimedRoleView[];
  look: LookView | null;
}

export const providerAnswers = ['ANSWERS', 'AWAY', 'NOT_A_PROVIDER', 'ANOTHER_PROVIDER'] as const;

/** What the provider’s discovery address said when it was asked. */
export class ProviderTestView {
  @ApiProperty({ enum: providerAnswers })
  answer: (typeof providerAnswers)[number];
  @ApiProperty({ description: 'What it means, and what to do.' })
  sentence: string;
  @ApiProperty({ description: 'Where people type their password there; null where it does not answer.' })
  signInAddress: string | null;
  @ApiProperty({ description: 'It has a place that leads out of it: logging out here offers it.' })
  hasLogOut: boolean;
}
