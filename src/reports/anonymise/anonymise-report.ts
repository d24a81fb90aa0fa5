import { Inject, Injectable } from '@nestjs/common';
import { allHeld } from '../../access/held-section';
import type { HeldInRoom } from '../../access/held-section';
import { Database } from '../../platform/database/database';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import type { CompleteReport } from '../complete-report';
import type { Judgement } from '../judgement';
import { NamesInText } from './names-in-text';
import type { Named } from './names-in-text';
import { knownNames, standingsOfPeople } from './names.queries';
import type { KnownName, StandingOfPerson } from './names.queries';
import { organisationsInWords, roleInWords } from './role-in-words';
import { leftOut, TellWithoutNames } from './tell-without-names';

/** A report, and what people wrote into it. */
export interface Told {
  readonly judgement: Judgement;
  readonly report: CompleteReport;
}

/**
 * Tells a report without names: people by role and sector (“senior commissioner”), organisations by their kind, numbered where there are
 * several, as the published study tells them. What people wrote stays, but for every name that the record knows; remarks about people,
 * e-mail addresses, numbers to call and ids do not. Teams and groups keep their names.
 */
@Injectable()
export class AnonymiseReport {
  private readonly namesToLeaveOut;

  constructor(
    private readonly database: Database,
    @Inject(allHeld) { typedNames }: HeldInRoom,
  ) {
    this.namesToLeaveOut = knownNames(typedNames);
  }

  async execute(viewer: Viewer, { judgement, report }: Told): Promise<Told> {
    const known = await this.database.rows<KnownName>(viewer, this.namesToLeaveOut, []);
    const people = known.filter(({ organisation }) => organisation === null).map(named);
    const others = known.filter(({ organisation }) => organisation !== null).map(named);
    const text = JSON.stringify({ judgement, report });
    const shown = whoIsShown(text, [...people, ...others]);
    const standings = await this.standings(viewer, shown, known, report.period.to);
    const kinds = known.flatMap(({ organisation, type }): [string, string][] =>
      organisation === null || type === null || !shown.has(organisation)
        ? []
        : [[organisation, organisationsInWords[type]]],
    );
    const words = numbered([...standings, ...new Map(kinds)]);
    const told: unknown = new TellWithoutNames({ people, others, words }).json(text);
    if (!isTold(told)) throw new Error('A report that is told without names has the same parts.');
    return { judgement: told.judgement, report: withoutRemarks(told.report) };
  }

  private async standings(
    viewer: Viewer,
    shown: ReadonlySet<string>,
    known: readonly KnownName[],
    day: Day,
  ): Promise<[string, string][]> {
    const ids = [...new Set(known.flatMap(({ person }) => (person !== null && shown.has(person) ? [person] : [])))];
    const rows = await this.database.rows<StandingOfPerson>(viewer, standingsOfPeople, [ids, day]);
    return rows.map(({ id, ...standing }) => [id, roleInWords(standing)]);
  }
}

/** Whoever has no row of their own is nobody in particular. */
const named = ({ name, person, organisation }: KnownName): Named => ({ name, who: organisation ?? person ?? '' });

function whoIsShown(text: string, names: readonly Named[]): ReadonlySet<string> {
  const exact = new Map(names.map(({ name, who }) => [name.trim(), who]));
  const found = new NamesInText(names, []);
  const shown = new Set<string>();
  JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== 'string') return value;
    const alone = exact.get(value.trim());
    for (const who of alone === undefined ? found.wholeIn(value).map((one) => one.who) : [alone]) shown.add(who);
    return value;
  });
  return shown;
}

/** Words of which more than one have the same are numbered, in the order in which the record came to know them. */
function numbered(all: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const alike = new Map<string, string[]>();
  for (const [who, words] of all.toSorted(([a], [b]) => (a < b ? -1 : 1)))
    alike.set(words, [...(alike.get(words) ?? []), who]);
  return new Map(
    [...alike].flatMap(([words, those]) =>
      those.map((who, index): [string, string] => [who, those.length === 1 ? words : `${words} ${String(index + 1)}`]),
    ),
  );
}

/** What people answered to a finding, and why a status changed, is about somebody more often than not. */
function withoutRemarks({ hits, promises, ...report }: CompleteReport): CompleteReport {
  return {
    ...report,
    isAnonymised: true,
    hits: hits.map((hit) =>
      Object.assign({}, hit, {
        changes: hit.changes.map(({ on, kind, what, who }) => {
          return { on, kind, what, who: kind === 'STATUS' && who !== null ? leftOut : who };
        }),
      }),
    ),
    promises: promises.map((one) => ({ ...one, answer: one.answer === null ? null : leftOut })),
  };
}

function isTold(value: unknown): value is Told {
  return typeof value === 'object' && value !== null && 'judgement' in value && 'report' in value;
}
