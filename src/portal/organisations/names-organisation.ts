import { counted } from '../../assurance/counted';
import { statement } from '../../platform/database/statement';

/** Wherever an organisation is named, by table and column, and how one and several of these are called. */
export const namesOrganisation = [
  ['hit_partner', 'organisation_id', 'partnership in a team', 'partnerships in teams'],
  ['seat_occupancy', 'represented_organisation_id', 'membership of a group', 'memberships of groups'],
  ['attendance', 'organisation_id', 'mark of who came to a meeting', 'marks of who came to meetings'],
  ['affiliation', 'organisation_id', 'person who belongs to it', 'people who belong to it'],
  ['organisational_unit', 'organisation_id', 'unit', 'units'],
  ['post', 'organisation_id', 'post', 'posts'],
  ['executive_sponsorship', 'organisation_id', 'executive sponsor', 'executive sponsors'],
  [
    'sponsoring_organisation',
    'organisation_id',
    'time as a sponsoring organisation',
    'times as a sponsoring organisation',
  ],
  ['governance_group', 'owner_organisation_id', 'group that it owns', 'groups that it owns'],
  ['partner_priority', 'organisation_id', 'priority', 'priorities'],
  ['partner_absence', 'organisation_id', 'reason for not being a partner', 'reasons for not being a partner'],
  ['goal_endorsement', 'organisation_id', 'endorsement of a goal', 'endorsements of goals'],
  ['tension', 'organisation_id', 'tension', 'tensions'],
  ['organisation_identifier', 'organisation_id', 'identifier', 'identifiers'],
  ['organisation_succession', 'predecessor_id', 'successor', 'successors'],
  ['organisation_succession', 'successor_id', 'organisation before it', 'organisations before it'],
  ['organisation_merger', 'organisation_id', 'organisation merged into it', 'organisations merged into it'],
] as const;

/** How often an organisation is named in each place. Value: organisation. */
export const namingsOfOrganisation = statement(
  'organisation-namings',
  `SELECT json_build_array(${namesOrganisation
    .map(([table, column]) => `(SELECT count(*)::int FROM ${table} WHERE ${column} = $1)`)
    .join(', ')})::text`,
);

/** What names it, in words; places that do not are left out. */
export function namingsInWords(counts: readonly number[]): string[] {
  return namesOrganisation.flatMap(([, , one, many], index) => {
    const count = counts[index] ?? 0;
    return count === 0 ? [] : [counted(count, one, many)];
  });
}
