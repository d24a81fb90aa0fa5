import { actionsByMonthMeasure, lateActionsMeasure } from '../../assurance/measures/actions.queries';
import { rhythmDefinition } from '../../assurance/measures/assemble-meeting-rhythm';
import { agendaAlignmentMeasure } from '../../assurance/measures/agenda-alignment.queries';
import { attendanceMeasures } from '../../assurance/measures/attendance.queries';
import {
  organisationsAtMeetingsMeasure,
  organisationsMetMeasure,
} from '../../assurance/measures/organisations-met.queries';
import { sentUpMeasure } from '../../assurance/measures/sent-up.queries';
import { statusesDefinition } from '../../assurance/measures/sponsor-statuses';

/** How the numbers of a picture come about, in the words of the measure where those are for everybody. */
interface PictureDefinition {
  /** The measure, as the links from pictures name it. */
  readonly measure: string;
  readonly title: string;
  readonly definition: string;
  readonly proxy: string | null;
}

/** All pictures, in the order in which the portal has them. */
export const pictureDefinitions: readonly PictureDefinition[] = [
  { measure: 'meeting-rhythm', title: 'Meeting rhythm', definition: rhythmDefinition, proxy: null },
  {
    measure: 'attendance',
    title: 'Attendance at each meeting',
    definition: attendanceMeasures.get('meeting')?.definition ?? '',
    proxy: null,
  },
  {
    measure: 'organisations-at-meetings',
    title: 'Organisations represented',
    definition: organisationsAtMeetingsMeasure.definition,
    proxy: null,
  },
  {
    measure: 'organisations',
    title: 'Who meets whom',
    definition: organisationsMetMeasure.definition,
    proxy: organisationsMetMeasure.proxy,
  },
  {
    measure: 'agenda-alignment',
    title: 'Two agendas side by side',
    definition:
      'Topics on the agendas of the held meetings of both groups, without confidential items. A topic is typed by hand on an item, or taken from its title when all the words of a ' +
      'topic that somebody typed before are in it. Both directions are told, because one agenda may be many times longer than the other. “Came to the second” is from the first time on one agenda to the first time on the other.',
    proxy: agendaAlignmentMeasure.proxy,
  },
  {
    measure: 'actions-by-month',
    title: 'Actions opened and closed',
    definition: actionsByMonthMeasure.definition,
    proxy: null,
  },
  {
    measure: 'late-actions',
    title: 'Late actions by organisation',
    definition: lateActionsMeasure.definition,
    proxy: null,
  },
  { measure: 'sent-up', title: 'Sent, received and answered', definition: sentUpMeasure.definition, proxy: null },
  { measure: 'sponsor-statuses', title: 'Sponsors over time', definition: statusesDefinition, proxy: null },
  {
    measure: 'promises',
    title: 'Promises kept',
    definition:
      'Promises that are due on the day, by what each comes to: kept, slipping, not kept, or not enough recorded. Of a promise with several parts, the most pressing one is told. The page of each promise has its rule and its evidence.',
    proxy: null,
  },
  {
    measure: 'leads',
    title: 'Leads of groups',
    definition:
      'Working groups and thematic groups, and other groups that have had a lead: those with both an academic lead and a service lead on the day. Two leads of one kind leave a gap.',
    proxy: null,
  },
];
