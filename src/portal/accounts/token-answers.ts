import { IssueTokenRequest } from '../../access/accounts.dto';
import { Problem } from '../../platform/problems/problem';
import { checkedRequest } from '../checked-request';
import type { FormAnswers } from '../form-answers';
import { isForForm } from '../form-faults';
import type { ShowTokens, TokensVisit } from './show-tokens';
import type { TokenIssued } from '../../access/issue-token';

/** What somebody asks for who fills in the form for a token. Throws 422 at each field that is left open. */
async function askedToken(form: FormAnswers): Promise<IssueTokenRequest> {
  if (form.all('scopes').length === 0) throw Problem.field('#/scopes', 'Select what it may be used for');
  if (form.one('days') === '') throw Problem.field('#/days', 'Select for how long');
  return checkedRequest(IssueTokenRequest, {
    name: form.one('name'),
    scopes: form.all('scopes'),
    days: Number(form.one('days')),
  });
}

/** Issues a token as the form asks, and shows it this once; a refusal is shown with what was typed. */
export async function issueAsAsked(
  visit: TokensVisit,
  form: FormAnswers,
  showTokens: ShowTokens,
  issue: (asked: IssueTokenRequest) => Promise<TokenIssued>,
): Promise<void> {
  let issued: TokenIssued;
  try {
    issued = await issue(await askedToken(form));
  } catch (refusal) {
    if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
    return showTokens.execute(visit, { form, refusal });
  }
  await showTokens.execute(visit, { issued });
}

/** Revokes, and leads back to the tokens; a refusal is shown there. */
export async function revokeAsAsked(
  visit: TokensVisit,
  showTokens: ShowTokens,
  revoke: () => Promise<unknown>,
): Promise<void> {
  try {
    await revoke();
  } catch (refusal) {
    if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
    return showTokens.execute(visit, { refusal });
  }
  await visit.reply.redirect(visit.here, 303);
}
