/** What is done by itself, each with a queue of its own. A queue is made at the start, by the owner of the tables. */
export const jobQueues = ['queue-mails', 'send-mails', 'spreadsheets', 'send-webhooks', 'scheduled-reports'] as const;
export type JobQueue = (typeof jobQueues)[number];

/** The schema of the library that keeps the queues; nothing of ours is in it. */
export const jobSchema = 'job';
