import type { OpportunityStatus } from './opportunity.entity';
import type { AskStatus } from './sponsor-ask.entity';

/** What became of an ask, as pages and reports say it. */
export const askWords: Readonly<Record<AskStatus, string>> = {
  OPEN: 'Waiting for an answer',
  ACCEPTED: 'Accepted',
  DECLINED: 'Declined',
  RESOLVED: 'Done',
  WITHDRAWN: 'No longer needed',
};

/** What became of something that was passed on, as pages and reports say it. */
export const opportunityWords: Readonly<Record<OpportunityStatus, string>> = {
  NEW: 'Waiting for the team',
  TAKEN_UP: 'Taken up',
  NOT_FOR_US: 'Not for the team',
  CAME_TO_SOMETHING: 'Came to something',
  CAME_TO_NOTHING: 'Came to nothing',
};
