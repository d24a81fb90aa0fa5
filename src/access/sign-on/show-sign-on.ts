import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Database } from '../../platform/database/database';
import { portalAddress } from '../../platform/http/portal-address';
import type { Viewer } from '../../platform/viewer';
import { wordsAt } from './claimed-roles';
import { discoveryAddress } from './discovery-address';
import type { LookView, SignOnView } from './sign-on.dto';
import { SignOnSettings } from './sign-on-settings';
import { namesOfKeys } from './sign-on.queries';

/** How people sign in at their organisation, as the operator said it in the environment, without the secret. */
@Injectable()
export class ShowSignOn {
  constructor(
    private readonly database: Database,
    private readonly settings: SignOnSettings,
  ) {}

  /** The provider, the addresses that it has to know, what its words mean, and what it told the asker when they looked last. */
  async execute(viewer: Viewer, request: FastifyRequest): Promise<SignOnView> {
    const { provider, claimed } = this.settings;
    const keys = claimed.map(({ hit, group }) => ({ hit, group }));
    const named = await this.database.rows<{ n: number; name: string | null }>(viewer, namesOfKeys, [
      keys.map(({ hit }) => hit),
      keys.map(({ group }) => group),
    ]);
    const here = portalAddress(request);
    return {
      provider: provider && {
        name: provider.name,
        issuer: provider.issuer,
        discoveryAddress: discoveryAddress(provider.issuer),
        clientId: provider.clientId,
        scope: provider.scope,
        roleClaim: provider.roleClaim,
      },
      redirectAddress: `${here}/sign-in/callback`,
      farewellAddress: `${here}/start`,
      roles: claimed.map(({ word, role, hit, group }, n) => ({
        word,
        role,
        key: hit ?? group,
        name: named.find((one) => one.n === n + 1)?.name ?? null,
      })),
      look: this.look(request),
    };
  }

  private look({ session }: FastifyRequest): LookView | null {
    const { signOnLook: look } = session;
    if (look === undefined) return null;
    const { claims } = look;
    return {
      at: look.at,
      failure: look.failure,
      claims: Object.entries(claims).map(([name, value]) => ({ name, value: JSON.stringify(value) })),
      words: [...wordsAt(claims, this.settings.provider?.roleClaim ?? '')],
    };
  }
}
