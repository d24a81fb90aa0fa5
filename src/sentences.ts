import { directorySentences } from './directory/sentences';
import { groupSentences } from './groups/sentences';
import { platformSentences } from './platform/database/sentences';
import type { Sentences } from './platform/problems/sentences';

/** What a person reads when the database refuses, for every named constraint of every room. */
export const sentences: Sentences = { ...platformSentences, ...directorySentences, ...groupSentences };
