import { unreachable } from '../platform/problems/sentences';
import type { Sentences } from '../platform/problems/sentences';
import { checkedPeriod, generated, noSuch, ownerIsHeld, shape } from '../platform/problems/refusals';

const byKind = unreachable('what does not fit the kind of account is refused at its field first');
const made = unreachable('the product makes it');

export const accessSentences: Sentences = {
  account_pk: generated,
  account_kind: shape,
  account_name_not_empty: shape,
  account_email_in_lower_case: made,
  account_email_once: {
    status: 409,
    pointer: '#/email',
    detail: 'There is an account with this e-mail address. Give that one the role.',
  },
  account_of_a_person: noSuch('person', '#/person'),
  account_one_for_a_person: {
    status: 409,
    pointer: '#/person',
    detail: 'This person has an account. Give that one the role.',
  },
  account_of_a_person_has_email: byKind,
  account_of_a_service_is_of_nobody: byKind,
  credential_pk: made,
  credential_of_an_account: ownerIsHeld,
  credential_password_is_hashed: made,
  credential_password_has_a_moment: made,
  credential_totp_confirmed_has_secret: made,
  recovery_code_pk: generated,
  recovery_code_of_an_account: ownerIsHeld,
  recovery_code_is_hashed: made,
  one_time_link_pk: generated,
  one_time_link_of_an_account: ownerIsHeld,
  one_time_link_kind: shape,
  one_time_link_secret_is_hashed: made,
  one_time_link_secret_once: made,
  one_time_link_expires_later: made,
  session_pk: made,
  session_of_an_account: made,
  rate_limit_pk: unreachable('counts are made with ON CONFLICT DO UPDATE'),
  role_grant_pk: generated,
  role_grant_to_an_account: ownerIsHeld,
  role_grant_role: shape,
  role_grant_on_a_hit: noSuch('HIT', '#/hit'),
  role_grant_on_a_group: noSuch('group', '#/group'),
  role_grant_days: checkedPeriod,
  role_grant_on_what_the_role_is_about: unreachable('what the role is not held on is refused at its field first'),
  role_grant_once_at_a_time: {
    status: 409,
    detail: 'The account holds this role there on some of those days. Choose other days, or end that one first.',
  },
  api_token_pk: generated,
  api_token_of_an_account: ownerIsHeld,
  api_token_name_not_empty: shape,
  api_token_secret_is_hashed: made,
  api_token_secret_once: made,
  api_token_scopes: shape,
  api_token_expires_later: made,
};
