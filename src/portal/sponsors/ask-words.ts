import { counted } from '../../assurance/counted';
import { daysBetween } from '../../platform/time/period';
import type { Day } from '../../platform/time/period';
import type { AskView } from '../../sponsorship/asks.dto';
import type { OpportunityView } from '../../sponsorship/opportunities.dto';
import type { OpportunityStatus } from '../../sponsorship/opportunity.entity';
import type { AskStatus } from '../../sponsorship/sponsor-ask.entity';

/** Where an ask stood on a day. On which day it was withdrawn is not recorded: it counts as withdrawn throughout. */
export function askOnDay(ask: AskView, asOf: Day): AskStatus {
  if (ask.status === 'WITHDRAWN') return 'WITHDRAWN';
  if (ask.resolvedOn !== null && ask.resolvedOn <= asOf) return 'RESOLVED';
  if (ask.answeredOn === null || ask.answeredOn > asOf) return 'OPEN';
  return ask.status === 'DECLINED' ? 'DECLINED' : 'ACCEPTED';
}

/** An ask that something can still come of. */
export const isOpen = (status: AskStatus): boolean => status === 'OPEN' || status === 'ACCEPTED';

/** How long an ask has been waiting, and by how much it is late: “Open for 20 days, late by 6”. */
export function ageInWords({ askedOn, wantedBy }: AskView, asOf: Day): string {
  const age = `Open for ${counted(daysBetween(askedOn, asOf), 'day')}`;
  return wantedBy !== null && wantedBy < asOf ? `${age}, late by ${String(daysBetween(wantedBy, asOf))}` : age;
}

/** Where something that was passed on stood on a day. */
export function opportunityOnDay({ status, closedOn }: OpportunityView, asOf: Day): OpportunityStatus {
  return closedOn !== null && closedOn > asOf ? 'TAKEN_UP' : status;
}
