import { accessHeld } from './access/held';
import type { HeldInRoom } from './access/held-section';
import { assuranceHeld } from './assurance/held';
import { directoryHeld } from './directory/held';
import { feedsHeld } from './feeds/held';
import { exchangeHeld } from './exchange/held';
import { groupsHeld } from './groups/held';
import { meetingsHeld } from './meetings/held';
import { noticesHeld } from './notices/held';
import { reportsHeld } from './reports/held';
import { sponsorshipHeld } from './sponsorship/held';
import { spreadsheetsHeld } from './transfer/spreadsheets/held';

/** Everything that is held about a person, from every room. */
export const held: HeldInRoom = {
  sections: {
    ...directoryHeld.sections,
    ...groupsHeld.sections,
    ...meetingsHeld.sections,
    ...sponsorshipHeld.sections,
    ...exchangeHeld.sections,
    ...assuranceHeld.sections,
    ...reportsHeld.sections,
    ...accessHeld.sections,
    ...noticesHeld.sections,
    ...feedsHeld.sections,
  },
  typedNames: [
    directoryHeld,
    groupsHeld,
    meetingsHeld,
    sponsorshipHeld,
    exchangeHeld,
    assuranceHeld,
    reportsHeld,
    accessHeld,
    noticesHeld,
    feedsHeld,
    spreadsheetsHeld,
  ].flatMap(({ typedNames }) => typedNames),
};
