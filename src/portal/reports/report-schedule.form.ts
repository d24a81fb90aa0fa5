import { Injectable } from '@nestjs/common';
import { reportKinds } from '../../reports/governance-report.entity';
import { reportKindWords } from '../../reports/report-kind-words';
import { StartReportScheduleRequest } from '../../reports/schedules/report-schedules.dto';
import { StartReportSchedule } from '../../reports/schedules/start-report-schedule';
import { changeForm } from '../forms/change-form';
import type { ChangeForm, FormSubject } from '../forms/change-form';
import { optionsOf } from '../forms/form-field';
import type { FormField, Option } from '../forms/form-field';
import type { Answers } from '../forms/read-fields';
import { rhythmWords } from './report-schedule-words';

/** The teams and groups that somebody may have reports of. */
export interface ScheduleSubject extends FormSubject {
  readonly teams: readonly Option[];
  readonly groups: readonly Option[];
  /** Whoever reaches all may leave the team out. */
  readonly reachesAll: boolean;
}

function fieldsOf({ teams, groups, reachesAll }: ScheduleSubject): FormField[] {
  return [
    {
      kind: 'radios',
      name: 'kind',
      label: 'Which report?',
      options: reportKinds.map((value) => ({ value, text: reportKindWords[value] })),
      missing: 'Select which report',
    },
    {
      kind: 'select',
      name: 'hit',
      label: 'Of which team?',
      options: teams,
      ...(reachesAll ? { hint: 'Of all teams when left open.' } : { missing: 'Choose a team' }),
    },
    {
      kind: 'select',
      name: 'group',
      label: 'Of which group?',
      hint: 'Of an effectiveness review alone. Leave it open for any other report.',
      options: groups,
    },
    {
      kind: 'radios',
      name: 'every',
      label: 'How often?',
      options: optionsOf(rhythmWords),
      missing: 'Select how often',
    },
    {
      kind: 'number',
      name: 'afterDays',
      label: 'How many days after the period has ended?',
      hint: 'So that the last meetings are recorded by then. From 0 to 60.',
      width: 3,
      missing: 'Enter a whole number from 0 to 60.',
    },
    {
      kind: 'area',
      name: 'recipients',
      label: 'Who is told of it?',
      hint: 'The e-mail addresses of their accounts, one on each line. They get a link, and sign in to read.',
      missing: 'Enter at least one e-mail address.',
    },
    {
      kind: 'text',
      name: 'preparedFor',
      label: 'Whom or which meeting is it prepared for?',
      hint: 'For example, the partnership board',
    },
  ];
}

/** One address on each line, or several with commas. */
function asRequest({ recipients, ...answers }: Answers): Answers {
  const addresses = typeof recipients === 'string' ? recipients.split(/[\s,;]+/).filter((one) => one !== '') : [];
  return { ...answers, recipients: addresses };
}

/** How a schedule of reports is made on a page. */
@Injectable()
export class ReportScheduleForms {
  readonly forms: Readonly<Record<'new', ChangeForm<ScheduleSubject>>>;

  constructor(startReportSchedule: StartReportSchedule) {
    this.forms = {
      new: changeForm({
        title: 'Schedule a report',
        intro:
          'The first is of the period that goes on now. Each is frozen: it says what it says, whatever is corrected later.',
        button: 'Schedule report',
        told: 'report-scheduled',
        request: StartReportScheduleRequest,
        fields: fieldsOf,
        asRequest,
        run: (viewer, _: ScheduleSubject, request) => startReportSchedule.execute(viewer, request),
        leadsTo: ({ id }) => `/reports/schedules/${id}`,
      }),
    };
  }
}
