import type { HeldInRoom } from '../access/held-section';

/** Where reports name somebody: who froze them, what people wrote into them, and everything that a frozen one says. */
export const reportsHeld: HeldInRoom = {
  typedNames: [
    { table: 'upward_report_draft', column: 'summary', form: 'SENTENCE' },
    { table: 'governance_report', column: 'prepared_for', form: 'SENTENCE' },
    { table: 'report_schedule', column: 'prepared_for', form: 'SENTENCE' },
    { table: 'governance_report', column: 'summary', form: 'SENTENCE' },
    { table: 'governance_report', column: 'asks', form: 'SENTENCE' },
    { table: 'governance_report', column: 'next_year', form: 'SENTENCE' },
    { table: 'governance_report_version', column: 'frozen_by', form: 'NAME' },
    { table: 'governance_report_version', column: 'content', form: 'SENTENCE' },
  ],
  sections: {
    reportsMadeFor: {
      follows: ['report_schedule_recipient_account'],
      columns: { kind: 's.kind', every: 's.every', startedOn: 's.started_on', endedOn: 's.ended_on' },
      from: `FROM report_schedule_recipient t JOIN report_schedule s ON s.id = t.schedule_id JOIN account a ON a.id = t.account_id
        WHERE a.person_id = $1 ORDER BY s.started_on, s.id`,
    },
  },
};
