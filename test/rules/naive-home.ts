import type { Stay } from '../history/naive-seating';
import { plusDays } from '../../src/platform/time/period';
import type { Day } from '../../src/platform/time/period';
import type { NaivePromise, NaiveVerdict, NaiveVerdicts } from './held-against-naive';
import { daysFrom, isOn } from './naive-roster';
import { bodies, divisions } from './random-home';
import type { Home } from './random-home';

type Said = Readonly<Record<string, NaiveVerdicts>>;
type Promised<Parameters> = NaivePromise<Parameters>;

const ofHit = (verdicts: NaiveVerdicts): Said => ({ h: verdicts });
const cannotTell = { outcome: 'CANNOT_TELL' } as const;

/** Who stands in an organisation’s place on a day, one step after the other. */
function standsFor(home: Home, organisation: string, day: Day): string {
  const step = home.successions.find(({ predecessor, on }) => predecessor === organisation && on <= day);
  return step ? standsFor(home, step.successor, day) : organisation;
}

/** Kept on the day; otherwise slipping until as many days that were not paused have gone by as are allowed. */
function keptOr(
  home: Home,
  { from, graceDays }: Promised<unknown>,
  day: Day,
  isKept: (on: Day) => boolean,
): NaiveVerdict {
  if (isKept(day)) return { outcome: 'KEPT' };
  const all = daysFrom(from, day);
  const lastKept = all.filter(isKept).at(-1);
  const since = lastKept === undefined ? from : plusDays(lastKept, 1);
  const gone = daysFrom(since, plusDays(day, -1)).filter((on) => !home.pauses.some((pause) => isOn(pause, on)));
  return { outcome: gone.length < graceDays ? 'SLIPPING' : 'NOT_KEPT', since };
}

const begun = <One extends Stay>(all: readonly One[], day: Day): One[] => all.filter(({ from }) => from <= day);

/** In which unit on which day, by turning the pages of a diary. */
export function naiveHostedIn(home: Home, promise: Promised<{ readonly unit: string }>, day: Day): Said {
  const unit = divisions.find(({ key }) => key === promise.parameters.unit)?.id;
  if (begun(home.hostings, day).length === 0) return ofHit({ HOSTED: cannotTell });
  const isThere = (on: Day): boolean => home.hostings.some((one) => one.unit === unit && isOn(one, on));
  const { outcome } = keptOr(home, promise, day, isThere);
  return ofHit({ HOSTED: { outcome } });
}

/** Who sponsors it on a day, what they are, and whether they are among the partners. */
export function naiveSponsoringOrganisation(
  home: Home,
  promise: Promised<{ readonly types: readonly string[] }>,
  day: Day,
): Said {
  const isAny = (on: Day): boolean => home.sponsors.some((one) => isOn(one, on));
  if (begun(home.sponsors, day).length === 0)
    return ofHit({ EXISTS: cannotTell, TYPE: cannotTell, PARTNER: cannotTell });
  const now = home.sponsors.find((one) => isOn(one, day));
  if (!now) return ofHit({ EXISTS: keptOr(home, promise, day, isAny), TYPE: cannotTell, PARTNER: cannotTell });
  const who = standsFor(home, now.organisation, day);
  const typeOf = (organisation: string): string =>
    bodies.find(({ id }) => id === standsFor(home, organisation, day))?.type ?? '';
  const isOfType = (on: Day): boolean =>
    !home.sponsors.some((one) => isOn(one, on) && !promise.parameters.types.includes(typeOf(one.organisation)));
  const isPartner = (on: Day): boolean =>
    home.partners.some(
      (one) => one.kind === 'PARTNER' && isOn(one, on) && standsFor(home, one.organisation, day) === who,
    );
  return ofHit({
    EXISTS: { outcome: 'KEPT' },
    TYPE: { outcome: keptOr(home, promise, day, isOfType).outcome },
    PARTNER: { outcome: keptOr(home, promise, day, isPartner).outcome },
  });
}

