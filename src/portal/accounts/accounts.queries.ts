import type { AccountView } from '../../access/accounts.dto';
import type { GrantOrigin } from '../../access/role-grant.entity';
import type { Role } from '../../access/roles';
import { jsonObject } from '../../platform/database/json-object';
import { statement } from '../../platform/database/statement';
import type { Day } from '../../platform/time/period';

/** A role of an account that it holds, held or will hold. */
export interface GrantSeen {
  readonly id: string;
  readonly version: number;
  readonly role: Role;
  readonly on: string | null;
  readonly from: Day;
  readonly to: Day | null;
  readonly origin: GrantOrigin;
  readonly isOver: boolean;
}

/** An account with all its roles, how often it is signed in, and the tokens that are in force. */
export interface AccountSeen extends Pick<
  AccountView,
  | 'id'
  | 'version'
  | 'kind'
  | 'name'
  | 'email'
  | 'openedAt'
  | 'closedAt'
  | 'lastSeenAt'
  | 'hasPassword'
  | 'hasSecondFactor'
> {
  readonly personName: string | null;
  readonly sessions: number;
  readonly tokens: number;
  readonly grants: readonly GrantSeen[];
}

const grants = `coalesce((SELECT json_agg(${jsonObject({
  id: 'g.id',
  version: 'g.version',
  role: 'g.role',
  on: `coalesce(o.name || coalesce(' (' || n.name || ')', ''), n.name, h.key)`,
  from: 'lower(g.during)',
  to: 'upper(g.during) - 1',
  origin: 'g.origin',
  isOver: 'coalesce(upper(g.during) <= $2::date, false)',
})} ORDER BY lower(g.during) DESC, g.id)
  FROM role_grant g LEFT JOIN governance_group o ON o.id = g.group_id LEFT JOIN hit h ON h.id = g.hit_id
    LEFT JOIN hit_name n ON n.hit_id = g.hit_id AND n.during @> $2::date
  WHERE g.account_id = a.id AND g.void_at IS NULL), '[]'::json)`;

/** One account. Values: id, day, moment. */
export const accountSeen = statement(
  'account-seen',
  `SELECT ${jsonObject({
    id: 'a.id',
    version: 'a.version',
    kind: 'a.kind',
    name: 'a.name',
    email: 'a.email',
    personName: 'p.name',
    openedAt: 'a.opened_at',
    closedAt: 'a.closed_at',
    lastSeenAt: 'a.last_seen_at',
    hasPassword: 'c.password_hash IS NOT NULL',
    hasSecondFactor: 'c.totp_confirmed_at IS NOT NULL',
    sessions: '(SELECT count(*) FROM session s WHERE s.account_id = a.id AND s.expire > $3)',
    tokens:
      '(SELECT count(*) FROM api_token t WHERE t.account_id = a.id AND t.revoked_at IS NULL AND t.expires_at > $3)',
    grants,
  })}::text FROM account a LEFT JOIN credential c ON c.id = a.id LEFT JOIN person p ON p.id = a.person_id WHERE a.id = $1`,
);

/** What a role is to be held on: a team or a group of a day, with how many there are in all. */
export interface Holdable {
  readonly id: string;
  readonly text: string;
  readonly inAll: number;
}

/** Teams of a day whose name has the words, by name, the first twenty. Values: day, words. */
export const teamsToHold = statement(
  'teams-to-hold',
  `SELECT h.id, n.name AS text, count(*) OVER ()::integer AS "inAll" FROM hit h JOIN hit_name n ON n.hit_id = h.id AND n.during @> $1::date
   WHERE strpos(lower(n.name), lower($2)) > 0 ORDER BY n.name, h.id LIMIT 20`,
);

/** Groups of a day whose name, or whose team’s, has the words, by name, the first twenty. Values: day, words. */
export const groupsToHold = statement(
  'groups-to-hold',
  `SELECT g.id, g.name || coalesce(' (' || n.name || ')', '') AS text, count(*) OVER ()::integer AS "inAll" FROM governance_group g
   LEFT JOIN hit_name n ON n.hit_id = g.hit_id AND n.during @> $1::date
   WHERE g.during @> $1::date AND strpos(lower(concat_ws(' ', g.name, n.name)), lower($2)) > 0 ORDER BY 2, g.id LIMIT 20`,
);
