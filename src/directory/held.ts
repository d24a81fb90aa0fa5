import { periodOf } from '../access/held-section';
import type { HeldInRoom } from '../access/held-section';

const nameOfOrganisation = (id: string): string =>
  `(SELECT n.name FROM organisation_name n WHERE n.organisation_id = ${id} ORDER BY n.during DESC LIMIT 1)`;

/** What is held about where a person works and the posts that they hold. */
export const directoryHeld: HeldInRoom = {
  typedNames: [
    { table: 'time_away', column: 'deputy_name', form: 'NAME' },
    { table: 'time_away', column: 'stands_in_for', form: 'SENTENCE' },
  ],
  sections: {
    pseudonym: {
      follows: ['pseudonym_of_person'],
      columns: { number: 't.number', requestedOn: 't.requested_on', reason: 't.reason', givenAt: 't.given_at' },
      from: 'FROM pseudonym t WHERE t.id = $1',
    },
    affiliations: {
      follows: ['affiliation_of_person'],
      columns: { id: 't.id', organisation: nameOfOrganisation('t.organisation_id'), role: 't.role', ...periodOf('t') },
      from: 'FROM affiliation t WHERE t.person_id = $1 ORDER BY lower(t.during), t.id',
    },
    timesAway: {
      follows: ['time_away_of_person', 'time_away_with_deputy'],
      columns: {
        id: 't.id',
        asDeputy: 'coalesce(t.deputy_person_id = $1, false)',
        deputy: 'coalesce(d.name, t.deputy_name)',
        standsInFor: 't.stands_in_for',
        takenBackOn: 't.taken_back_on',
        ...periodOf('t'),
      },
      from: `FROM time_away t LEFT JOIN person d ON d.id = t.deputy_person_id
        WHERE t.person_id = $1 OR t.deputy_person_id = $1 ORDER BY lower(t.during), t.id`,
    },
    posts: {
      follows: ['post_holding_by_person'],
      columns: {
        id: 't.id',
        post: 'o.title',
        organisation: nameOfOrganisation('o.organisation_id'),
        kind: 't.kind',
        ...periodOf('t'),
      },
      from: 'FROM post_holding t JOIN post o ON o.id = t.post_id WHERE t.person_id = $1 ORDER BY lower(t.during), t.id',
    },
  },
};
