import { counted } from '../../../assurance/counted';
import { settingUp } from './is-setting-up';
import type { TeamSetup } from './team-setup.queries';

/** One thing to do for a new team, and where it stands. */
interface Task {
  readonly title: { readonly text: string };
  readonly hint: { readonly text: string };
  readonly href?: string;
  readonly status: { readonly text: string } | { readonly tag: { readonly text: string; readonly classes: string } };
}

interface SetupShown {
  readonly tasks: readonly Task[];
  readonly done: number;
  readonly isDone: boolean;
}

/** “At least three organisations involved initially”. */
const fewestPartners = 3;

/** What is to do for a new team, in its order; the team is set up when its promises are declared. */
export function teamSetup(id: string, setup: TeamSetup): SetupShown {
  const { steeringGroup: group } = setup;
  const team = (form: string): string => `/teams/${id}/change/${form}${settingUp}`;
  const ofGroup = (form: string): string | null =>
    group === null ? null : `/groups/${group.id}/change/${form}${settingUp}`;
  const tasks = [
    task(
      'Name and condition',
      setup.hasPurpose,
      setup.hasPurpose ? 'Named, and said what it is for' : 'Say what it is for',
      team('amend'),
    ),
    task(
      'Partners',
      setup.partners >= fewestPartners,
      `${counted(setup.partners, 'partner')}. At least ${String(fewestPartners)} form a team: 2 from the NHS or public health, 1 university`,
      team('partner'),
    ),
    task(
      'Sponsoring organisation',
      setup.hasSponsoringOrganisation,
      'The organisation that embeds the team',
      team('sponsoring-organisation'),
    ),
    task('Hosting', setup.hasHost, 'The unit that the team is embedded in', team('host')),
    task(
      'Executive sponsor',
      setup.hasSponsor,
      'A person at the most senior level of one partner',
      `/teams/${id}/sponsor/new${settingUp}`,
    ),
    task(
      'Steering group',
      group !== null,
      'The group that steers the team',
      group === null ? team('group') : `/groups/${group.id}`,
    ),
    task('Seats of the steering group', (group?.seats ?? 0) > 0, counted(group?.seats ?? 0, 'seat'), ofGroup('seat')),
    task('How often it meets', group?.hasRhythm === true, 'Meetings are planned and checked by it', ofGroup('rhythm')),
    task('What makes it quorate', group?.hasQuorum === true, 'Who is needed for a decision', ofGroup('quorum')),
    task(
      'Working groups with both leads',
      setup.workingGroups > 0 && setup.ledByBoth === setup.workingGroups,
      `${String(setup.ledByBoth)} of ${counted(setup.workingGroups, 'working group')} with an academic and a service lead`,
      setup.workingGroups > 0 && setup.ledByBoth < setup.workingGroups ? `/teams/${id}/groups` : team('group'),
    ),
    task(
      'Reporting lines',
      (group?.reportsTo ?? 0) > 0,
      'To whom the steering group reports',
      ofGroup('reporting-line'),
    ),
    task(
      'Source document',
      setup.documents > 0,
      'The application, or whatever says what was promised',
      team('document'),
    ),
    task(
      'Promises',
      setup.promises > 0,
      setup.promises > 0 ? counted(setup.promises, 'promise') : 'What the document promises, word for word',
      setup.documents > 0 ? `/teams/${id}/promises${settingUp}` : null,
    ),
  ];
  return {
    tasks,
    done: tasks.filter(({ status }) => !('tag' in status) && status.text === 'Done').length,
    isDone: setup.promises > 0,
  };
}

/** A task; without an address it cannot be begun yet. */
function task(text: string, isDone: boolean, hint: string, href: string | null): Task {
  const shown = { title: { text }, hint: { text: hint } };
  if (href === null) return { ...shown, status: { text: 'Cannot start yet' } };
  const toDo = { tag: { text: 'To do', classes: 'nhsuk-tag--blue' } };
  return { ...shown, href, status: isDone ? { text: 'Done' } : toDo };
}
