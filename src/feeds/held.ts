import type { HeldInRoom } from '../access/held-section';

/** What is held about a person in feeds: which addresses they made. The addresses themselves are nobody's to read. */
export const feedsHeld: HeldInRoom = {
  typedNames: [],
  sections: {
    feedAddresses: {
      follows: ['feed_address_of_an_account'],
      columns: {
        id: 't.id',
        kind: 't.kind',
        hit: 'h.key',
        group: 'g.name',
        madeAt: 't.made_at',
        revokedAt: 't.revoked_at',
      },
      from: `FROM feed_address t JOIN account a ON a.id = t.account_id LEFT JOIN hit h ON h.id = t.hit_id
        LEFT JOIN governance_group g ON g.id = t.group_id WHERE a.person_id = $1 ORDER BY t.made_at, t.id`,
    },
  },
};
