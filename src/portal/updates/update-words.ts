import type { UpdateStatus } from '../../meetings/upward/group-update.entity';
import type { StateTag } from '../state-tags';

/** How a group says that it is getting on. */
export const updateTags: Readonly<Record<UpdateStatus, StateTag>> = {
  ON_TRACK: { text: 'On track', tint: 'green' },
  AT_RISK: { text: 'At risk', tint: 'yellow' },
  OFF_TRACK: { text: 'Off track', tint: 'orange' },
};

/** What each of them means, for whoever has to choose. */
export const updateHints: Readonly<Record<UpdateStatus, string>> = {
  ON_TRACK: 'We expect to do what we said',
  AT_RISK: 'We may not, unless something changes',
  OFF_TRACK: 'We will not, as things are',
};
