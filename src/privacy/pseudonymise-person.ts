import { Injectable } from '@nestjs/common';
import { Account } from '../access/account.entity';
import { otherAdministrators } from '../access/account.queries';
import { Credential } from '../access/sign-in/credential.entity';
import { endSessions } from '../access/sign-in/sign-in.queries';
import { Person } from '../directory/person.entity';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Tx } from '../platform/database/tx';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { replaceNames } from './replace-names';
import { accountsOfPerson, forgetWhatTheySaid, lockPseudonyms, pseudonymNumber } from './pseudonym.queries';
import { Pseudonymisation } from './pseudonymisation.entity';

export interface PseudonymisePersonCommand {
  readonly reason: string;
  /** When they asked. */
  readonly requestedOn: Day;
  /** Other ways in which texts call them. */
  readonly alsoCalled?: readonly string[] | null;
}

/** What became of somebody who asked to be forgotten. */
export interface PersonPseudonymised extends Written {
  readonly name: string;
  /** In how many rows a text named them. */
  readonly texts: number;
}

/**
 * Puts “Person 17” in the place of somebody who asks to be forgotten. Where they sat, came and acted stays, so that counts, measures
 * and findings do not change; who they were goes, and cannot be brought back: name, ORCID iD, contact details, access needs, what
 * they declared of their interests, private notes about them, their account, and their name in every text but the trail, which
 * never held it.
 */
@Injectable()
export class PseudonymisePerson {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 412, 409 for whoever was forgotten before or is the only administrator, 422 for a reason that names them. */
  async execute(
    viewer: Viewer,
    person: string,
    ifMatch: number,
    command: PseudonymisePersonCommand,
  ): Promise<PersonPseudonymised> {
    const { reason, requestedOn, alsoCalled } = command;
    if (requestedOn > this.clock.today()) throw Problem.field('#/requestedOn', 'Choose today or an earlier day.');
    return this.database.write(viewer, async (tx) => {
      await tx.rows(lockPseudonyms, []);
      const { id, version, name: before, email } = await tx.held(Person, person, ifMatch);
      const number = await nextNumber(tx, id);
      const called = [before, ...(email === null ? [] : [email]), ...(alsoCalled ?? [])];
      if (called.some((one) => reason.toLowerCase().includes(one.toLowerCase())))
        throw Problem.field('#/reason', 'Give the reason without the name: it is kept.');
      const name = `Person ${String(number)}`;
      const nothing = { orcid: null, email: null, telephone: null, accessNeeds: null };
      await tx.change(Person, id, { key: id, name, ...nothing });
      await this.closeAccounts(tx, id, name, number);
      await tx.rows(forgetWhatTheySaid, [id]);
      const texts = await replaceNames(tx, called, name);
      const doneAt = this.clock.now();
      await tx.insert(Pseudonymisation, [{ id: newId(), personId: id, number, requestedOn, reason, doneAt }]);
      await tx.trail('pseudonymise-person', 'person', id, { number, requestedOn, reason, texts });
      return { id, version: version + 1, name, texts };
    });
  }

  private async closeAccounts(tx: Tx, person: string, name: string, number: number): Promise<void> {
    for (const { id } of await tx.rows<{ id: string }>(accountsOfPerson, [person])) {
      const account = await tx.held(Account, id);
      const [others] = await tx.rows<{ count: number }>(otherAdministrators, [id, this.clock.today()]);
      if (account.closedAt === null && others?.count === 0) {
        throw new Problem(
          409,
          'last-administrator',
          'This is the only administrator. Make somebody else an administrator first.',
        );
      }
      const closedAt = account.closedAt ?? this.clock.now();
      await tx.change(Account, id, { name, email: `person-${String(number)}@forgotten.invalid`, closedAt });
      await tx.change(Credential, id, {
        passwordHash: null,
        passwordSetAt: null,
        totpSecret: null,
        totpConfirmedAt: null,
        totpLastStep: null,
      });
      await tx.rows(endSessions, [id, null, null]);
    }
  }
}

async function nextNumber(tx: Tx, person: string): Promise<number> {
  const [known] = await tx.rows<{ next: number; isForgotten: boolean }>(pseudonymNumber, [person]);
  if (known?.isForgotten !== true) return known?.next ?? 1;
  throw new Problem(409, 'person-is-forgotten', 'This person was forgotten before. Nothing is left to take away.');
}
