import type { HeldInRoom } from '../access/held-section';

const toThem = `LEFT JOIN account a ON a.id = t.account_id WHERE coalesce(t.person_id, a.person_id) = $1`;

/** What is held about a person in mails: which were made for them, and which they would rather have. */
export const noticesHeld: HeldInRoom = {
  typedNames: [{ table: 'notice', column: 'facts', form: 'SENTENCE' }],
  sections: {
    mails: {
      follows: ['mail_to_person', 'mail_to_account'],
      columns: {
        id: 't.id',
        day: 't.day',
        state: 't.state',
        settledAt: 't.settled_at',
        told: `(SELECT jsonb_agg(jsonb_build_object('cause', n.cause, 'facts', n.facts::jsonb) ORDER BY n.id) FROM notice n WHERE n.mail_id = t.id)`,
      },
      from: `FROM mail t ${toThem} ORDER BY t.day, t.id`,
    },
    mailChoices: {
      follows: ['mail_choice_of_person', 'mail_choice_of_account'],
      columns: { id: 't.id', cause: 't.cause', rhythm: 't.rhythm', chosenAt: 't.chosen_at' },
      from: `FROM mail_choice t ${toThem} ORDER BY t.cause, t.id`,
    },
  },
};
