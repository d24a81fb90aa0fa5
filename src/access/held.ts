import { periodOf } from './held-section';
import type { HeldInRoom } from './held-section';

const ofAccount = (table: string, order: string, account = 'account_id'): string =>
  `FROM ${table} t JOIN account a ON a.id = t.${account} WHERE a.person_id = $1 ORDER BY ${order}, t.id`;

/** What is held about how a person comes in, and what they did. Passwords, codes and tokens themselves are nobody's to read. */
export const accessHeld: HeldInRoom = {
  typedNames: [],
  sections: {
    accounts: {
      follows: ['account_of_a_person'],
      columns: {
        id: 't.id',
        name: 't.name',
        email: 't.email',
        openedAt: 't.opened_at',
        closedAt: 't.closed_at',
        lastSeenAt: 't.last_seen_at',
      },
      from: 'FROM account t WHERE t.person_id = $1',
    },
    roles: {
      follows: ['role_grant_to_an_account'],
      columns: {
        id: 't.id',
        role: 't.role',
        hit: 'h.key',
        group: 'g.name',
        ...periodOf('t'),
        origin: 't.origin',
        voidAt: 't.void_at',
      },
      from: `FROM role_grant t JOIN account a ON a.id = t.account_id LEFT JOIN hit h ON h.id = t.hit_id
        LEFT JOIN governance_group g ON g.id = t.group_id WHERE a.person_id = $1 ORDER BY lower(t.during), t.id`,
    },
    tokens: {
      follows: ['api_token_of_an_account'],
      columns: {
        id: 't.id',
        name: 't.name',
        scopes: 't.scopes',
        issuedAt: 't.issued_at',
        expiresAt: 't.expires_at',
        lastUsedAt: 't.last_used_at',
        revokedAt: 't.revoked_at',
      },
      from: ofAccount('api_token', 't.issued_at'),
    },
    signIn: {
      follows: ['credential_of_an_account', 'recovery_code_of_an_account'],
      columns: {
        passwordSetAt: 't.password_set_at',
        secondFactorSince: 't.totp_confirmed_at',
        recoveryCodes: '(SELECT count(*) FROM recovery_code c WHERE c.account_id = a.id AND c.void_at IS NULL)',
      },
      from: ofAccount('credential', 't.password_set_at', 'id'),
    },
    signOn: {
      follows: ['external_identity_of_an_account'],
      columns: { id: 't.id', issuer: 't.issuer', subject: 't.subject', linkedAt: 't.linked_at' },
      from: ofAccount('external_identity', 't.linked_at'),
    },
    sessions: {
      follows: ['session_of_an_account'],
      columns: {
        id: 't.id',
        startedAt: `t.sess ->> 'startedAt'`,
        endsAt: 't.expire',
        address: `t.sess ->> 'address'`,
        browser: `t.sess ->> 'agent'`,
      },
      from: ofAccount('session', 't.expire'),
    },
    links: {
      follows: ['one_time_link_of_an_account'],
      columns: {
        id: 't.id',
        kind: 't.kind',
        madeAt: 't.made_at',
        expiresAt: 't.expires_at',
        voidAt: 't.void_at',
      },
      from: ofAccount('one_time_link', 't.made_at'),
    },
    letters: {
      follows: ['sign_in_letter_to_an_account'],
      columns: { id: 't.id', kind: 't.kind', askedAt: 't.asked_at', sentAt: 't.sent_at' },
      from: ofAccount('sign_in_letter', 't.asked_at'),
    },
    trail: {
      follows: [],
      columns: {
        position: 't.position',
        recordedAt: 't.recorded_at',
        wasThem: 'coalesce(t.account_id = a.id, false)',
        useCase: 't.use_case',
        subjectKind: 't.subject_kind',
        subjectId: 't.subject_id',
        address: 'CASE WHEN t.account_id = a.id THEN t.address END',
      },
      from: `FROM (SELECT $1::uuid AS person_id) p LEFT JOIN account a USING (person_id)
        JOIN LATERAL (SELECT * FROM trail r WHERE r.account_id = a.id
          UNION SELECT * FROM trail r WHERE r.subject_kind = 'person' AND r.subject_id = p.person_id
          UNION SELECT * FROM trail r WHERE r.subject_kind = 'account' AND r.subject_id = a.id) t ON true
        ORDER BY t.position`,
    },
  },
};
