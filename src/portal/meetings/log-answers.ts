import { plusDays } from '../../platform/time/period';
import type { Day } from '../../platform/time/period';
import { FormAnswers } from '../form-answers';
import type { DateTyped } from '../form-answers';
import type { MeetingToLog, PlaceToMark } from './meeting-to-log.queries';

/** When an action is to be done: before the groups meet next, on a day, or nobody said. */
export type DueWhen = 'NEXT' | 'DAY' | '';

export interface ActionTyped {
  readonly task: string;
  readonly owner: string;
  readonly when: DueWhen;
  /** The number of the item of the agenda that it came from; empty when nobody said. */
  readonly item: string;
  readonly due: { readonly day: Day | null; readonly typed: DateTyped } | null;
}

/** What somebody says of a meeting on the form and on its check page. */
export interface LogAnswers {
  /** Null when it was the planned day. */
  readonly otherDay: { readonly day: Day | null; readonly typed: DateTyped } | null;
  /** Seats whose holders came. */
  readonly came: ReadonlySet<string>;
  readonly isNobody: boolean;
  /** Seats whose holders sent apologies. */
  readonly apologies: ReadonlySet<string>;
  /** By seat, the name of whoever came instead; empty where somebody was asked and nobody did. */
  readonly instead: ReadonlyMap<string, string>;
  readonly guests: readonly string[];
  readonly decisions: readonly string[];
  /** For each decision the number of the item of the agenda that it stands under; empty when nobody said. */
  readonly decisionItems: readonly string[];
  /** What came of the items of the agenda, by their numbers. */
  readonly outcomes: ReadonlyMap<number, string>;
  readonly actions: readonly ActionTyped[];
  readonly summary: string;
}

const mostRows = 50;

/** Reads the form. The box that ticks all others sends a value of its own, which names no seat and says nothing. */
export function logAnswers(form: FormAnswers): LogAnswers {
  const rows = (name: string): number => {
    const numbers = form.entries().map(([key]) => Number(new RegExp(`^${name}-(\\d{1,2})-`).exec(key)?.[1] ?? -1));
    return Math.min(mostRows, Math.max(-1, ...numbers) + 1);
  };
  const indexes = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
  return {
    otherDay: form.day('day'),
    came: new Set(form.all('came')),
    isNobody: form.one('nobody') === 'yes',
    apologies: new Set(form.all('apologies')),
    instead: new Map(
      form
        .entries()
        .flatMap(([name, value]) => (name.startsWith('instead-') ? [[name.slice(8), value.trim()] as const] : [])),
    ),
    guests: form
      .one('guests')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    decisions: indexes(rows('decision')).map((row) => form.one(`decision-${String(row)}-text`)),
    decisionItems: indexes(rows('decision')).map((row) => form.one(`decision-${String(row)}-item`)),
    outcomes: new Map(
      form.entries().flatMap(([name, value]) => {
        const number = /^outcome-(\d{1,3})$/.exec(name)?.[1];
        return number === undefined || value.trim() === '' ? [] : [[Number(number), value.trim()] as const];
      }),
    ),
    actions: indexes(rows('action')).map((row) => actionTyped(form, `action-${String(row)}`)),
    summary: form.one('summary'),
  };
}

function actionTyped(form: FormAnswers, name: string): ActionTyped {
  const when = form.one(`${name}-when`);
  return {
    task: form.one(`${name}-task`),
    owner: form.one(`${name}-owner`),
    item: form.one(`${name}-item`),
    when: when === 'NEXT' || when === 'DAY' ? when : '',
    due: form.day(`${name}-due`),
  };
}

/** Somebody there is exactly one record of, by their name in small letters. */
export type KnownPeople = ReadonlyMap<string, string>;

/** The day on which it took place, or null when no such day was typed. */
export function dayOf({ otherDay }: LogAnswers, { meetsOn }: MeetingToLog): Day | null {
  return otherDay === null ? meetsOn : otherDay.day;
}

/** What is said of one place: came, came instead, sent apologies (then or beforehand), or did not come. */
export function markOf(place: PlaceToMark, answers: LogAnswers, people: KnownPeople): object {
  const { seatId, deputies, apology } = place;
  if (answers.came.has(seatId)) return { seat: seatId, status: 'PRESENT' };
  const name = insteadOf(place, answers);
  const isExcused = apology !== null || answers.apologies.has(seatId);
  if (name === '') return { seat: seatId, status: isExcused ? 'APOLOGIES' : 'ABSENT' };
  const meant = apology?.deputyName?.toLowerCase() === name.toLowerCase() ? apology.deputyId : null;
  const named = deputies.find((deputy) => deputy.name.toLowerCase() === name.toLowerCase());
  const deputy = meant ?? named?.id ?? people.get(name.toLowerCase());
  return deputy === undefined
    ? { seat: seatId, status: 'DEPUTY', deputyName: name }
    : { seat: seatId, status: 'DEPUTY', deputy };
}

/** Who came instead: as somebody typed it, else as it was said beforehand; empty when nobody did. */
export function insteadOf({ seatId, apology }: PlaceToMark, { instead }: LogAnswers): string {
  return instead.get(seatId) ?? apology?.deputyName ?? '';
}

/** The request of the API that the answers come to. Rows that were left empty say nothing. */
export function logRequest(meeting: MeetingToLog, answers: LogAnswers, people: KnownPeople): Record<string, unknown> {
  return {
    meeting: meeting.id,
    meetsOn: dayOf(answers, meeting),
    ...(answers.summary === '' ? {} : { summary: answers.summary }),
    attendance: meeting.places.map((place) => markOf(place, answers, people)),
    guests: answers.guests.map((name) => {
      const person = people.get(name.toLowerCase());
      return person === undefined ? { name } : { person };
    }),
    ...itemsLogged(meeting, answers),
    decisions: answers.decisions.flatMap((statement, row) =>
      statement === '' ? [] : [{ statement, ...under(answers.decisionItems[row]) }],
    ),
    actions: actionsTyped(answers).map(({ task, owner, item, when, due }) => ({
      task,
      owner,
      ...under(item),
      dueOn: when === 'NEXT' ? beforeNext(meeting) : when === 'DAY' ? (due?.day ?? null) : null,
    })),
  };
}

/** Under which item of the agenda something stands, where somebody said so. */
function under(item: string | undefined): { readonly item?: number } {
  return item === undefined || !/^\d{1,3}$/.test(item) ? {} : { item: Number(item) };
}

/** The items of the agenda with what came of them, where somebody said so; else they are those that were planned. */
function itemsLogged({ items }: MeetingToLog, { outcomes }: LogAnswers): Record<string, unknown> {
  if (outcomes.size === 0) return {};
  return {
    agendaItems: items.map((item, index) => ({ ...item, outcome: outcomes.get(index + 1) ?? null })),
  };
}

/** The rows of actions in which anything was typed, with their number on the form. */
export function actionsTyped({ actions }: LogAnswers): (ActionTyped & { readonly row: number })[] {
  return actions
    .map((action, row) => ({ ...action, row }))
    .filter(({ task, owner, due }) => task !== '' || owner !== '' || due !== null);
}

/** The last day before the groups meet next; null while no meeting is planned. */
export function beforeNext({ nextMeetingOn }: MeetingToLog): Day | null {
  return nextMeetingOn === null ? null : plusDays(nextMeetingOn, -1);
}

/** The names that the answers mention, to be looked up. */
export function namesTyped({ guests, instead }: LogAnswers): string[] {
  return [...guests, ...instead.values()].filter((name) => name !== '').map((name) => name.toLowerCase());
}
