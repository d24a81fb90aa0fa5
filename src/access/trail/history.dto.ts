import { Id } from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';

/** The kinds of things that the trail tells of. */
export const trailKinds = [
  'hit',
  'hitPartner',
  'sourceDocument',
  'group',
  'seat',
  'occupancy',
  'namedDeputy',
  'reportingLine',
  'workingLink',
  'meeting',
  'decision',
  'action',
  'upwardReport',
  'escalation',
  'interaction',
  'sponsorship',
  'ask',
  'engagement',
  'opportunity',
  'commonGoal',
  'tension',
  'sharedKnowledge',
  'commitment',
  'governanceReport',
  'reportSchedule',
  'organisation',
  'organisationalUnit',
  'post',
  'postHolding',
  'person',
  'affiliation',
  'timeAway',
  'partnerPriority',
  'setting',
  'account',
  'roleGrant',
  'apiToken',
  'feedAddress',
  'webhook',
  'spreadsheetImport',
];

/** Whose history: one id, under the name of its kind. */
export class HistoryQuery extends ListQuery {}
for (const kind of trailKinds) Id(kind, { optional: true })(HistoryQuery.prototype, kind);

/** The things that were named. */
export function thingsNamedIn(query: HistoryQuery): { kind: string; id: string }[] {
  return Object.entries(query).flatMap(([kind, id]) =>
    trailKinds.includes(kind) && typeof id === 'string' ? [{ kind, id }] : [],
  );
}
