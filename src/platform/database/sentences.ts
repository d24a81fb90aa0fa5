import { unreachable } from '../problems/sentences';
import type { Sentences } from '../problems/sentences';

export const platformSentences: Sentences = {
  trail_pk: unreachable('the database numbers the rows'),
  trail_is_never_anonymous: unreachable('every viewer has a name'),
  trail_is_append_only: unreachable('nothing in the product changes the trail'),
  idempotency_key_pk: unreachable('claims are made with ON CONFLICT DO NOTHING'),
};
