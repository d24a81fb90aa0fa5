import { periodOf } from '../access/held-section';
import type { HeldInRoom } from '../access/held-section';

const ofSponsorship = (table: string, day: string): string => `FROM ${table} t
  JOIN executive_sponsorship s ON s.id = t.sponsorship_id WHERE s.person_id = $1 ORDER BY t.${day}, t.id`;

/** What is held about somebody as an executive sponsor. Of private notes it says that there is one: somebody reads those first. */
export const sponsorshipHeld: HeldInRoom = {
  typedNames: [],
  sections: {
    sponsorships: {
      follows: ['executive_sponsorship_by_person'],
      columns: {
        id: 't.id',
        hit: 'h.key',
        isPrimary: 't.is_primary',
        expectedEvery: 't.expected_every',
        ...periodOf('t'),
      },
      from: `FROM executive_sponsorship t JOIN hit h ON h.id = t.hit_id WHERE t.person_id = $1 ORDER BY lower(t.during), t.id`,
    },
    contacts: {
      follows: [],
      columns: {
        id: 't.id',
        sponsorshipId: 's.id',
        kind: 't.kind',
        happenedOn: 't.happened_on',
        initiatedBy: 't.initiated_by',
        reportedBy: 't.reported_by',
        confirmedOn: 't.confirmed_on',
        note: 't.note',
        hasPrivateNote: 't.private_note IS NOT NULL',
      },
      from: ofSponsorship('sponsor_engagement', 'happened_on'),
    },
    asks: {
      follows: [],
      columns: {
        id: 't.id',
        sponsorshipId: 's.id',
        ask: 't.ask',
        askedOn: 't.asked_on',
        status: 't.status',
        answer: 't.answer',
        answeredOn: 't.answered_on',
        outcome: 't.outcome',
      },
      from: ofSponsorship('sponsor_ask', 'asked_on'),
    },
    opportunities: {
      follows: [],
      columns: {
        id: 't.id',
        sponsorshipId: 's.id',
        description: 't.description',
        fileName: '(SELECT f.name FROM opportunity_file f WHERE f.opportunity_id = t.id)',
        referredOn: 't.referred_on',
        status: 't.status',
        outcome: 't.outcome',
      },
      from: ofSponsorship('opportunity', 'referred_on'),
    },
  },
};
