import type { Things } from './access/thing';
import { assuranceThings } from './assurance/things';
import { directoryThings } from './directory/things';
import { exchangeThings } from './exchange/things';
import { groupThings } from './groups/things';
import { hitThings } from './hits/things';
import { meetingThings } from './meetings/things';
import { reportThings } from './reports/things';
import { sponsorshipThings } from './sponsorship/things';
import { spreadsheetThings } from './transfer/spreadsheets/things';

/** Where every kind of thing belongs that somebody may or may not reach, from every room. */
export const things: Things = {
  ...directoryThings,
  ...hitThings,
  ...groupThings,
  ...meetingThings,
  ...sponsorshipThings,
  ...exchangeThings,
  ...assuranceThings,
  ...reportThings,
  ...spreadsheetThings,
};
