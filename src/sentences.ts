import { accessSentences } from './access/sentences';
import { assuranceSentences } from './assurance/sentences';
import { directorySentences } from './directory/sentences';
import { feedSentences } from './feeds/sentences';
import { exchangeSentences } from './exchange/sentences';
import { groupSentences } from './groups/sentences';
import { hitSentences } from './hits/sentences';
import { agendaSentences } from './meetings/agenda/sentences';
import { meetingSentences } from './meetings/sentences';
import { upwardSentences } from './meetings/upward/sentences';
import { noticeSentences } from './notices/sentences';
import { platformSentences } from './platform/database/sentences';
import { reportSentences } from './reports/sentences';
import { sponsorshipSentences } from './sponsorship/sentences';
import { spreadsheetSentences } from './transfer/spreadsheets/sentences';
import type { Sentences } from './platform/problems/sentences';

/** What a person reads when the database refuses, for every named constraint of every room. */
export const sentences: Sentences = {
  ...platformSentences,
  ...accessSentences,
  ...directorySentences,
  ...hitSentences,
  ...groupSentences,
  ...meetingSentences,
  ...agendaSentences,
  ...upwardSentences,
  ...sponsorshipSentences,
  ...exchangeSentences,
  ...assuranceSentences,
  ...noticeSentences,
  ...feedSentences,
  ...reportSentences,
  ...spreadsheetSentences,
};
