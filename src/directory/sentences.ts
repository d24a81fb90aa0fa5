import { unreachable } from '../platform/problems/sentences';
import type { Sentences } from '../platform/problems/sentences';
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

const inTurn = unreachable('a name ends the day before the next one begins');
const lookedUp = unreachable('what a field names is looked up first');

const organisations: Sentences = {
  organisation_merger_pk: generated,
  organisation_merger_into: lookedUp,
  organisation_merged_once: unreachable('an organisation that was merged is not there to be merged'),
  organisation_merger_row_pk: generated,
  organisation_merger_row_of_merger: ownerIsHeld,
  organisation_merger_row_change_is_known: unreachable('the function that merges says them'),
  organisation_pk: generated,
  organisation_key_once: keyIsTaken('organisation'),
  organisation_key_is_plain: shape,
  organisation_type_is_known: shape,
  organisation_sector_is_known: shape,
  organisation_has_a_first_day: checkedPeriod,
  organisation_life: lifeOfOne,
  organisation_name_pk: generated,
  organisation_name_is_given: shape,
  organisation_name_has_a_first_day: checkedPeriod,
  organisation_one_name_at_a_time: inTurn,
  organisation_name_within_its_life: unreachable('names begin and end with their organisation'),
  organisation_identifier_pk: generated,
  organisation_identifier_of_organisation: ownerIsHeld,
  organisation_identifier_scheme_is_known: shape,
  organisation_identifier_has_its_form: {
    status: 422,
    detail: 'The identifier does not have the form of its scheme. Copy it from the register.',
  },
  organisation_identifier_once: {
    status: 409,
    detail: 'An organisation has this identifier already. Two never share one: look it up in the register.',
  },
  organisation_succession_pk: generated,
  organisation_succession_of_predecessor: ownerIsHeld,
  organisation_succession_by_successor: lookedUp,
  organisation_succession_kind_is_known: shape,
  organisation_does_not_succeed_itself: unreachable('circles are refused first, the smallest too'),
  organisation_succeeded_once: {
    status: 409,
    detail: 'Another organisation stands in its place already. Record what became of that one instead.',
  },
};

const units: Sentences = {
  organisational_unit_pk: generated,
  organisational_unit_key_once: keyIsTaken('unit'),
  organisational_unit_key_is_plain: shape,
  organisational_unit_name_is_given: shape,
  organisational_unit_has_a_first_day: checkedPeriod,
  organisational_unit_life: lifeOfOne,
  organisational_unit_within_its_organisation: outsideLifeOf('organisation'),
};

const posts: Sentences = {
  post_pk: generated,
  post_key_once: keyIsTaken('post'),
  post_key_is_plain: shape,
  post_title_is_given: shape,
  post_level_is_known: shape,
  post_has_a_first_day: checkedPeriod,
  post_life: lifeOfOne,
  post_within_its_organisation: outsideLifeOf('organisation'),
  post_within_its_unit: outsideLifeOf('unit'),
  post_holding_pk: generated,
  post_holding_by_person: noSuch('person', '#/person'),
  post_holding_kind_is_known: shape,
  post_holding_has_a_first_day: checkedPeriod,
  post_holding_from_precision_is_known: shape,
  post_holding_to_precision_is_known: shape,
  post_holding_within_the_post: outsideLifeOf('post'),
  post_one_holder_of_a_kind_at_a_time: {
    status: 409,
    detail: 'Somebody holds the post in the same way on those days. End that first, or hand the post over.',
  },
};

const people: Sentences = {
  pseudonym_pk: unreachable('whoever has one is refused another first'),
  pseudonym_of_person: ownerIsHeld,
  pseudonym_number_once: unreachable('one is given after the other'),
  pseudonym_number_is_from_1: unreachable('they are counted from 1'),
  pseudonym_has_a_reason: shape,
  person_pk: generated,
  person_key_once: keyIsTaken('person'),
  person_key_is_plain: shape,
  person_name_is_given: shape,
  person_profession_is_known: shape,
  person_orcid_has_its_form: shape,
  person_email_has_its_form: shape,
  person_telephone_has_its_form: shape,
  person_access_needs_are_given: shape,
  person_orcid_once: {
    status: 409,
    pointer: '#/orcid',
    detail: 'Another person has this ORCID iD. Check whether they are the same person.',
  },
  time_away_pk: generated,
  time_away_of_person: ownerIsHeld,
  time_away_has_a_first_day: checkedPeriod,
  time_away_for_good_names_a_successor: unreachable('whoever goes for good without a successor is refused first'),
  time_away_with_deputy: lookedUp,
  time_away_deputy_name_is_given: shape,
  time_away_stands_in_for_something: shape,
  time_away_has_one_deputy: unreachable('two deputies are refused first'),
  time_away_deputy_is_somebody_else: unreachable('whoever is away is refused as their own deputy first'),
  time_away_needs_deputy_who_stands_in: unreachable('something to stand in for without a deputy is refused first'),
  time_away_once_at_a_time: {
    status: 409,
    pointer: '#/from',
    detail: 'They are away on some of those days already. Come back from that first, or choose other days.',
  },
  affiliation_pk: generated,
  affiliation_of_person: ownerIsHeld,
  affiliation_with_organisation: lookedUp,
  affiliation_has_a_first_day: checkedPeriod,
  affiliation_from_precision_is_known: shape,
  affiliation_to_precision_is_known: shape,
  affiliation_once_at_a_time: {
    status: 409,
    detail: 'This person belongs to the organisation on those days already.',
  },
};

/** What a person reads when the database refuses something about organisations, units, posts and people. */
export const directorySentences: Sentences = { ...organisations, ...units, ...posts, ...people };
