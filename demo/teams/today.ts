/** The day on which the demonstration was made: what was to come then is planned, and nothing is on record after it. */
export const today = '2026-11-23';
