import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { reachesHit } from '../../access/permitted';
import { sightIn } from '../../access/sight';
import { meetingQuoracy } from '../../assurance/measures/meeting-quoracy';
import { meetingToJudge } from '../../assurance/measures/quoracy.queries';
import type { MeetingToJudge } from '../../assurance/measures/quoracy.queries';
import { settingsOf } from '../../hits/settings/settings-on-day';
import type { AgendaView } from '../../meetings/agenda/agenda.dto';
import { agendaOfMeeting } from '../../meetings/agenda/agenda.queries';
import { chairedBy } from '../../meetings/chaired-by';
import { AssembleRecord } from '../../meetings/assemble-record';
import { Database } from '../../platform/database/database';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Viewer } from '../../platform/viewer';
import { ShowPage } from '../show-page';
import { momentInWords } from '../../platform/time/time-in-words';
import { meetingShown, personInWords } from './meeting.presenter';
import { recordAsText } from './record-as-text';
import type { HeadLine } from './record-as-text';
import { recordShown } from './record.presenter';
import { teamsThatMet } from './record.queries';
import type { TeamThatMet } from './record.queries';

interface Visit {
  readonly viewer: Viewer;
  readonly id: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Shows the record of a meeting as minutes: to read, to print, and as plain text for a mail. */
@Injectable()
export class ShowRecord {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly assembleRecord: AssembleRecord,
    private readonly showPage: ShowPage,
  ) {}

  /** Leads to the page of the meeting while there is no record. Throws 404 when there is no such meeting. */
  async execute({ viewer, id, request, reply }: Visit, form: 'page' | 'text'): Promise<void> {
    const today = this.clock.today();
    const sight = sightIn(request, 'confidential-items:read');
    const [recorded, agenda, judged, teams, settings] = await Promise.all([
      this.assembleRecord.execute(viewer, id, sight),
      this.database.one<AgendaView>(viewer, agendaOfMeeting, [id, sight]),
      this.database.rows<MeetingToJudge>(viewer, meetingToJudge, [id, []]),
      this.database.rows<TeamThatMet>(viewer, teamsThatMet, [id]),
      settingsOf(this.database, viewer, today),
    ]);
    const { meeting } = recorded;
    if (agenda === null) throw Problem.notFound('meeting');
    if (meeting.status !== 'HELD') {
      await reply.redirect(`/meetings/${id}`, 303);
      return;
    }
    const sees = (hit: string): boolean => reachesHit(request, 'structure:read', hit);
    const shown = meetingShown(meeting, today, settings, sees);
    const quora = judged.map((group) => meetingQuoracy(group));
    const confirmed = meeting.record?.confirmedBy?.name;
    const head: HeadLine[] = [
      ...teams.filter((team) => sees(team.id)).map(({ name }) => ({ name: 'Team', words: name })),
      { name: 'Met', words: [dayInWords(meeting.meetsOn), shown.when].filter((part) => part !== '').join(', ') },
      { name: 'Chaired by', words: chairedBy(meeting.attendance).join(' and ') || 'Not recorded' },
      {
        name: 'Quorum',
        words: quora.map((one) => `${quora.length > 1 ? `${one.groupName}: ` : ''}${one.sentence}`).join(' '),
      },
      { name: 'Members who came', words: `${String(shown.came)} of ${String(meeting.figures.expected)}` },
      {
        name: 'Record',
        words: [
          shown.recordState ?? 'Not recorded',
          confirmed == null ? '' : ` by ${confirmed}`,
          meeting.record?.confirmedOn == null ? '' : ` on ${dayInWords(meeting.record.confirmedOn)}`,
        ].join(''),
      },
    ].filter(({ words }) => words !== '');
    const name = form === 'page' ? 'Record' : 'Record as plain text';
    const heading = `${name} – ${shown.heading}`;
    const record = recordShown(recorded, agenda);
    const above = [
      { text: 'Meetings', href: '/meetings' },
      { text: 'This meeting', href: `/meetings/${id}` },
    ];
    await this.showPage.execute(request, reply, form === 'page' ? 'meetings/record' : 'meetings/record-text', {
      title: heading,
      section: 'meetings',
      recorded: { kind: 'meeting', id },
      ...shown,
      heading,
      trail: form === 'page' ? above : [...above, { text: 'Record', href: `/meetings/${id}/record` }],
      head,
      record,
      may: {},
      text: recordAsText({
        heading: `Record of ${shown.heading}`,
        head,
        summary: meeting.summary,
        categories: shown.categories.map(({ title, people }) => ({ title, people: people.map(personInWords) })),
        record,
        corrections: meeting.corrections.map(
          (one) => `${momentInWords(one.correctedAt)}, ${one.correctedBy}: ${one.statement}`,
        ),
      }),
    });
  }
}
