import { generated } from '../platform/problems/refusals';
import { unreachable } from '../platform/problems/sentences';
import type { Sentences } from '../platform/problems/sentences';

const madeHere = unreachable('the portal itself makes these rows');

export const noticeSentences: Sentences = {
  mail_round_once_a_day: unreachable('a second round of a day does nothing'),
  mail_pk: generated,
  mail_to_person: madeHere,
  mail_to_account: madeHere,
  mail_of_a_round: madeHere,
  mail_state_is_known: madeHere,
  mail_invites_to_meeting: madeHere,
  invitation_pk: unreachable('a meeting is planned once'),
  invitation_to_meeting: madeHere,
  mail_one_a_day_for_each: unreachable('a second mail of a day is left out'),
  mail_settled_at_a_moment: madeHere,
  notice_pk: generated,
  notice_in_a_mail: madeHere,
  notice_cause_is_known: madeHere,
  notice_facts_are_an_object: madeHere,
  notice_once_in_a_mail: unreachable('the same thing is told once'),
  mail_choice_pk: generated,
  mail_choice_of_person: madeHere,
  mail_choice_of_account: madeHere,
  mail_choice_rhythm_is_known: unreachable('the request is checked against the same list first'),
  mail_choice_one_for_each_cause: unreachable('another choice takes the place of the first'),
  answer_link_pk: generated,
  answer_link_in_a_mail: madeHere,
  answer_link_kind_is_known: madeHere,
  answer_link_secret_is_hashed: madeHere,
  answer_link_expires_later: madeHere,
  answer_link_secret_once: madeHere,
  check_in_pk: generated,
  check_in_of_sponsorship: madeHere,
  check_in_month_is_its_first_day: madeHere,
  check_in_answer_is_known: unreachable('the request is checked against the same list first'),
  check_in_is_an_engagement: madeHere,
  check_in_one_a_month: unreachable('the sponsorship is locked first, and another answer takes the place of the first'),
  answer_link_once_in_a_mail: unreachable('a link that is made again is the same'),
};
