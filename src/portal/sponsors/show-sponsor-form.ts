import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import type { SponsorshipDetailView } from '../../sponsorship/sponsorships.dto';
import { FormAnswers } from '../form-answers';
import { isForForm, isSentAgain } from '../form-faults';
import type { FaultShown } from '../meetings/log-faults';
import { ShowPage } from '../show-page';
import { formsAsLeft, smallFaults } from './ask-answers';
import type { SmallForm } from './ask-answers';
import { askWords, opportunityWords } from '../../sponsorship/state-words';
import type { Done } from './sponsor.dto';
import { belowBoard, mayHere, sponsorshipSeen } from './sponsorship-seen';

/** The pages with forms about an ask or something passed on: their template, title and the dates that they ask for. */
const formPages = {
  ask: { template: 'sponsors/ask', title: 'Ask for something', whens: ['when'] },
  answer: { template: 'sponsors/answer-ask', title: 'An ask', whens: ['answered', 'completed'] },
  refer: { template: 'sponsors/refer', title: 'Record something passed on', whens: ['when'] },
  close: { template: 'sponsors/close-opportunity', title: 'Something passed on', whens: ['when'] },
} as const;

/** Which page of which sponsorship, and of which ask or opportunity where there is one. */
interface Asked {
  readonly id: string;
  readonly page: keyof typeof formPages;
  readonly thing?: string;
}

/** A form that was sent, and what the sponsor's page says when it is done. */
interface Sent extends Asked {
  readonly small: SmallForm;
  readonly done: Done;
}

/** Shows the small forms of a sponsor's page, and takes them in: a refusal stands at its field and keeps all that was typed. */
@Injectable()
export class ShowSponsorForm {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  /** The page with nothing typed. Throws 404 when the ask or opportunity is not of this sponsorship. */
  async execute(viewer: Viewer, asked: Asked, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.show(viewer, asked, { form: new FormAnswers({}), errors: [] }, request, reply);
  }

  /** Does what the form says, at the version that it was shown with, and leads to the sponsor's page; or shows what is wrong. */
  async sent(
    viewer: Viewer,
    asked: Sent,
    request: FastifyRequest,
    reply: FastifyReply,
    write: (form: FormAnswers, version: number) => Promise<void>,
  ): Promise<void> {
    const form = new FormAnswers(request.body);
    const { id, small, done } = asked;
    thingOf(await sponsorshipSeen(this.database, viewer, id, this.clock.today()), asked);
    try {
      await write(form, Number(form.one('version')));
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      if (isSentAgain(refusal)) {
        await reply.redirect(`/sponsors/${id}?done=already`, 303);
        return;
      }
      const told = refusal.status === 412 ? new Problem(412, refusal.kind, changedMeanwhile) : refusal;
      return this.show(viewer, asked, { form, errors: smallFaults(small, told, form) }, request, reply);
    }
    await reply.redirect(`/sponsors/${id}?done=${done}`, 303);
  }

  private async show(
    viewer: Viewer,
    asked: Asked,
    { form, errors }: { form: FormAnswers; errors: readonly FaultShown[] },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const today = this.clock.today();
    const sponsorship = await sponsorshipSeen(this.database, viewer, asked.id, today);
    const { template, title, whens } = formPages[asked.page];
    await this.showPage.execute(request, reply, template, {
      title: `${title} – ${sponsorship.personName}`,
      heading: title,
      ...belowBoard(sponsorship),
      status: errors.length > 0 ? 422 : 200,
      errors,
      sponsorship,
      thing: thingOf(sponsorship, asked),
      askWords,
      opportunityWords,
      // Pressing the button twice records once.
      key: form.one('key') || newId(),
      mayChange: mayHere(request, 'sponsorship:change', sponsorship),
      ...formsAsLeft(form, whens, today, errors),
    });
  }
}

const changedMeanwhile =
  'Somebody changed this while you were writing. What it says now stands above your answers: send them again if they still hold.';

function thingOf({ asks, opportunities }: SponsorshipDetailView, { page, thing }: Asked): object | null {
  if (thing === undefined) return null;
  const found = page === 'answer' ? asks.find(({ id }) => id === thing) : opportunities.find(({ id }) => id === thing);
  if (found === undefined) throw Problem.notFound(page === 'answer' ? 'ask' : 'opportunity');
  return found;
}
