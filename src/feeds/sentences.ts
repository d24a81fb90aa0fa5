import { generated, noSuch, ownerIsHeld } from '../platform/problems/refusals';
import { unreachable } from '../platform/problems/sentences';
import type { Sentences } from '../platform/problems/sentences';

const made = unreachable('the product makes it');

export const feedSentences: Sentences = {
  feed_address_pk: generated,
  feed_address_of_an_account: ownerIsHeld,
  feed_address_kind_is_known: unreachable('the request is checked against the same list first'),
  feed_address_of_hit: noSuch('HIT', '#/hit'),
  feed_address_of_group: noSuch('group', '#/group'),
  feed_address_secret_is_hashed: made,
  feed_address_of_one_thing: unreachable('naming both is refused at its field first'),
  feed_address_secret_once: made,
  feed_address_findings_are_of_hits: unreachable('findings of a group are refused at the field first'),
  feed_address_one_in_force: unreachable(
    'the account is locked first, and another address takes the place of the first',
  ),
  webhook_pk: generated,
  webhook_address_is_of_the_web: unreachable('the address is checked first'),
  webhook_has_events: unreachable('the request is checked first'),
  webhook_delivery_pk: generated,
  webhook_delivery_of_webhook: made,
  webhook_delivery_state_is_known: made,
  webhook_delivery_once: unreachable('what is queued already is left alone'),
  meeting_change_of_meeting: made,
  meeting_change_pk: made,
  group_calendar_of_group: made,
  group_calendar_pk: made,
};
