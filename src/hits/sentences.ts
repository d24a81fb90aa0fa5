import { checkedPeriod, generated, keyIsTaken, noSuch, ownerIsHeld, shape } from '../platform/problems/refusals';
import { unreachable } from '../platform/problems/sentences';
import type { Sentences } from '../platform/problems/sentences';

const inTurn = unreachable('one ends the day before the next begins');
const lookedUp = unreachable('what a field names is looked up first');

const lives: Sentences = {
  hit_pk: generated,
  hit_key_once: keyIsTaken('HIT'),
  hit_key_is_plain: shape,
  hit_name_pk: generated,
  hit_name_of_hit: ownerIsHeld,
  hit_name_is_given: shape,
  hit_name_has_a_first_day: checkedPeriod,
  hit_one_name_at_a_time: inTurn,
  hit_status_pk: generated,
  hit_status_of_hit: ownerIsHeld,
  hit_status_is_known: shape,
  hit_status_has_a_first_day: checkedPeriod,
  hit_one_status_at_a_time: inTurn,
};

const partners: Sentences = {
  hit_partner_pk: generated,
  hit_partner_of_hit: ownerIsHeld,
  hit_partner_organisation: lookedUp,
  hit_partner_kind_is_known: shape,
  hit_partner_has_a_first_day: checkedPeriod,
  hit_partner_from_precision_is_known: shape,
  hit_partner_to_precision_is_known: shape,
  hit_partner_once_at_a_time: {
    status: 409,
    detail: 'This organisation is a partner of the HIT on those days already.',
  },
  partner_absence_pk: generated,
  partner_absence_of_hit: ownerIsHeld,
  partner_absence_organisation: lookedUp,
  partner_absence_is_explained: shape,
  partner_absence_has_a_first_day: checkedPeriod,
  partner_absence_explained_once_at_a_time: inTurn,
};

const priorities: Sentences = {
  partner_priority_pk: generated,
  partner_priority_key_once: keyIsTaken('partner priority'),
  partner_priority_key_is_plain: shape,
  partner_priority_name_is_given: shape,
  partner_priority_of_organisation: noSuch('organisation', '#/organisation'),
  hit_priority_pk: generated,
  hit_priority_of_hit: ownerIsHeld,
  hit_priority_named: noSuch('partner priority', '#/priority'),
  hit_priority_has_a_first_day: checkedPeriod,
  hit_priority_once_at_a_time: {
    status: 409,
    detail: 'The HIT addresses this priority on those days already.',
  },
};

const homes: Sentences = {
  sponsoring_organisation_pk: generated,
  sponsoring_organisation_of_hit: ownerIsHeld,
  sponsoring_organisation_named: lookedUp,
  sponsoring_organisation_has_a_first_day: checkedPeriod,
  hit_one_sponsoring_organisation_at_a_time: inTurn,
  hosting_pk: generated,
  hosting_of_hit: ownerIsHeld,
  hosting_has_a_first_day: checkedPeriod,
  hit_hosted_in_one_unit_at_a_time: inTurn,
  hosting_within_the_unit: {
    status: 409,
    detail:
      'A HIT is hosted in the unit on days when the unit would not exist. Host the HIT elsewhere first, or choose another day.',
  },
  source_document_pk: generated,
  source_document_key_once: keyIsTaken('source document'),
  source_document_key_is_plain: shape,
  source_document_of_hit: noSuch('HIT', '#/hit'),
  source_document_of_group: noSuch('group', '#/group'),
  source_document_has_one_home: {
    status: 422,
    detail: 'Say either the HIT or the group whose document it is, not both.',
    pointer: '#/group',
  },
  source_document_title_is_given: shape,
  source_document_year_is_plausible: shape,
};

const partnership: Sentences = {
  partnership_pk: unreachable('the import changes the one row there is'),
  partnership_only_one: unreachable('nothing writes another value'),
  partnership_name_is_given: shape,
  partnership_partners_not_empty: shape,
  setting_pk: generated,
  setting_is_known: shape,
  setting_counts_days: shape,
  setting_has_a_first_day: checkedPeriod,
  setting_one_value_at_a_time: {
    status: 409,
    detail: 'Another value begins on a later day already. Bring in a file without that one first.',
  },
};

/** What a person reads when the database refuses something about HITs, their partners, priorities and homes. */
export const hitSentences: Sentences = { ...lives, ...partners, ...priorities, ...homes, ...partnership };
