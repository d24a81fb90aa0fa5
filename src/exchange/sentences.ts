import {
  checkedPeriod,
  generated,
  keyIsTaken,
  lifeOfOne,
  noSuch,
  outsideLifeOf,
  ownerIsHeld,
  shape,
} from '../platform/problems/refusals';
import { unreachable } from '../platform/problems/sentences';
import type { Sentences } from '../platform/problems/sentences';

const named = unreachable('the thing that is named is looked up first, and nothing is ever deleted');

export const exchangeSentences: Sentences = {
  common_goal_pk: generated,
  common_goal_key_once: keyIsTaken('common goal'),
  common_goal_key_is_plain: shape,
  common_goal_of_hit: named,
  common_goal_is_stated: shape,
  common_goal_has_a_first_day: checkedPeriod,
  common_goal_life: lifeOfOne,
  common_goal_is_one_of_its_hit: lifeOfOne,
  goal_endorsement_pk: generated,
  goal_endorsement_of_goal: ownerIsHeld,
  goal_endorsement_by_organisation: named,
  goal_endorsement_has_a_first_day: checkedPeriod,
  goal_endorsement_once_at_a_time: {
    status: 409,
    pointer: '#/organisation',
    detail: 'This organisation endorses the goal on some of those days already. Choose other days.',
  },
  goal_endorsement_within_the_goal: outsideLifeOf('common goal'),
  tension_pk: generated,
  tension_key_once: keyIsTaken('tension'),
  tension_key_is_plain: shape,
  tension_of_hit: named,
  tension_of_organisation: named,
  tension_said_by_person: named,
  tension_is_stated: shape,
  tension_handling_is_told: shape,
  tension_about_goal_of_its_hit: noSuch('common goal', '#/goal'),
  tension_handled_in_some_way: unreachable('the use-case sets both together'),
  tension_handled_after_it_was_stated: {
    status: 422,
    pointer: '#/on',
    detail: 'This is before the day it was said. Choose that day or a later one.',
  },
};
