import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { Account } from '../account.entity';
import type { SignedIn } from '../sign-in/sign-in';
import type { Told } from './ask-provider';
import type { ClaimedRole } from './claimed-roles';
import { ExternalIdentity } from './external-identity.entity';
import { FollowClaim } from './follow-claim';
import { SignOnSettings } from './sign-on-settings';
import { accountByIdentity, accountOfEmail } from './sign-on.queries';

interface Found extends SignedIn {
  readonly isClosed: boolean;
}

/** Why nobody is let in, told to them and to the trail. */
class Refusal {
  constructor(
    readonly because: string,
    readonly account: string | null,
    readonly detail: string,
  ) {}
}

/** Lets somebody in whom a provider vouches for. */
@Injectable()
export class SignOn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: SignOnSettings,
    private readonly followClaim: FollowClaim,
  ) {}

  /**
   * Who it is here, with the roles that the provider tells of. Whoever comes for the first time is the holder of the account with
   * their e-mail address, if the provider vouches for it; or gets an account, if it tells of a role. Throws 403 with what to do
   * where they are nobody here or their account is closed; the trail is told either way.
   */
  async execute(viewer: Viewer, told: Told): Promise<SignedIn> {
    const claimed = this.settings.claimed.filter(({ word }) => told.words.includes(word));
    const outcome = await this.database.write(viewer, async (tx) => {
      const found = await this.find(tx, told, claimed);
      if (found instanceof Refusal) {
        await tx.trail('refuse-sign-in', 'account', found.account, { by: 'sign-on', because: found.because });
        return found;
      }
      await this.followClaim.execute(tx, found.accountId, claimed);
      await tx.trail('sign-in', 'account', found.accountId, { by: 'sign-on', issuer: told.issuer });
      return found;
    });
    if (outcome instanceof Refusal) throw new Problem(403, 'sign-on-refused', outcome.detail);
    return { accountId: outcome.accountId, name: outcome.name };
  }

  private async find(tx: Tx, told: Told, claimed: readonly ClaimedRole[]): Promise<SignedIn | Refusal> {
    const [known] = await tx.rows<Found>(accountByIdentity, [told.issuer, told.subject]);
    if (known) return known.isClosed ? closed(known) : known;
    const [owner] =
      told.email === null
        ? []
        : await tx.rows<Found & { isLinked: boolean }>(accountOfEmail, [told.email, told.issuer]);
    if (owner?.isClosed === true) return closed(owner);
    if (owner) {
      if (!told.isEmailProven || owner.isLinked) return this.notProven(owner);
      await this.link(tx, owner.accountId, told);
      return owner;
    }
    if (claimed.length === 0 || told.email === null) return this.unknown();
    return this.open(tx, told, told.email);
  }

  private async open(tx: Tx, told: Told, email: string): Promise<SignedIn> {
    const [accountId, name] = [newId(), told.name ?? email];
    await tx.insert(Account, [
      { id: accountId, kind: 'PERSON', name, email, personId: null, openedAt: this.clock.now() },
    ]);
    await tx.trail('open-account', 'account', accountId, { kind: 'PERSON', by: 'sign-on' });
    await this.link(tx, accountId, told);
    return { accountId, name };
  }

  private async link(tx: Tx, accountId: string, { issuer, subject }: Told): Promise<void> {
    await tx.insert(ExternalIdentity, [{ id: newId(), accountId, issuer, subject, linkedAt: this.clock.now() }]);
    await tx.trail('link-identity', 'account', accountId, { issuer });
  }

  private notProven({ accountId }: SignedIn): Refusal {
    const name = this.settings.provider?.name ?? '';
    return new Refusal(
      'not proven',
      accountId,
      `There is an account with your e-mail address, and ${name} does not say for certain that it is yours. Sign in as you did until now, and connect ${name} on the page of your account.`,
    );
  }

  private unknown(): Refusal {
    const name = this.settings.provider?.name ?? '';
    return new Refusal(
      'unknown',
      null,
      `${name} says who you are, and you have no account here yet. Ask the administrator of your partnership’s portal for one.`,
    );
  }
}

function closed({ accountId }: SignedIn): Refusal {
  return new Refusal(
    'closed',
    accountId,
    'Your account is closed. Ask the administrator of your partnership’s portal.',
  );
}
