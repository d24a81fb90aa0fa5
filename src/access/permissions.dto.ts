import { ApiProperty } from '@nestjs/swagger';
import { tokenScopes } from './permission';
import type { TokenScope } from './permission';
import { roles } from './roles';
import type { Role } from './roles';

/** How far a role reaches. */
export class RoleExtentView {
  @ApiProperty({ enum: roles })
  role: Role;
  @ApiProperty({ enum: ['ALL', 'HIT', 'GROUP', 'OWN'] })
  extent: 'ALL' | 'HIT' | 'GROUP' | 'OWN';
}

/** One line of the policy. */
export class PermissionView {
  action: string;
  means: string;
  @ApiProperty({ enum: tokenScopes })
  token: TokenScope;
  roles: RoleExtentView[];
}
