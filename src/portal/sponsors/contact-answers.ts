import type { Day } from '../../platform/time/period';
import type { Problem } from '../../platform/problems/problem';
import { initiators, reporters } from '../../sponsorship/sponsor-engagement.entity';
import type { Reporter } from '../../sponsorship/sponsor-engagement.entity';
import type { FormAnswers } from '../form-answers';
import { byField, formFaults } from '../form-faults';
import type { FaultShown } from '../meetings/log-faults';
import { whenAnswered, whenField, whenOffered } from '../when-answered';
import { initiatorWords, kindsOffered, reporterWords } from './contact-words';

/** What the form of a contact comes to as the API's request. */
export function contactRequest(form: FormAnswers): Readonly<Record<string, unknown>> {
  const note = form.one('note');
  return {
    key: form.one('key'),
    kind: form.one('kind'),
    happenedOn: whenAnswered(form, 'when').day ?? '',
    initiatedBy: form.one('initiatedBy'),
    reportedBy: form.one('reportedBy'),
    ...(note === '' ? {} : { note }),
  };
}

/** The faults of a refusal at the fields of the form. */
export function contactFaults(refusal: Problem, form: FormAnswers): FaultShown[] {
  return formFaults(
    refusal,
    new Map([
      ['kind', { id: 'kind', instead: 'Select what happened' }],
      ['happenedOn', whenField('when', whenAnswered(form, 'when'), 'Select when it happened')],
      ['initiatedBy', { id: 'initiatedBy', instead: 'Select who began it' }],
      ['reportedBy', { id: 'reportedBy', instead: 'Select who says so' }],
      ['note', { id: 'note' }],
    ]),
  );
}

/**
 * The form as it is shown, with what was answered. Before anything is, it takes whoever logs the contact to be the one who began
 * it and who says so.
 */
export function contactForm(form: FormAnswers, side: Reporter, today: Day, errors: readonly FaultShown[]): object {
  const chosen = (name: string, otherwise: string): string => (form.one('sent') === '' ? otherwise : form.one(name));
  const began = chosen('initiatedBy', side === 'SPONSOR' ? 'SPONSOR' : 'HIT');
  const says = chosen('reportedBy', side);
  const when = whenAnswered(form, 'when');
  return {
    kinds: kindsOffered.map(({ value, text, hint }) => ({
      value,
      text,
      checked: form.one('kind') === value,
      ...(hint === undefined ? {} : { hint: { text: hint } }),
    })),
    days: whenOffered(when, today),
    other: when.other,
    beganBy: initiators.map((value) => ({ value, text: initiatorWords[value], checked: value === began })),
    saidBy: reporters.map((value) => ({ value, text: reporterWords[value], checked: value === says })),
    note: form.one('note'),
    faults: byField(errors),
  };
}
