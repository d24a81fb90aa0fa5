import type { Sentence, Sentences } from '../platform/problems/sentences';
import { checkedPeriod, generated, lifeOfOne, noSuch, outsideLifeOf, shape } from '../platform/problems/refusals';

/** Said wherever somebody is put into a seat that belongs to a post. */
export const seatFollowsThePost: Sentence = {
  status: 409,
  detail: 'This seat goes with a post: whoever holds the post sits in it. Record who holds the post instead.',
};

/** Seats, who sits in them, and their deputies. */
export const seatSentences: Sentences = {
  seat_pk: generated,
  seat_key_is_plain: shape,
  seat_label_is_given: shape,
  seat_role_is_known: shape,
  seat_member_class_is_known: shape,
  seat_capacity_is_known: shape,
  seat_has_a_first_day: checkedPeriod,
  seat_key_once_in_a_group: {
    status: 409,
    pointer: '#/key',
    detail: 'Another seat of this group has this key. Choose a different one.',
  },
  seat_ex_officio_has_a_capacity: {
    status: 422,
    pointer: '#/capacity',
    detail: 'A seat that goes with a post says in what capacity its holder sits. Choose a capacity.',
  },
  seat_votes_only_as_member: {
    status: 422,
    pointer: '#/voting',
    detail: 'Only a member votes; somebody in attendance or an observer does not.',
  },
  seat_life: lifeOfOne,
  seat_within_the_group: outsideLifeOf('group'),
  seat_of_the_post: noSuch('post', '#/exOfficioPost'),
  seat_occupancy_pk: generated,
  seat_occupancy_by_person: noSuch('person', '#/person'),
  seat_occupancy_capacity_is_known: shape,
  seat_occupancy_for_organisation: noSuch('organisation', '#/representedOrganisation'),
  seat_occupancy_has_a_first_day: checkedPeriod,
  seat_occupancy_from_precision_is_known: shape,
  seat_occupancy_to_precision_is_known: shape,
  seat_one_holder_at_a_time: {
    status: 409,
    detail: 'Somebody sits in this seat on those days. End their occupancy first.',
  },
  seat_occupancy_within_the_seat: outsideLifeOf('seat'),
  seat_ex_officio_follows_the_post: seatFollowsThePost,
  named_deputy_pk: generated,
  named_deputy_person: noSuch('person', '#/person'),
  named_deputy_has_a_first_day: checkedPeriod,
  named_deputy_once_at_a_time: {
    status: 409,
    pointer: '#/person',
    detail: 'This person is a deputy for this seat on those days already.',
  },
  named_deputy_within_the_seat: outsideLifeOf('seat'),
};
