import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RecordPerson } from '../../directory/record-person';
import { newId } from '../../platform/database/new-id';
import { Problem } from '../../platform/problems/problem';
import type { RepeatableRequest, Viewer } from '../../platform/viewer';
import { FormAnswers } from '../form-answers';
import { byField, isForForm } from '../form-faults';
import type { FaultShown } from '../meetings/log-faults';
import { withQuery } from '../sheets';
import { ShowPage } from '../show-page';
import type { ChangeForm, FormSubject } from './change-form';
import { faultsOfForm, faultsOfNames } from './faults-of-form';
import type { FormField } from './form-field';
import { LookUp } from './look-up';
import type { LookedUp } from './look-up';
import { answerInWords, answerTo, filledIn, precisionsIn } from './read-fields';
import type { Answers } from './read-fields';
import { fieldsShown } from './shown-fields';

/** A form that is asked for, or sent: which of those that are offered, about what, by whom. */
export interface AskedForm<Subject extends FormSubject> {
  readonly viewer: Viewer;
  readonly forms: Readonly<Record<string, ChangeForm<Subject>>>;
  readonly name: string;
  readonly subject: () => Promise<Subject>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface State {
  readonly form: FormAnswers;
  readonly lookedUp: ReadonlyMap<string, LookedUp>;
  readonly errors: readonly FaultShown[];
  /** True when somebody changed the thing while the form was filled in. */
  readonly isConflict: boolean;
}

/** What the link to a form says of its fields already, for whoever follows it to look at and send. */
function saidInAddress({ query }: FastifyRequest): Answers {
  return Object.fromEntries(
    Object.entries(typeof query === 'object' && query !== null ? query : {}).filter(
      ([, value]) => typeof value === 'string',
    ),
  );
}

const nothingFound: ReadonlyMap<string, LookedUp> = new Map();

/**
 * Shows a form, and takes it in: a refusal stands at its field and keeps all that was typed; where somebody was quicker, what it says
 * now stands beside what was typed; sent twice, it is done once. When it is done, the page of what it is about says so.
 */
@Injectable()
export class ShowForm {
  constructor(
    private readonly showPage: ShowPage,
    private readonly lookUp: LookUp,
    private readonly recordPerson: RecordPerson,
  ) {}

  async execute<Subject extends FormSubject>(asked: AskedForm<Subject>): Promise<void> {
    const subject = await asked.subject();
    const form = await this.formOf(asked, subject);
    if (form === null) return;
    const state = {
      form: filledIn(form.fields(subject), { ...subject.now, ...saidInAddress(asked.request) }),
      lookedUp: nothingFound,
      errors: [],
      isConflict: false,
    };
    await this.show(asked, form, subject, state);
  }

  async sent<Subject extends FormSubject>(asked: AskedForm<Subject>): Promise<void> {
    const { viewer, request, reply } = asked;
    const subject = await asked.subject();
    const form = await this.formOf(asked, subject);
    if (form === null) return;
    const typed = new FormAnswers(request.body);
    const fields = form.fields(subject);
    const lookedUp = await this.lookedUp(asked, fields, typed);
    const errors = faultsOfNames(fields, lookedUp);
    const version = subject.version === null ? null : Number(typed.one('version'));
    const once = { ...viewer, idempotency: onceOnly(request, typed, viewer) };
    if (errors.length > 0 || typed.one('checked') === 'no') {
      await this.show(asked, form, subject, { form: typed, lookedUp, errors, isConflict: false });
      return;
    }
    try {
      if (form.check && typed.one('checked') !== 'yes') {
        await this.check(asked, form, subject, typed);
        return;
      }
      const answers = await this.answers(once, fields, typed, lookedUp);
      const href = await form.write(once, { ...subject, version }, answers);
      await reply.redirect(withQuery(href ?? subject.href, { told: form.told }), 303);
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      const errors = faultsOfForm(refusal, fields, typed, form.faultAt);
      await this.show(asked, form, subject, { form: typed, lookedUp, errors, isConflict: refusal.status === 412 });
    }
  }

  /** Shows what the answers come to, with a button that does it. Throws what is wrong with them. */
  private async check<Subject extends FormSubject>(
    { viewer, request, reply }: AskedForm<Subject>,
    form: ChangeForm<Subject>,
    subject: Subject,
    typed: FormAnswers,
  ): Promise<void> {
    const { check } = form;
    const fields = form.fields(subject);
    const answers = {
      ...Object.fromEntries(fields.map((field) => [field.name, answerTo(field, typed)])),
      ...precisionsIn(fields, typed),
    };
    await form.prove(subject, answers);
    await this.showPage.execute(request, reply, 'forms/check', {
      title: `${check?.title ?? form.title} – ${subject.name}`,
      heading: check?.title ?? form.title,
      section: 'teams',
      trail: trailTo(subject),
      subject,
      action: request.url,
      says: await check?.says(viewer, subject, answers),
      submit: check?.button,
      entries: typed.entries().filter(([name]) => name !== '_csrf' && name !== 'checked'),
    });
  }

