import {
  checkedPeriod,
  generated,
  keyIsTaken,
  lifeOfOne,
  noSuch,
  ownerIsHeld,
  shape,
} from '../platform/problems/refusals';
import { unreachable } from '../platform/problems/sentences';
import type { Sentences } from '../platform/problems/sentences';

const decided = unreachable('the use-case sets both together');

export const sponsorshipSentences: Sentences = {
  executive_sponsorship_pk: generated,
  executive_sponsorship_key_once: keyIsTaken('sponsorship'),
  executive_sponsorship_key_is_plain: shape,
  executive_sponsorship_of_hit: noSuch('HIT', '#/hit'),
  executive_sponsorship_by_person: noSuch('person', '#/person'),
  executive_sponsorship_by_virtue_of_post: noSuch('post', '#/post'),
  executive_sponsorship_from_organisation: noSuch('organisation', '#/organisation'),
  executive_sponsorship_rhythm_is_a_number_of_months: shape,
  executive_sponsorship_has_a_first_day: checkedPeriod,
  executive_sponsorship_from_precision_is_known: shape,
  executive_sponsorship_to_precision_is_known: shape,
  executive_sponsorship_once_at_a_time: {
    status: 409,
    pointer: '#/person',
    detail:
      'This person sponsors the HIT on some of those days already. Choose other days, or end that sponsorship first.',
  },
  hit_one_primary_sponsor_at_a_time: {
    status: 409,
    pointer: '#/isPrimary',
    detail:
      'The HIT has a primary sponsor on some of those days. End that sponsorship first, or record this one as not primary.',
  },
  sponsor_ask_pk: generated,
  sponsor_ask_key_once: keyIsTaken('ask'),
  sponsor_ask_key_is_plain: shape,
  sponsor_ask_of_sponsorship: ownerIsHeld,
  sponsor_ask_is_stated: shape,
  sponsor_ask_status_is_known: shape,
  sponsor_ask_answered_after_asking: {
    status: 422,
    pointer: '#/on',
    detail: 'This is before the day it was asked. Choose that day or a later one.',
  },
  sponsor_ask_resolved_after_asking: {
    status: 422,
    pointer: '#/on',
    detail: 'This is before the day it was asked. Choose that day or a later one.',
  },
  sponsor_ask_answered_on_a_day: decided,
  sponsor_ask_resolved_on_a_day: decided,
  opportunity_file_pk: lifeOfOne,
  opportunity_file_of_opportunity: ownerIsHeld,
  opportunity_file_has_a_name: {
    status: 422,
    pointer: '#/file',
    detail: 'This file has no name. Give it one, then choose it again.',
  },
  opportunity_file_is_at_most_5_megabytes: unreachable('a file is looked at before it is written'),
  opportunity_pk: generated,
  opportunity_key_once: keyIsTaken('opportunity'),
  opportunity_key_is_plain: shape,
  opportunity_from_sponsorship: ownerIsHeld,
  opportunity_is_described: shape,
  opportunity_status_is_known: shape,
  opportunity_closed_on_a_day: decided,
  opportunity_closed_after_referral: {
    status: 422,
    pointer: '#/on',
    detail: 'This is before the day it was passed on. Choose that day or a later one.',
  },
  sponsor_engagement_pk: generated,
  sponsor_engagement_key_once: keyIsTaken('engagement'),
  sponsor_engagement_key_is_plain: shape,
  sponsor_engagement_of_sponsorship: ownerIsHeld,
  sponsor_engagement_kind_is_known: shape,
  sponsor_engagement_initiated_by_is_known: shape,
  sponsor_engagement_reported_by_is_known: shape,
  sponsor_engagement_confirmed_by_is_known: shape,
  sponsor_engagement_about_ask: noSuch('ask', '#/ask'),
  sponsor_engagement_about_opportunity: noSuch('opportunity', '#/opportunity'),
  sponsor_engagement_briefing_is_not_contact: {
    status: 422,
    pointer: '#/isSubstantive',
    detail: 'A briefing sent to the sponsor is recorded, but it is not contact. Leave this answer out.',
  },
  sponsor_engagement_confirmed_by_the_other_side: decided,
};
