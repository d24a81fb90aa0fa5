import type { HeldInRoom } from '../access/held-section';

/** Where reports name somebody: who froze them, what people wrote into them, and everything that a frozen one says. */
export const reportsHeld: HeldInRoom = {
  typedNames: [
    { table: 'upward_report_draft', column: 'summary', form: 'SENTENCE' },
    { table: 'governance_report', column: 'prepared_for', form: 'SENTENCE' },
    { table: 'governance_report', column: 'summary', form: 'SENTENCE' },
    { table: 'governance_report', column: 'asks', form: 'SENTENCE' },
    { table: 'governance_report', column: 'next_year', form: 'SENTENCE' },
    { table: 'governance_report_version', column: 'frozen_by', form: 'NAME' },
    { table: 'governance_report_version', column: 'content', form: 'SENTENCE' },
  ],
  sections: {},
};
