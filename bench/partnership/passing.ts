import { regionOf } from './directory';
import { groupId, regionGroupId } from './groups';
import { rowId } from './row-id';
import { firstDay, quarters, type PartnershipSize } from './size';
import { insertion, type Step } from './step';

/**
 * What passes between groups: of every meeting a steering group reports to the group above the HITs of its region two days later,
 * and once a quarter the two working groups of a HIT do something together. Reads the temporary table `held`.
 */
export function passing(size: PartnershipSize): readonly Step[] {
  const quarter = `date '${firstDay(size)}' + make_interval(months => 3 * q)`;
  return [
    insertion(
      'upward_report',
      {
        key: `'report-' || h || '-' || m`,
        group_id: groupId('h', 0),
        parent_group_id: regionGroupId(regionOf('h')),
        meeting_id: rowId('meeting', 'n'),
        sent_on: 'day + 2',
        form: `'Highlight report'`,
        summary: `'What the group looked at, what it agreed, and what it asks for.'`,
        received_on: `CASE WHEN (h + m) % 6 > 0 THEN day + 11 END`,
      },
      'held ORDER BY n',
    ),
    insertion(
      'interaction',
      {
        key: `'together-' || h || '-' || q`,
        group_id: groupId('h', 1),
        other_group_id: groupId('h', 2),
        happened_on: `(${quarter})::date + 10 + h % 60`,
        kind: `'SHARED_PAPER'`,
        words: `'One paper of both groups.'`,
      },
      `generate_series(0, ${quarters(size) - 1}) q, generate_series(1, ${size.hits}) h ORDER BY q, h`,
    ),
  ];
}
