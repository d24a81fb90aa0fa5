import type { HeldInRoom } from '../access/held-section';

/** Where promises and findings name somebody: who declared and answered, and the sentences of findings that were frozen. */
export const assuranceHeld: HeldInRoom = {
  typedNames: [
    { table: 'declared_view', column: 'declared_by', form: 'NAME' },
    { table: 'finding_answer', column: 'answered_by', form: 'NAME' },
    { table: 'finding_snapshot', column: 'sentence', form: 'SENTENCE' },
  ],
  sections: {},
};
