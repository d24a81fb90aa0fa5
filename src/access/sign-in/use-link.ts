import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { digestOf } from '../secret';
import { CheckGuesses } from './check-guesses';
import { CheckSecondFactor, codeNeeded, codeRefused } from './check-second-factor';
import { heldLink, usableLink, voidLinks } from './link.queries';
import type { LinkKind } from './link-kind';
import { SetPassword } from './set-password';
import type { SignedIn } from './sign-in';

/** What a link is for. */
export interface Link {
  readonly kind: LinkKind;
  /** Whose it is. */
  readonly name: string;
  readonly expiresAt: Date;
}

type Found = Link & SignedIn & { readonly id: string };

export interface UseLinkCommand {
  /** The new password, of a link for setting one. */
  readonly password?: string | null;
  /** Of a link for signing in, where there is a second factor. */
  readonly code?: string | null;
}

/** Shows what a link is for, which changes nothing, however often a mail program looks; and uses it, which can be done once. */
@Injectable()
export class UseLink {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly checkGuesses: CheckGuesses,
    private readonly setPassword: SetPassword,
    private readonly checkSecondFactor: CheckSecondFactor,
  ) {}

  /** Throws 404 for a link that cannot be used any more, or never could. */
  async show(viewer: Viewer, secret: string): Promise<Link> {
    await this.checkGuesses.count(viewer, 'link', secret);
    const values = [digestOf(secret), this.clock.now()];
    const [found] = await this.database.rows<Found>(viewer, usableLink, values);
    if (!found) throw unusable();
    await this.checkGuesses.forget(viewer, 'link', secret);
    const { kind, name, expiresAt } = found;
    return { kind, name, expiresAt };
  }

  /** Who used it, and for what. Throws 404 for a link that cannot be used, and 422 for a weak password, after which it still can be. */
  async execute(
    viewer: Viewer,
    secret: string,
    { password, code }: UseLinkCommand,
  ): Promise<SignedIn & { readonly kind: LinkKind }> {
    await this.checkGuesses.count(viewer, 'link', secret);
    const now = this.clock.now();
    const used = await this.database.write(viewer, async (tx) => {
      const [found] = await tx.rows<Found>(heldLink, [digestOf(secret), now]);
      if (!found) throw unusable();
      const { accountId, name, kind } = found;
      if (kind === 'SET_PASSWORD') await this.setPassword.set(tx, accountId, password ?? '', null);
      else if (!(await this.checkSecondFactor.execute(tx, accountId, code ?? '')))
        throw (code ?? '') === '' ? codeNeeded() : codeRefused();
      await tx.rows(voidLinks, [accountId, kind, now]);
      await tx.trail('use-link', 'account', accountId, { link: found.id, kind });
      return { accountId, name, kind };
    });
    await this.checkGuesses.forget(viewer, 'link', secret);
    return used;
  }
}

function unusable(): Problem {
  return new Problem(
    404,
    'link-unusable',
    'This link was used already, has run out, or was never one. Ask for another.',
  );
}
