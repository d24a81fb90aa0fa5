import type { MinutesRead } from '../../transfer/minutes/recognise-minutes';
import type { NameWritten } from '../../transfer/minutes/names-in-line';
import { whoIsMeant, whoseInitials } from '../../transfer/minutes/who-is-meant';
import type { Candidate, Meant } from '../../transfer/minutes/who-is-meant';
import { FormAnswers } from '../form-answers';
import type { MeetingToLog } from './meeting-to-log.queries';

/** Fields of the form that say where an answer was read: kept from page to page, and never recorded. */
const quotes = 'minutes-';
const longestQuote = 300;

/** What the form of a meeting says of where its answers were read. */
export interface QuotesShown {
  /** By the seat, `decision-0` or `action-0`. */
  readonly at: Readonly<Record<string, string>>;
  /** Names of which nobody can be sure who is meant. */
  readonly unsure: readonly string[];
}

/**
 * The form of a meeting as far as minutes fill it in. Whoever is sure to be meant is ticked; where a name is only like somebody’s, the
 * form asks; whoever sits nowhere in the group is a guest.
 */
export function answersOfMinutes(read: MinutesRead, { places }: MeetingToLog): FormAnswers {
  const people = [...new Map(places.map(({ personId, personName }) => [personId, personName]))];
  const candidates = people.map(([id, name]): Candidate => ({ id, name }));
  const seatsOf = (person: string): string[] =>
    places.filter(({ personId }) => personId === person).map(({ seatId }) => seatId);
  const answers: Record<string, string | string[]> = {};
  const quote = (field: string, text: string): void => {
    answers[`${quotes}${field}`] = text.slice(0, longestQuote);
  };
  const unsure: string[] = [];
  const guests: string[] = [];
  const take = (names: readonly NameWritten[], isCame: boolean): string[] =>
    names.flatMap((one) => {
      const meant = whoIsMeant(one.name, candidates);
      if (meant === null && isCame) guests.push(one.name);
      if (meant === null) return [];
      for (const seat of seatsOf(meant.id)) quote(seat, one.quote);
      if (meant.isSure) return seatsOf(meant.id);
      if (isCame) unsure.push(one.name);
      return [];
    });
  answers['came'] = take([...read.present, ...read.inAttendance], true);
  answers['apologies'] = take(read.apologies, false);
  answers['guests'] = guests.join('\n');
  answers[`${quotes}unsure`] = unsure;
  read.decisions.forEach(({ statement, quote: line }, row) => {
    answers[`decision-${String(row)}-text`] = statement;
    quote(`decision-${String(row)}`, line);
  });
  read.actions.forEach(({ task, owner, due, quote: line }, row) => {
    const name = `action-${String(row)}`;
    answers[`${name}-task`] = task;
    answers[`${name}-owner`] = (owner === null ? null : ownerOf(owner, read, candidates))?.id ?? '';
    if (due !== null) {
      const [year = '', month = '', day = ''] = due.split('-');
      Object.assign(answers, {
        [`${name}-when`]: 'DAY',
        [`${name}-due-day`]: String(Number(day)),
        [`${name}-due-month`]: String(Number(month)),
        [`${name}-due-year`]: year,
      });
    }
    quote(name, line);
  });
  return new FormAnswers(answers);
}

/** Who an action is for: by name, or by the initials that the minutes give to somebody, or else that one alone has. */
function ownerOf(written: string, read: MinutesRead, candidates: readonly Candidate[]): Meant | null {
  const named = [...read.present, ...read.inAttendance, ...read.apologies].filter(
    ({ initials }) => initials === written,
  );
  const [one] = named;
  if (named.length === 1 && one) return whoIsMeant(one.name, candidates);
  return whoIsMeant(written, candidates) ?? whoseInitials(written, candidates);
}

/** Whether a field only says where another one was read. */
export const isQuote = (field: string): boolean => field.startsWith(quotes);

/** The lines of the minutes, to stand at what was read in them; null of a form that nobody read out of minutes. */
export function quotesShown(form: FormAnswers): QuotesShown | null {
  const entries = form.entries().filter(([name]) => isQuote(name));
  if (entries.length === 0) return null;
  const at = entries.map(([name, text]): [string, string] => [name.slice(quotes.length), text]);
  return {
    at: Object.fromEntries(at.filter(([name]) => name !== 'unsure')),
    unsure: form.all(`${quotes}unsure`),
  };
}
