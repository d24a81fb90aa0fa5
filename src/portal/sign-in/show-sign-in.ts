import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AskProvider } from '../../access/sign-on/ask-provider';
import type { Problem } from '../../platform/problems/problem';
import { faultsAtFields } from '../faults-at-fields';
import type { ShowPage } from '../show-page';
import { carried } from './typed-before';
import type { TypedBefore } from './typed-before';

/** What somebody wanted before they were asked who they are. */
interface Wanted {
  readonly next: string;
  readonly email: string;
  readonly typed?: TypedBefore | null;
  readonly refusal?: Problem;
}

/** Shows the page on which people sign in. What they typed before they were signed out stays with it. */
export function showSignIn(
  showPage: ShowPage,
  { called }: Pick<AskProvider, 'called'>,
  request: FastifyRequest,
  reply: FastifyReply,
  { next, email, typed = null, refusal }: Wanted,
): Promise<void> {
  return showPage.execute(request, reply, 'sign-in/sign-in', {
    title: 'Sign in',
    isForEverybody: true,
    next,
    email,
    provider: called,
    providerHref: `/sign-in/provider?next=${encodeURIComponent(next)}`,
    kept: typed === null ? [] : carried(typed),
    needsCode: refusal?.kind.startsWith('second-factor') === true,
    told: request.url.endsWith('?done=password') ? 'Your password is set. Sign in with it.' : null,
    ...faultsAtFields(refusal ?? null, 'email'),
  });
}
