import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tokensOfAccount } from '../../access/account.queries';
import type { TokenView } from '../../access/accounts.dto';
import type { TokenIssued } from '../../access/issue-token';
import { tokenScopes } from '../../access/permission';
import type { TokenScope } from '../../access/permission';
import { Lists } from '../../platform/http/lists';
import type { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { faultsAtFields } from '../faults-at-fields';
import { FormAnswers } from '../form-answers';
import { ShowPage } from '../show-page';
import type { Page } from '../show-page';

/** Somebody who looks at the tokens of an account, where that is, and whether they may issue and revoke them. */
export interface TokensVisit {
  readonly viewer: Viewer;
  readonly account: string;
  readonly here: string;
  readonly mayChange: boolean;
  readonly page: Pick<Page, 'title' | 'section' | 'trail'>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface Shown {
  readonly form?: FormAnswers;
  readonly issued?: TokenIssued;
  readonly refusal?: Problem | null;
}

/** What a token of each scope is good for. */
const scopesInWords: Readonly<Record<TokenScope, string>> = {
  read: 'Read: whatever the account may see',
  'meetings:log': 'Log meetings: meetings, actions, contacts with sponsors, what passes between groups',
  write: 'Write: teams, groups, people, promises',
  admin: 'Admin: accounts and roles, the audit trail, everything as one file',
};

/** For how many days a token may be in force: each choice of the form. */
const daysInForce = [30, 90, 180, 366];

const tokensOnAPage = 100;

/** Shows the tokens of an account, by what they are for, and the form for another one. */
@Injectable()
export class ShowTokens {
  constructor(
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  async execute(visit: TokensVisit, { form = new FormAnswers({}), issued, refusal = null }: Shown): Promise<void> {
    const { viewer, account, here, mayChange, page, request, reply } = visit;
    const asked = { sort: null, isDescending: false, number: 1, size: tokensOnAPage };
    const { items } = await this.lists.sheet<TokenView>(viewer, tokensOfAccount, { account }, asked);
    const now = this.clock.now();
    const isInForce = ({ revokedAt, expiresAt }: TokenView): boolean => revokedAt === null && new Date(expiresAt) > now;
    await this.showPage.execute(request, reply, 'accounts/tokens', {
      ...page,
      here,
      mayChange,
      issued,
      inForce: items.filter(isInForce),
      over: items.filter((token) => !isInForce(token)),
      name: issued === undefined ? form.one('name') : '',
      scopes: tokenScopes.map((value) => ({
        value,
        text: scopesInWords[value],
        checked: issued === undefined && form.all('scopes').includes(value),
      })),
      days: daysInForce.map((days) => ({
        value: String(days),
        text: `${String(days)} days`,
        checked: issued === undefined && form.one('days') === String(days),
      })),
      ...faultsAtFields(refusal, 'name'),
    });
  }
}
