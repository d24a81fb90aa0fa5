import type { Rule } from '../rule';
import { actions } from './actions';
import { agendasCorrelate } from './agendas-correlate';
import { attendanceFloor } from './attendance-floor';
import { constituenciesTogether } from './constituencies-together';
import { decisionsNumbered } from './decisions-numbered';
import { executiveSponsor } from './executive-sponsor';
import { founding } from './founding';
import { hostedIn } from './hosted-in';
import { itemsSentUp } from './items-sent-up';
import { ledBy } from './led-by';
import { liveRelationship } from './live-relationship';
import { meetsEvery } from './meets-every';
import { postSitsOnGroup } from './post-sits-on-group';
import { quorate } from './quorate';
import { recordWithin } from './record-within';
import { reportsTo } from './reports-to';
import { representation } from './representation';
import { requiredSeats } from './required-seats';
import { sponsoringOrganisation } from './sponsoring-organisation';
import { termsOfReferenceReviewed } from './terms-of-reference-reviewed';
import { worksWith } from './works-with';

/** Every rule that a promise can be held by, in the order in which they are offered. */
export const rules: readonly Rule[] = [
  executiveSponsor,
  liveRelationship,
  founding,
  sponsoringOrganisation,
  hostedIn,
  meetsEvery,
  quorate,
  ledBy,
  postSitsOnGroup,
  attendanceFloor,
  requiredSeats,
  representation,
  constituenciesTogether,
  agendasCorrelate,
  reportsTo,
  worksWith,
  itemsSentUp,
  termsOfReferenceReviewed,
  actions,
  recordWithin,
  decisionsNumbered,
];

const byKind = new Map(rules.map((rule) => [rule.kind, rule]));

/** The rule of this kind, or undefined where there is none. */
export function ruleNamed(kind: string): Rule | undefined {
  return byKind.get(kind);
}
