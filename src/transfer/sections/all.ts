import type { Action } from '../../access/policy';
import { commitments } from './commitments';
import { commonGoals, tensions } from './goals';
import { groups } from './groups';
import { hits } from './hits';
import { reportingLines, workingLinks } from './lines';
import { sharedKnowledge } from './knowledge';
import { meetings } from './meetings';
import { organisations } from './organisations';
import { partnership, priorities, settings } from './partnership';
import { escalations, groupUpdates, interactions, upwardReports } from './passing';
import { people } from './people';
import { posts } from './posts';
import { waysThrough } from './section';
import type { Rows } from './section';
import { sourceDocuments } from './source-documents';
import { sponsorships } from './sponsorships';

/** Every section of the partnership file. Each names only what stands in it or in one before it. */
export const sections: readonly Rows[] = [
  partnership,
  settings,
  organisations,
  people,
  posts,
  priorities,
  sourceDocuments,
  hits,
  groups,
  reportingLines,
  workingLinks,
  sponsorships,
  commonGoals,
  tensions,
  sharedKnowledge,
  meetings,
  upwardReports,
  groupUpdates,
  escalations,
  interactions,
  commitments,
];

/** What the file says it is. */
export const fileFormat = 'hit-portal-partnership/1';

/** The lines of the policy by which fields of the file are read, where they are not read by everybody who may take it out. */
export const fileReaders: readonly Action[] = [
  ...new Set(
    sections
      .flatMap((section) => waysThrough(section))
      .flatMap((way) => way.at(-1)?.fields ?? [])
      .flatMap(({ readBy }) => (readBy === undefined ? [] : [readBy])),
  ),
];
