import type { HeldInRoom } from '../access/held-section';

/** What is held about somebody in the exchange between partners. */
export const exchangeHeld: HeldInRoom = {
  typedNames: [],
  sections: {
    tensions: {
      follows: ['tension_said_by_person'],
      columns: {
        id: 't.id',
        hit: 'h.key',
        words: 't.words',
        statedOn: 't.stated_on',
        handledOn: 't.handled_on',
        handling: 't.handling',
      },
      from: 'FROM tension t JOIN hit h ON h.id = t.hit_id WHERE t.said_by_person_id = $1 ORDER BY t.stated_on, t.id',
    },
  },
};
