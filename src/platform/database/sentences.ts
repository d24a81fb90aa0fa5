import { unreachable } from '../problems/sentences';
import type { Sentences } from '../problems/sentences';

export const platformSentences: Sentences = {
  trail_pk: unreachable('the rows are numbered one after the other'),
  trail_is_never_anonymous: unreachable('every viewer has a name'),
  trail_head_pk: unreachable('there is one row, which is only ever changed'),
  trail_head_is_only_one: unreachable('there is one row, which is only ever changed'),
  trail_is_append_only: unreachable('nothing in the product changes the trail'),
  idempotency_key_pk: unreachable('claims are made with ON CONFLICT DO NOTHING'),
};