  /** The form of this name; where there is none, it leads to the page of what it would be about. */
  private async formOf<Subject extends FormSubject>(
    { forms, name, reply }: AskedForm<Subject>,
    { href }: Subject,
  ): Promise<ChangeForm<Subject> | null> {
    const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
    if (form === undefined) await reply.redirect(href, 303);
    return form ?? null;
  }

  private async lookedUp(
    { viewer, request }: Pick<AskedForm<FormSubject>, 'viewer' | 'request'>,
    fields: readonly FormField[],
    typed: FormAnswers,
  ): Promise<Map<string, LookedUp>> {
    const found = new Map<string, LookedUp>();
    for (const field of fields)
      if (field.kind === 'lookup') found.set(field.name, await this.lookUp.execute(viewer, request, field, typed));
    return found;
  }

  private async answers(
    viewer: Viewer,
    fields: readonly FormField[],
    typed: FormAnswers,
    lookedUp: ReadonlyMap<string, LookedUp>,
  ): Promise<Answers> {
    const answers: Record<string, unknown> = { ...precisionsIn(fields, typed) };
    for (const field of fields) {
      const found = lookedUp.get(field.name);
      answers[field.name] = found === undefined ? answerTo(field, typed) : await this.idOf(viewer, field, found);
    }
    return answers;
  }

  /** The id of whoever was meant; somebody new is recorded first. */
  private async idOf(viewer: Viewer, { name, missing }: FormField, { id, newName }: LookedUp): Promise<string | null> {
    if (newName === null) return id ?? (missing === undefined ? null : '');
    const { idempotency } = viewer;
    const key = idempotency && { ...idempotency, key: `${idempotency.key} ${name}` };
    return (await this.recordPerson.execute({ ...viewer, idempotency: key }, { name: newName })).id;
  }

  private async show<Subject extends FormSubject>(
    { viewer, request, reply }: AskedForm<Subject>,
    form: ChangeForm<Subject>,
    subject: Subject,
    { form: typed, lookedUp, errors, isConflict }: State,
  ): Promise<void> {
    const fields = form.fields(subject);
    const { follows } = form;
    await this.showPage.execute(request, reply, 'forms/form', {
      title: `${form.title} – ${subject.name}`,
      heading: form.title,
      section: 'teams',
      trail: trailTo(subject),
      status: errors.length > 0 ? 422 : 200,
      errors,
      subject,
      action: request.url,
      intro: form.intro,
      submit: form.button,
      // What is typed in several places is kept on the device until it is recorded.
      isLong: fields.filter(({ kind }) => kind === 'text' || kind === 'area' || kind === 'lookup').length > 1,
      fields: fieldsShown(fields, typed, lookedUp, byField(errors)),
      follows: follows && { ...follows, items: await follows.list(viewer, subject) },
      compared: isConflict ? compared(fields, typed, subject.now ?? {}) : null,
      // Pressing the button twice does it once.
      key: newId(),
    });
  }
}

/** The pages above a form; the page it leads back to is the last of them. */
function trailTo({ trail, name, href }: FormSubject): FormSubject['trail'] {
  return trail.some((page) => page.href === href) ? trail : [...trail, { text: name, href }];
}

/** What a thing says now beside what was typed, where the two differ. */
function compared(fields: readonly FormField[], typed: FormAnswers, now: Answers): object[] {
  return fields
    .filter(({ name }) => name in now)
    .map((field) => ({
      label: field.label,
      now: answerInWords(field, now[field.name]),
      yours: answerInWords(field, answerTo(field, typed)),
    }))
    .filter((row) => row.now !== row.yours);
}

/** The same form, sent again with the same answers, is the same request. */
function onceOnly(request: FastifyRequest, typed: FormAnswers, { accountId }: Viewer): RepeatableRequest | null {
  const key = typed.one('key');
  if (!/^[0-9a-f-]{36}$/.test(key)) return null;
  const requestHash = createHash('sha256').update(JSON.stringify(typed.entries())).digest('hex');
  return { key: `form ${key}`, route: `POST ${request.url} ${String(accountId)}`, requestHash };
}
