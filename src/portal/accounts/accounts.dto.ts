import { IsOptional } from 'class-validator';
import { accountKinds, accountStates } from '../../access/account.entity';
import type { AccountKind } from '../../access/account.entity';
import { roles } from '../../access/roles';
import type { Role } from '../../access/roles';
import { OneOf, Words } from '../../platform/http/fields';
import { PageQuery } from '../page-query.dto';

/** Which accounts, or which roles of theirs, are looked at. */
export class AccountsPageQuery extends PageQuery {
  @Words(200, { optional: true })
  @IsOptional()
  q?: string;

  @OneOf(accountKinds, { optional: true })
  kind?: AccountKind;

  @OneOf(accountStates, { optional: true })
  state?: (typeof accountStates)[number];

  @OneOf(roles, { optional: true })
  role?: Role;

  /** Those that nobody used lately. */
  @OneOf(['not'], { optional: true })
  seen?: 'not';
}
