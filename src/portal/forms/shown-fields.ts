import type { FormAnswers } from '../form-answers';
import type { FormField, Option } from './form-field';
import type { LookedUp } from './look-up';

/** A question as the template shows it, with what was typed. */
export interface FieldShown {
  readonly kind: FormField['kind'];
  readonly name: string;
  readonly label: string;
  readonly hint: string | null;
  readonly value: string;
  readonly day: ReturnType<FormAnswers['day']>;
  readonly width: number | null;
  readonly items: readonly object[];
  readonly fault: { readonly text: string } | null;
}

/** The questions of a form with what was answered so far, what is wrong with it, and whom to choose from where a name is not enough. */
export function fieldsShown(
  fields: readonly FormField[],
  form: FormAnswers,
  lookedUp: ReadonlyMap<string, LookedUp>,
  faults: Readonly<Record<string, { readonly text: string }>>,
): FieldShown[] {
  return fields.map((field) => {
    const { kind, name, label, hint = null, missing } = field;
    const width = 'width' in field ? (field.width ?? null) : null;
    return {
      kind,
      name,
      label: missing === undefined && !label.endsWith('(optional)') ? `${label} (optional)` : label,
      hint,
      value: form.one(name),
      day: kind === 'day' ? form.day(name) : null,
      width,
      items: itemsOf(field, form, lookedUp.get(name)),
      fault: faults[kind === 'day' ? `${name}-day` : name] ?? null,
    };
  });
}

function itemsOf(field: FormField, form: FormAnswers, found: LookedUp | undefined): object[] {
  const { kind, name } = field;
  if (kind === 'lookup') return offered(found?.offered ?? [], form.one(`${name}-id`));
  if (kind === 'yes-no')
    return offered(
      [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ],
      form.one(name),
    );
  if (kind === 'select')
    return [{ value: '', text: field.missing === undefined ? 'Not said' : 'Choose one' }]
      .concat(field.options.slice())
      .map((option) => ({
        ...option,
        selected: option.value === form.one(name),
      }));
  if (kind === 'radios') return offered(field.options, form.one(name));
  if (kind === 'boxes') {
    const ticked = form.all(name);
    return field.options.map(({ value, text, hint }) => ({
      value,
      text,
      hint: hintOf(hint),
      checked: ticked.includes(value),
    }));
  }
  return [];
}

const hintOf = (hint: string | null | undefined): { text: string } | undefined =>
  hint === null || hint === undefined ? undefined : { text: hint };

function offered(options: readonly (Omit<Option, 'hint'> & { hint?: string | null })[], chosen: string): object[] {
  return options.map(({ value, text, hint }) => ({ value, text, hint: hintOf(hint), checked: value === chosen }));
}
