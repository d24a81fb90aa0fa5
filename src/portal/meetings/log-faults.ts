import type { Problem } from '../../platform/problems/problem';
import type { Day } from '../../platform/time/period';
import { actionsTyped, dayOf } from './log-answers';
import type { LogAnswers } from './log-answers';
import type { MeetingToLog } from './meeting-to-log.queries';

/** A fault as the summary at the top of a page lists it, with the field that it leads to. */
export interface FaultShown {
  readonly text: string;
  readonly href: string;
}

/** What is wrong with the answers as they stand on the form, before anything is recorded. */
export function faultsOnForm(meeting: MeetingToLog, answers: LogAnswers, today: Day): FaultShown[] {
  const faults: FaultShown[] = [];
  const day = dayOf(answers, meeting);
  if (day === null)
    faults.push({ text: 'Enter the date the meeting took place, for example 3 11 2026', href: '#day-day' });
  else if (day > today) faults.push({ text: 'The date must be today or in the past', href: '#day-day' });
  if (answers.came.size === 0 && !answers.isNobody && meeting.places.length > 0)
    faults.push({ text: 'Select who came, or select Nobody came', href: '#came' });
  if (answers.came.size > 0 && answers.isNobody)
    faults.push({ text: 'Select who came, or Nobody came, not both', href: '#nobody' });
  for (const { row, task, owner, when, due } of actionsTyped(answers)) {
    const field = (name: string): string => `#action-${String(row)}-${name}`;
    if (task === '') faults.push({ text: 'Enter what will be done', href: field('task') });
    if (owner === '') faults.push({ text: 'Choose who will do this action', href: field('owner') });
    if (when === 'DAY' && (due === null || due.day === null))
      faults.push({ text: 'Enter the date by which it will be done, for example 3 12 2026', href: field('due-day') });
  }
  return faults;
}

/** Where on the form each fault of a refusal belongs, in the words of the API. */
export function faultsOfProblem({ detail, errors }: Problem, answers: LogAnswers): FaultShown[] {
  const rows = actionsTyped(answers).map(({ row }) => row);
  const decided = answers.decisions.flatMap((text, row) => (text === '' ? [] : [row]));
  if (errors.length === 0) return [{ text: detail, href: '#came' }];
  return errors.map((fault) => {
    const [, part = '', index = '', field = ''] = fault.pointer.split('/');
    const at = (known: readonly number[]): string => String(known[Number(index)] ?? 0);
    const href =
      part === 'actions'
        ? `#action-${at(rows)}-${field === 'dueOn' ? 'due-day' : field}`
        : part === 'decisions'
          ? `#decision-${at(decided)}-text`
          : part === 'meetsOn'
            ? '#day-day'
            : part === 'guests'
              ? '#guests'
              : '#came';
    return { text: fault.detail, href };
  });
}
