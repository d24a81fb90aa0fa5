import { AccessReviewPage } from './access-review.page';
import { AccountPages } from './account.page';
import { AccountPersonPages } from './account-person.page';
import { AccountRolesPages } from './account-roles.page';
import { AccountTokensPages } from './account-tokens.page';
import { AccountsPages } from './accounts.page';
import { MyTokensPages } from './my-tokens.page';

/** The pages of accounts, roles and tokens. */
export const accountPages = [
  AccountsPages,
  AccountPages,
  AccountRolesPages,
  AccountPersonPages,
  AccountTokensPages,
  AccessReviewPage,
  MyTokensPages,
];
