/** What can be subscribed to. The names stand in the database. */
export const feedKinds = ['MEETINGS', 'RECORDS', 'FINDINGS', 'KNOWLEDGE'] as const;
export type FeedKind = (typeof feedKinds)[number];

/** What the last part of the address is called, by which programs know what to do with it. */
export const fileOf: Readonly<Record<FeedKind, string>> = {
  MEETINGS: 'meetings.ics',
  RECORDS: 'records.atom',
  FINDINGS: 'findings.atom',
  KNOWLEDGE: 'knowledge.atom',
};
