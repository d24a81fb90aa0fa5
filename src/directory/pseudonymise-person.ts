import { Inject, Injectable } from '@nestjs/common';
import { allHeld } from '../access/held-section';
import type { HeldInRoom } from '../access/held-section';
import { PseudonymiseAccount } from '../access/pseudonymise-account';
import { Database } from '../platform/database/database';
import type { Tx } from '../platform/database/tx';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { Person } from './person.entity';
import { Pseudonym } from './pseudonym.entity';
import {
  allowPseudonyms,
  holdPseudonyms,
  nextPseudonym,
  patternOf,
  pseudonymOfPerson,
  replaceName,
} from './pseudonym.queries';

export interface PseudonymisePersonCommand {
  readonly requestedOn: Day;
  readonly reason: string;
}

/**
 * Takes the name of a person, and how to reach them, out of everything, for good: "Pseudonymise a person on request; counts do not
 * change." What they sat on, came to and took on stays, of Person 17.
 */
@Injectable()
export class PseudonymisePerson {
  private readonly replacements;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly pseudonymiseAccount: PseudonymiseAccount,
    @Inject(allHeld) { typedNames }: HeldInRoom,
  ) {
    this.replacements = typedNames.map(({ form, ...place }) => ({ form, statement: replaceName({ form, ...place }) }));
  }

  /** Throws 404, 412, 409 for whoever has a pseudonym or is the only administrator, 422 for a day to come or a reason that tells the name. */
  async execute(
    viewer: Viewer,
    id: string,
    version: number,
    { requestedOn, reason }: PseudonymisePersonCommand,
  ): Promise<Written> {
    if (requestedOn > this.clock.today()) throw Problem.field('#/requestedOn', 'Choose today or an earlier day.');
    return this.database.write(viewer, async (tx) => {
      const person = await tx.held(Person, id, version);
      await refusePseudonymised(tx, id);
      await tx.rows(holdPseudonyms, []);
      const [{ number } = { number: 1 }] = await tx.rows<{ number: number }>(nextPseudonym, []);
      const known = [person.name, person.email, ...(await this.pseudonymiseAccount.execute(tx, id, number))];
      const names = [...new Set(known.flatMap((one) => one?.trim().toLowerCase() ?? []))];
      if (names.some((name) => reason.toLowerCase().includes(name)))
        throw Problem.field('#/reason', 'Leave the name and the e-mail address out: the reason is kept.');
      const name = `Person ${String(number)}`;
      await tx.insert(Pseudonym, [{ id, number, requestedOn, reason, givenAt: this.clock.now() }]);
      // A key is often made from a name. A file from before does not find this person again.
      await tx.change(Person, id, {
        key: `pseudonym-${newId()}`,
        name,
        orcid: null,
        email: null,
        telephone: null,
        accessNeeds: null,
      });
      const texts = await this.replace(tx, names, name);
      await tx.trail('pseudonymise-person', 'person', id, { requestedOn, number, texts });
      return { id, version: version + 1 };
    });
  }

  /** In how many texts a name was replaced. */
  private async replace(tx: Tx, names: readonly string[], name: string): Promise<number> {
    await tx.rows(allowPseudonyms, []);
    const pattern = patternOf(names);
    let texts = 0;
    for (const { form, statement } of this.replacements)
      texts += (await tx.rows(statement, [form === 'NAME' ? names : pattern, name])).length;
    return texts;
  }
}

/** Throws 409 for somebody who has a pseudonym: nobody gives them a name again. */
export async function refusePseudonymised(tx: Tx, person: string): Promise<void> {
  const [pseudonym] = await tx.rows<{ number: number }>(pseudonymOfPerson, [person]);
  if (pseudonym) {
    throw new Problem(
      409,
      'person-is-pseudonymised',
      'This person asked to be forgotten, and is called by a number for good. Record somebody new instead.',
    );
  }
}
