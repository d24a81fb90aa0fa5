import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { OpenDoor } from '../access/open-door';
import type { Newcomer } from '../access/open-door';
import { SetPassword } from '../access/sign-in/set-password';
import type { Viewer } from '../platform/viewer';

/** What the accounts of the demonstration are about. */
export interface DemonstrationIds {
  readonly hit: string;
  readonly group: string;
  /** Whoever sponsors the HIT. */
  readonly sponsor: string;
  /** A public contributor of the group, who raised something. */
  readonly contributor: string;
}

const days = 7;

/** How somebody of the demonstration comes in. */
export interface DemonstrationAccount {
  readonly who: string;
  readonly email: string;
  readonly password: string;
  readonly token: string;
}

/** One account for each role, with a password and a token of a week that nobody else knows. The first is the administrator's. */
export async function demonstrationAccounts(
  app: NestFastifyApplication,
  viewer: Viewer,
  { hit, group, sponsor, contributor }: DemonstrationIds,
): Promise<readonly DemonstrationAccount[]> {
  const people: readonly (Omit<Newcomer, 'email'> & { readonly who: string })[] = [
    { who: 'administrator', name: 'Demonstration administrator', role: 'ADMINISTRATOR' },
    { who: 'manager of Moving Well', name: 'Demonstration HIT manager', role: 'HIT_MANAGER', hit },
    { who: 'commissioner', name: 'Demonstration commissioner', role: 'COMMISSIONER' },
    { who: 'its executive sponsor', name: 'Demonstration sponsor', role: 'EXECUTIVE_SPONSOR', hit, person: sponsor },
    { who: 'chair of its steering group', name: 'Demonstration chair', role: 'CHAIR', group },
    { who: 'co-lead of the same', name: 'Demonstration co-lead', role: 'CO_LEAD', group },
    { who: 'member', name: 'Demonstration member', role: 'MEMBER', group },
    {
      who: 'public contributor',
      name: 'Demonstration public contributor',
      role: 'PUBLIC_CONTRIBUTOR',
      group,
      person: contributor,
    },
    { who: 'auditor', name: 'Demonstration auditor', role: 'AUDITOR' },
  ];
  const door = app.get(OpenDoor);
  const accounts: DemonstrationAccount[] = [];
  for (const { who, ...newcomer } of people) {
    const email = `${newcomer.role.toLowerCase().replaceAll('_', '-')}@demonstration.example`;
    const { accountId, token } = await door.execute(viewer, { ...newcomer, email }, days);
    const password = randomBytes(12).toString('base64url');
    await app.get(SetPassword).replace(viewer, accountId, password);
    accounts.push({ who, email, password, token });
  }
  return accounts;
}
