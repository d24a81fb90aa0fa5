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
    sharedKnowledge: {
      follows: ['shared_knowledge_by_person'],
      columns: {
        id: 't.id',
        title: 't.title',
        words: 't.words',
        url: 't.url',
        fileName: 't.file_name',
        sharedOn: 't.shared_on',
      },
      from: 'FROM shared_knowledge t WHERE t.shared_by_person_id = $1 ORDER BY t.shared_on, t.id',
    },
    readings: {
      follows: ['knowledge_reading_by_person'],
      columns: { id: 't.knowledge_id', title: 'k.title', readOn: 't.read_on' },
      from: `FROM knowledge_reading t JOIN shared_knowledge k ON k.id = t.knowledge_id
        WHERE t.person_id = $1 ORDER BY t.read_on, t.knowledge_id`,
    },
  },
};
