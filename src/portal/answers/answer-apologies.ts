import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SendApologiesRequest } from '../../meetings/apologies.dto';
import { SendApologies } from '../../meetings/send-apologies';
import { WithdrawApologies } from '../../meetings/withdraw-apologies';
import { meetingOfMember } from '../../notices/answer-link.queries';
import { answererBy, answerLinkUnusable } from '../../notices/recognise-answer-link';
import type { AnswerLink } from '../../notices/recognise-answer-link';
import { Database } from '../../platform/database/database';
import { visitorOf } from '../../platform/http/visitor';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { checkedRequest } from '../checked-request';
import { faultsAtFields } from '../faults-at-fields';
import type { FormAnswers } from '../form-answers';
import { apologyInWords } from '../meetings/apology-words';
import { FindDeputy } from '../meetings/find-deputy';
import { ShowPage } from '../show-page';

interface MeetingAsked {
  readonly group: string;
  readonly meetsOn: Day;
  readonly place: string | null;
  /** It is planned and has not begun. */
  readonly isToCome: boolean;
  readonly seats: readonly { readonly id: string; readonly label: string }[];
  readonly deputies: readonly { readonly id: string; readonly name: string }[];
  readonly apologies: readonly {
    readonly id: string;
    readonly version: number;
    readonly sentOn: Day;
    readonly deputyId: string | null;
    readonly deputyName: string | null;
  }[];
}

/**
 * Whether a member comes to a meeting, said with an address from the mail that announces it, by the use-cases that the page of the
 * meeting uses. Who has several seats there answers for all of them. What was said can be changed until the meeting begins.
 */
@Injectable()
export class AnswerApologies {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly findDeputy: FindDeputy,
    private readonly sendApologies: SendApologies,
    private readonly withdrawApologies: WithdrawApologies,
    private readonly showPage: ShowPage,
  ) {}

  /** Throws 404 when they do not sit there any more, 409 once the meeting has begun, and 422 for a deputy who is not one. */
  async answer(request: FastifyRequest, link: AnswerLink, form: FormAnswers): Promise<void> {
    const asked = await this.asked(request, link);
    if (!asked.isToCome)
      throw new Problem(409, 'meeting-has-begun', 'This meeting has begun, so apologies before it are closed.');
    const viewer = answererBy(link, visitorOf(request));
    if (form.one('answer') === 'coming') {
      for (const { id, version } of asked.apologies) await this.withdrawApologies.execute(viewer, id, version);
      return;
    }
    const instead = await this.instead(viewer, asked, form);
    for (const { id } of asked.seats) {
      const { seat, deputy, deputyName } = await checkedRequest(SendApologiesRequest, { seat: id, ...instead });
      await this.sendApologies.execute(viewer, link.about, { seat, deputy, deputyName, isMailed: true });
    }
  }

  async show(
    request: FastifyRequest,
    reply: FastifyReply,
    link: AnswerLink,
    { form, refusal }: { readonly form: FormAnswers; readonly refusal: Problem | null },
  ): Promise<void> {
    const meeting = await this.asked(request, link);
    const [said] = meeting.apologies;
    const isNamed = meeting.deputies.some(({ id }) => id === said?.deputyId);
    const chosen = form.one('instead') || (isNamed ? (said?.deputyId ?? '') : '');
    const on = `${meeting.group}, ${dayInWords(meeting.meetsOn)}`;
    await this.showPage.execute(request, reply, 'answers/apologies', {
      title: said === undefined || !meeting.isToCome ? `Can you come? ${on}` : `You sent apologies: ${on}`,
      meeting,
      said: said === undefined ? null : apologyInWords(said),
      seats: meeting.seats.map(({ label }) => label).join(', '),
      deputies: [{ id: '', name: 'Nobody, or somebody else' }, ...meeting.deputies].map(({ id, name }) => ({
        value: id,
        text: name,
        checked: id === chosen,
      })),
      deputyName: form.one('deputyName') || (isNamed ? '' : (said?.deputyName ?? '')),
      ...faultsAtFields(refusal, 'deputyName'),
    });
  }

  private async instead(
    viewer: Viewer,
    { deputies }: MeetingAsked,
    form: FormAnswers,
  ): Promise<Pick<SendApologiesRequest, 'deputy' | 'deputyName'>> {
    const chosen = form.one('instead');
    const name = form.one('deputyName');
    if (chosen === '') return this.findDeputy.execute(viewer, name);
    if (!deputies.some(({ id }) => id === chosen)) throw Problem.field('#/instead', 'Select who comes instead.');
    if (name !== '') throw Problem.field('#/deputyName', 'Select a deputy or enter a name, not both.');
    return { deputy: chosen };
  }

  private async asked(request: FastifyRequest, { about, personId }: AnswerLink): Promise<MeetingAsked> {
    const values = [about, personId, this.clock.now()];
    const [meeting] = await this.database.rows<MeetingAsked>(visitorOf(request), meetingOfMember, values);
    if (!meeting) throw answerLinkUnusable();
    return meeting;
  }
}
