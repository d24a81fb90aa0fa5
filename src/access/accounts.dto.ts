import { ApiProperty } from '@nestjs/swagger';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { DayField, EmailAddress, Id, OneOf, WholeNumber, Words } from '../platform/http/fields';
import { DatedListQuery } from '../platform/http/list-query.dto';
import { accountKinds, accountStates } from './account.entity';
import type { AccountKind } from './account.entity';
import { tokenScopes } from './permission';
import type { TokenScope } from './permission';
import { grantOrigins } from './role-grant.entity';
import type { GrantOrigin } from './role-grant.entity';
import { roles } from './roles';
import type { Role } from './roles';

/** A new account. */
export class OpenAccountRequest {
  @OneOf(accountKinds, { description: 'A person, or a program.' })
  kind: AccountKind;

  @Words(200)
  name: string;

  @EmailAddress({ optional: true, description: 'Of a person.' })
  email?: string | null;

  @Id('person', { optional: true, description: 'The person of the record that it is the account of.' })
  person?: string | null;
}

/** A role for a time. */
export class GrantRoleRequest {
  @OneOf(roles)
  role: Role;

  @Id('HIT', { optional: true, description: 'For a role that is held on a HIT.' })
  hit?: string | null;

  @Id('group', { optional: true, description: 'For a role that is held on a group.' })
  group?: string | null;

  @DayField()
  from: string;

  @DayField({ optional: true, description: 'Its last day, included. Left out while it goes on.' })
  to?: string | null;
}

/** A new token. */
export class IssueTokenRequest {
  @Words(200, { description: 'What it is for, so that it can be told from others.' })
  name: string;

  @ApiProperty({
    enum: tokenScopes,
    isArray: true,
    description: 'What it may be used for, within the roles of the account.',
  })
  @IsArray({ message: 'Send a list of scopes.' })
  @ArrayNotEmpty({ message: 'Choose at least one scope.' })
  @ArrayUnique({ message: 'Name each scope once.' })
  @IsIn(tokenScopes, { each: true, message: `Choose from ${tokenScopes.join(', ')}.` })
  scopes: TokenScope[];

  @WholeNumber(1, 366, { description: 'For how many days it is in force.' })
  days: number;
}

/** Whose account it is. */
export class LinkAccountRequest {
  @Id('person', { optional: true, description: 'The person of the record. Left out: nobody of the record.' })
  person?: string | null;
}

/** Whose accounts to look at, and on which day. */
class OfAccountsQuery extends DatedListQuery {
  @OneOf(accountKinds, { optional: true })
  kind?: AccountKind;

  @OneOf(accountStates, { optional: true })
  state?: (typeof accountStates)[number];

  @OneOf(roles, { optional: true, description: 'A role that they hold on the day.' })
  role?: Role;

  @Words(200, { optional: true, description: 'Part of the name or e-mail address.' })
  q?: string;

  @DayField({ optional: true, description: 'Those that nobody used on this day or later.' })
  notSeenSince?: string;
}

/** Which accounts to list. */
export class AccountsQuery extends OfAccountsQuery {}

/** Which roles to list. */
export class RoleGrantsQuery extends OfAccountsQuery {
  @Id('account', { optional: true })
  account?: string;

  @Id('HIT', { optional: true })
  hit?: string;

  @Id('group', { optional: true })
  group?: string;
}

/** An account; no secret of it is ever told. */
export class AccountView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: accountKinds })
  kind: AccountKind;
  name: string;
  email: string | null;
  @ApiProperty({ format: 'uuid' })
  personId: string | null;
  @ApiProperty({ enum: roles, isArray: true, description: 'Held on the day.' })
  roles: Role[];
  hasPassword: boolean;
  hasSecondFactor: boolean;
  @ApiProperty({ format: 'date-time' })
  openedAt: string;
  @ApiProperty({ format: 'date-time' })
  closedAt: string | null;
  @ApiProperty({ format: 'date-time', description: 'The last use of a session or token, to within a minute.' })
  lastSeenAt: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
}

/** A role that an account holds. */
export class RoleGrantView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  accountId: string;
  accountName: string;
  accountEmail: string | null;
  @ApiProperty({ format: 'date-time' })
  accountClosedAt: string | null;
  @ApiProperty({ format: 'date-time', description: 'The last use of a session or token, to within a minute.' })
  lastSeenAt: string | null;
  hasSecondFactor: boolean;
  @ApiProperty({ enum: roles })
  role: Role;
  @ApiProperty({ format: 'uuid' })
  hitId: string | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'As the HIT is called on the day.' })
  hitName: string | null;
  @ApiProperty({ format: 'uuid' })
  groupId: string | null;
  groupName: string | null;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
  @ApiProperty({ enum: grantOrigins, description: 'CLAIMED: told of by the provider at which they sign in.' })
  origin: GrantOrigin;
  @ApiProperty({ type: 'integer' })
  version: number;
}

/** A token by what it is for; the secret was told once. */
export class TokenView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  name: string;
  startsWith: string;
  @ApiProperty({ enum: tokenScopes, isArray: true })
  scopes: TokenScope[];
  @ApiProperty({ format: 'date-time' })
  issuedAt: string;
  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
  @ApiProperty({ format: 'date-time' })
  lastUsedAt: string | null;
  @ApiProperty({ format: 'date-time' })
  revokedAt: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
}

/** A token, told this once. */
export class TokenIssuedView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: 'integer' })
  version: number;
  @ApiProperty({ description: 'Keep it: it is not told again.' })
  token: string;
  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}
