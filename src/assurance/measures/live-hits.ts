/** SQL list: the statuses of a live HIT. The review panel's approval is "the decision that makes a HIT live". */
export const liveStatuses = `('APPROVED', 'ACTIVE')`;

/** SQL list: a paused HIT is still there, but its clocks stand still. */
export const liveOrPausedStatuses = `('APPROVED', 'ACTIVE', 'PAUSED')`;
