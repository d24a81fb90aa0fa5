import { generated, shape } from '../platform/problems/refusals';
import { unreachable } from '../platform/problems/sentences';
import type { Sentences } from '../platform/problems/sentences';

const inTurn = unreachable('one person is forgotten at a time, and gets the next number');

/** What a person reads when the database refuses something about people who asked to be forgotten. */
export const privacySentences: Sentences = {
  pseudonymisation_pk: generated,
  pseudonymisation_of_a_person: unreachable('the person is held while they are forgotten'),
  pseudonymisation_once: unreachable('whoever was forgotten is refused before'),
  pseudonymisation_number_once: inTurn,
  pseudonymisation_number_is_from_1: inTurn,
  pseudonymisation_has_a_reason: shape,
};
