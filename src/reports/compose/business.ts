import { dayInWords } from '../../platform/time/day-in-words';
import type { TeamReport } from '../complete-report';
import { paragraph, table } from '../document';
import type { Block } from '../document';
import { lateActionsFigure } from './pictures';
import { howMany } from './words';

/** The register of decisions of the period. */
export function decisions({ hit, name }: TeamReport): Block[] {
  return [
    table(
      `Decisions of ${name}`,
      ['Number', 'Day', 'Group', 'Decision', 'Ratifies'],
      hit.decisions.map(({ number, on, groupName, statement, ratifies }) => [
        number,
        dayInWords(on),
        groupName,
        statement,
        ratifies ?? 'None',
      ]),
      'No decisions are recorded in this period.',
    ),
  ];
}

/** Actions as they stood on the last day, and those that were late by then with why they were moved. */
export function actions(team: TeamReport): Block[] {
  const { hit, name } = team;
  const { agreed, done, dropped, open, overdue, closedInPeriod, movedInPeriod, overdueAtEnd } = hit.actions;
  return [
    paragraph(
      `${howMany(agreed, 'action')} agreed: ${String(done)} done, ${String(dropped)} dropped, ${String(open)} open at the end, of which ${String(overdue)} late. ${howMany(closedInPeriod, 'action')} closed in the period. ${howMany(movedInPeriod, 'date')} moved. Late on the last day, whenever agreed: ${String(overdueAtEnd)}.`,
    ),
    ...lateActionsFigure(team),
    table(
      `Actions of ${name} that were late on the last day`,
      ['Number', 'What', 'Who', 'Group', 'Due', 'Days late', 'Times moved', 'Why it was moved'],
      hit.lateActions.map((action) => [
        action.number,
        action.task,
        action.owner,
        action.groupName,
        dayInWords(action.dueOn),
        action.daysLate,
        action.timesMoved,
        action.reason ?? 'No reason recorded',
      ]),
      'No action was late on the last day.',
    ),
  ];
}
