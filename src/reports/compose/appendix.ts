import type { CompleteReport, TeamReport } from '../complete-report';
import { bullets, heading, table } from '../document';
import type { Block } from '../document';
import { rulesUsed } from './promises';

/** What is missing in the record, how things are counted, and the rules with their versions and thresholds. */
export function dataQuality(report: CompleteReport, teams: readonly TeamReport[]): Block[] {
  return [
    table(
      'What is missing in the record',
      [
        'Team',
        'Meetings to log',
        'Records not confirmed',
        'Attendance not recorded',
        'Attendance without organisation',
        'Actions without a day',
      ],
      teams.map(({ name, hit: { dataQuality: missing } }) => [
        name,
        missing.toLog,
        missing.unconfirmed,
        `${String(missing.notRecorded)} of ${String(missing.marks)}`,
        `${String(missing.withoutOrganisation)} of ${String(missing.marks)}`,
        missing.actionsWithoutDay,
      ]),
      'No teams.',
    ),
    heading(3, 'How this is counted'),
    bullets(howCounted),
    ...rulesUsed(report),
  ];
}

const howCounted = [
  'A meeting belongs to the day it took place or was to take place, and counts for the month it was planned for.',
  'A member came in person or online. A deputy counts for the seat, not for the person: both are shown.',
  'A contact counts unless it is a briefing that was only sent. Silence runs from one contact that counts to the next, also from before the period and up to its last day.',
  'An organisation that was succeeded by another is the same partner.',
  'Being in one room stands for a tie between organisations. It is not one.',
  'Percentages are shown only of 20 or more.',
];