interface Founding {
  readonly partnersAtLeast: number;
  readonly nhsOrPublicHealthAtLeast: number;
  readonly universitiesAtLeast: number;
  readonly partners: readonly string[] | null;
}

/** Counts the names at the table, looks who is missing, and whether a note says why. */
export function naiveFounding(home: Home, promise: Promised<Founding>, day: Day): Said {
  const { partnersAtLeast, nhsOrPublicHealthAtLeast, universitiesAtLeast, partners: named } = promise.parameters;
  const partners = home.partners.filter(({ kind }) => kind === 'PARTNER');
  const addresses = (on: Day): boolean => home.priorities.some((one) => isOn(one, on));
  const PRIORITY = begun(home.priorities, day).length === 0 ? cannotTell : keptOrBare(addresses);
  if (begun(partners, day).length === 0)
    return ofHit({
      PARTNERS: cannotTell,
      NHS_OR_PUBLIC_HEALTH: cannotTell,
      UNIVERSITY: cannotTell,
      INITIALLY: cannotTell,
      ABSENCES: cannotTell,
      PRIORITY,
    });
  const table = (on: Day): string[] => [
    ...new Set(partners.filter((one) => isOn(one, on)).map((one) => standsFor(home, one.organisation, on))),
  ];
  const isOf = (wanted: (body: (typeof bodies)[number]) => boolean) => (id: string) =>
    bodies.some((body) => body.id === id && wanted(body));
  const atLeast = (least: number, isCounted: (id: string) => boolean): NaiveVerdict => ({
    ...keptOrBare((on) => table(on).filter(isCounted).length >= least),
    figures: { count: table(day).filter(isCounted).length, of: least },
  });
  const once = begun(partners, day).map((one) => standsFor(home, one.organisation, day));
  const wished = (named ?? []).map((key) => standsFor(home, bodies.find((body) => body.key === key)?.id ?? '', day));
  const missing = [...new Set([...once, ...wished])].filter((id) => !table(day).includes(id));
  const explained = missing.filter((id) =>
    home.absences.some((one) => isOn(one, day) && standsFor(home, one.organisation, day) === id),
  );
  return ofHit({
    PARTNERS: atLeast(partnersAtLeast, () => true),
    NHS_OR_PUBLIC_HEALTH: atLeast(
      nhsOrPublicHealthAtLeast,
      isOf(({ sector }) => ['NHS_PROVIDER', 'COMMISSIONER', 'PUBLIC_HEALTH'].includes(sector)),
    ),
    UNIVERSITY: atLeast(
      universitiesAtLeast,
      isOf(({ type }) => type === 'UNIVERSITY'),
    ),
    INITIALLY: initially(),
    ABSENCES:
      missing.length === 0
        ? { outcome: 'KEPT' }
        : {
            outcome: explained.length === missing.length ? 'KEPT' : 'NOT_KEPT',
            figures: { count: explained.length, of: missing.length },
          },
    PRIORITY,
  });

  /** Turns to the page of the first day in the life of the HIT. */
  function initially(): NaiveVerdict {
    const started = begun(home.statuses, day)
      .filter(({ status }) => ['APPROVED', 'ACTIVE'].includes(status))
      .map(({ from }) => from)
      .sort()[0];
    const there = started === undefined ? [] : table(started);
    if (there.length === 0) return cannotTell;
    const nhs = there.filter(isOf(({ sector }) => ['NHS_PROVIDER', 'COMMISSIONER', 'PUBLIC_HEALTH'].includes(sector)));
    const academic = there.filter(isOf(({ type }) => type === 'UNIVERSITY'));
    const isKept =
      there.length >= partnersAtLeast &&
      nhs.length >= nhsOrPublicHealthAtLeast &&
      academic.length >= universitiesAtLeast;
    return { outcome: isKept ? 'KEPT' : 'NOT_KEPT', since: started ?? null };
  }

  function keptOrBare(isKept: (on: Day) => boolean): NaiveVerdict {
    return { outcome: keptOr(home, promise, day, isKept).outcome };
  }
}
