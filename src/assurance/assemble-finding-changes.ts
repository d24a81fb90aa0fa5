import { Injectable } from '@nestjs/common';
import { daysBetween, plusDays } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { AssembleFindings } from './assemble-findings';
import type { FindingsAsked } from './assemble-findings';
import type { TurnedFindingView } from './finding-history.dto';
import type { Finding } from './finding';
import { evidenceView } from './finding-text';
import { lastingKinds } from './verdict';
import type { Evidence } from './verdict';

/**
 * A round costs a statement for each rule, and something for each promise and day in it. Three parts are where both together
 * are least: of the demonstration, 2, 3, 4 and 8 parts took 0.55, 0.45, 0.6 and 1.1 s for what changed over seventeen months.
 */
const parts = 3;

type Known = ReadonlyMap<string, Finding>;

/** A finding that is one thing on the earlier day and another on the later. */
interface Turning {
  readonly name: string;
  readonly commitmentId: string;
  readonly before: Finding | null;
  readonly after: Finding | null;
  /** It is still what it was on this day … */
  still: Day;
  /** … and no longer on this one. */
  changed: Day;
}

/** What changed from one day to another: which findings turned, on which day, and what happened on it. */
@Injectable()
export class AssembleFindingChanges {
  constructor(private readonly assembleFindings: AssembleFindings) {}

  /**
   * The findings that differ. The day is found by cutting the time between in three, for all of them together: twelve months
   * take six rounds, and ten years eight, however many findings turned. Of one that turned and turned back and again, one of the turns is told.
   */
  async execute(
    viewer: Viewer,
    asked: Omit<FindingsAsked, 'days'>,
    since: Day,
    asOf: Day,
  ): Promise<TurnedFindingView[]> {
    const [before, after] = [await this.known(viewer, asked, since), await this.known(viewer, asked, asOf)];
    const turning = [...new Set([...before.keys(), ...after.keys()])].flatMap((name): Turning[] => {
      const [then, now] = [before.get(name) ?? null, after.get(name) ?? null];
      const promise = (then ?? now)?.promise;
      if (!promise || then?.outcome === now?.outcome) return [];
      return [{ name, commitmentId: promise.id, before: then, after: now, still: since, changed: asOf }];
    });
    for (;;) {
      const open = turning.flatMap((one) => between(one).map((day) => ({ one, day, commitmentId: one.commitmentId })));
      if (open.length === 0) break;
      const days = open.map(({ day }) => day);
      const found = await this.onDays(viewer, open, days);
      // From the last day to the first: the earliest on which it differs is the one that stays.
      for (const { one, day } of open.reverse()) {
        if (found.get(`${one.name} ${day}`)?.outcome !== one.before?.outcome) one.changed = day;
      }
      for (const { one, day } of open) if (day < one.changed && day > one.still) one.still = day;
    }
    return this.told(viewer, turning);
  }

  private async told(viewer: Viewer, turning: readonly Turning[]): Promise<TurnedFindingView[]> {
    const days = turning.flatMap(({ still, changed }) => [still, changed]);
    const twice = turning.flatMap((one) => [one, one]);
    const found = await this.onDays(viewer, twice, days);
    return turning.flatMap(({ name, before, after, still, changed }) => {
      const finding = after ?? before;
      if (!finding) return [];
      const { promise, rule, aspect, aspectInWords } = { ...finding, rule: finding.promise.rule };
      const events = eventsOf(found.get(`${name} ${still}`), found.get(`${name} ${changed}`), changed);
      return [
        {
          commitmentId: promise.id,
          commitmentKey: promise.key,
          quotation: promise.quotation,
          hitKey: promise.hitKey,
          groupKey: promise.groupKey,
          rule,
          aspect,
          aspectInWords,
          before: before && { outcome: before.outcome, sentence: before.sentence },
          after: after && { outcome: after.outcome, sentence: after.sentence },
          turnedOn: changed,
          events: events.map(evidenceView),
        },
      ];
    });
  }

  private async known(viewer: Viewer, asked: Omit<FindingsAsked, 'days'>, day: Day): Promise<Known> {
    const found = new Map<string, Finding>();
    for await (const finding of this.assembleFindings.execute(viewer, { ...asked, days: [day] }))
      found.set(`${finding.promise.id} ${finding.aspect}`, finding);
    return found;
  }

  /** The findings of promises on a day each, by promise, aspect and day. */
  private async onDays(
    viewer: Viewer,
    promises: readonly { readonly commitmentId: string }[],
    days: readonly Day[],
  ): Promise<Known> {
    const pairs = new Map(promises.map(({ commitmentId }, index) => [`${commitmentId} ${days[index] ?? ''}`, index]));
    const each = [...pairs.values()];
    const found = new Map<string, Finding>();
    const asked: FindingsAsked = {
      scope: 'pairs',
      id: each.map((index) => promises[index]?.commitmentId ?? ''),
      days: each.map((index) => days[index] ?? ''),
    };
    for await (const finding of this.assembleFindings.execute(viewer, asked))
      found.set(`${finding.promise.id} ${finding.aspect} ${finding.asOf}`, finding);
    return found;
  }
}

/** The days at which the time is cut in which it turned; none once the day is found. */
function between({ still, changed }: Turning): Day[] {
  const length = daysBetween(still, changed);
  const cuts = Array.from({ length: Math.min(parts, length) - 1 }, (_, index) =>
    Math.floor((length * (index + 1)) / Math.min(parts, length)),
  );
  return cuts.map((days) => plusDays(still, days));
}

/** What came in on the day of the turn, and what had ended by it. Meetings that fall out of a window are no event. */
function eventsOf(before: Finding | undefined, after: Finding | undefined, day: Day): Evidence[] {
  const [had, has] = [evidenceOf(before), evidenceOf(after)];
  const came = has.filter(({ id, on }) => on === day || !had.some((one) => one.id === id));
  const ended = had.filter(({ kind, id }) => lastingKinds.includes(kind) && !has.some((one) => one.id === id));
  return [...came, ...ended];
}

function evidenceOf(finding: Finding | undefined): readonly Evidence[] {
  return finding?.parts.flatMap(({ evidence = [] }) => evidence) ?? [];
}
