import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';

/** Mails, the latest day first. Parameters: state, day, recipient. */
export const mails: ListDefinition = {
  name: 'mails',
  columns: {
    id: 't.id',
    day: 't.day',
    recipientId: 't.recipient_id',
    recipientName: `coalesce(p.name, a.name)`,
    causes: `(SELECT array_agg(DISTINCT n.cause ORDER BY n.cause) FROM notice n WHERE n.mail_id = t.id)`,
    state: 't.state',
    attempts: 't.attempts',
    lastFailure: 't.last_failure',
    notBefore: 't.not_before',
    settledAt: 't.settled_at',
  },
  from: 'mail t LEFT JOIN person p ON p.id = t.person_id LEFT JOIN account a ON a.id = t.account_id',
  filters: { state: 't.state = :state', day: 't.day = :day::date', recipient: 't.recipient_id = :recipient' },
  belongs: 'ALL',
  order: [
    { by: 't.day', type: 'date' },
    { by: 't.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

/** One mail with what it tells. Value: id. */
export const mailById = statement(
  'mail-by-id',
  `SELECT m.id, m.day, m.recipient_id AS "recipientId", coalesce(p.name, a.name) AS name, m.state, m.last_failure AS "lastFailure",
     m.settled_at AS "settledAt", m.not_before AS "notBefore",
     (SELECT jsonb_agg(jsonb_build_object('cause', n.cause, 'about', n.about_id, 'facts', n.facts::jsonb) ORDER BY n.id) FROM notice n
      WHERE n.mail_id = m.id) AS notices,
     coalesce((SELECT is_demonstration FROM partnership), false) AS "isDemonstration"
   FROM mail m LEFT JOIN person p ON p.id = m.person_id LEFT JOIN account a ON a.id = m.account_id WHERE m.id = $1`,
);
