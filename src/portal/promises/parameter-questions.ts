import type { NamedKind, ParameterField, ParameterFields } from '../../assurance/parameters';
import type { FormField, Option } from '../forms/form-field';
import type { Answers } from '../forms/read-fields';
import { categoryInWords, groupKindWords } from '../groups/group-words';
import { everyOptions } from '../groups/rhythm-form';
import { organisationTypeWords, postLevelWords, sectorWords } from '../organisations/organisation-words';

/** What can be named in a promise of a team: things around it, by the keys under which a promise knows them. */
export type ThingsToName = Readonly<Record<NamedKind, readonly Option[]>>;

/** As many clauses of representation as the form asks for; more of them go by the API or the partnership file. */
const clauseSlots = [0, 1, 2] as const;

const knownWords: Readonly<Record<string, string>> = { ...organisationTypeWords, ...postLevelWords, ...groupKindWords };
const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
const wordsFor = (value: string): string => knownWords[value] ?? capital(categoryInWords(value));

/** What a parameter is about as a question: without how programs write it. */
function labelOf(about: string): string {
  return capital(about.replace(/, by (its|their) keys?/, '').replace(/: P1M.*$/, ''));
}

/** What a rule or template needs to know, as questions whose names begin with `place`. What is left open is filled in by the rule. */
export function parameterQuestions(place: string, fields: ParameterFields, things: ThingsToName): FormField[] {
  return Object.entries(fields).flatMap(([name, field]) => questionsOf(`${place}-${name}`, field, things));
}

function questionsOf(name: string, { about, asked, otherwise }: ParameterField, things: ThingsToName): FormField[] {
  const label = labelOf(about);
  const hint = otherwise === undefined || otherwise === null ? {} : { hint: `When left open: ${inWords(otherwise)}` };
  const common = {
    name,
    label,
    ...hint,
    ...(otherwise === undefined ? { missing: `Say ${label.charAt(0).toLowerCase()}${label.slice(1)}` } : {}),
  };
  switch (asked.as) {
    case 'number':
      return [{ kind: 'number', ...common }];
    case 'months':
      return [{ kind: 'select', ...common, options: everyOptions }];
    case 'one':
      return [{ kind: 'select', ...common, options: asked.words.map((value) => ({ value, text: wordsFor(value) })) }];
    case 'some':
      return [{ kind: 'boxes', ...common, options: asked.words.map((value) => ({ value, text: wordsFor(value) })) }];
    case 'key':
      return [{ kind: 'select', ...common, options: things[asked.of] }];
    case 'keys':
      return [{ kind: 'boxes', ...common, options: things[asked.of] }];
    case 'representation':
      return clauseSlots.flatMap((slot): FormField[] => [
        {
          kind: 'select',
          name: slot === 0 ? name : `${name}-${String(slot)}`,
          label: slot === 0 ? label : 'And who else?',
          options: clauseOptions(things),
          ...(slot === 0 && otherwise === undefined ? { missing: 'Say who is to be represented' } : {}),
        },
        {
          kind: 'number',
          name: `${name}-${String(slot)}-atLeast`,
          label: 'By at least so many',
          hint: 'When left open: 1',
        },
      ]);
  }
}

function clauseOptions({ organisation }: ThingsToName): Option[] {
  return [
    ...Object.entries(sectorWords).map(([value, text]) => ({ value: `sector:${value}`, text: `Sector: ${text}` })),
    ...organisation.map(({ value, text }) => ({ value: `organisation:${value}`, text })),
    ...organisation.map(({ value, text }) => ({ value: `unitsOf:${value}`, text: `Units across ${text}` })),
  ];
}

function inWords(value: NonNullable<ParameterField['otherwise']>): string {
  if (typeof value === 'string') return /^P\d+M$/.test(value) ? `every ${value.slice(1, -1)} months` : wordsFor(value);
  if (typeof value === 'number') return String(value);
  return value.map((one) => (typeof one === 'string' ? wordsFor(one) : 'a clause')).join(', ');
}

/** What the answers come to as parameters of the rule; what was left open is left out. */
export function parametersIn(place: string, fields: ParameterFields, answers: Answers): Answers {
  const given = Object.entries(fields).map(([name, { asked }]) => {
    const at = `${place}-${name}`;
    return [name, asked.as === 'representation' ? clausesAt(at, answers) : answers[at]] as const;
  });
  return Object.fromEntries(given.filter(([, value]) => !isLeftOpen(value)));
}

function isLeftOpen(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function clausesAt(at: string, answers: Answers): object[] {
  return clauseSlots.flatMap((slot) => {
    const said = answers[slot === 0 ? at : `${at}-${String(slot)}`];
    if (typeof said !== 'string' || said === '') return [];
    const [what = '', ...key] = said.split(':');
    return [{ [what]: key.join(':'), atLeast: answers[`${at}-${String(slot)}-atLeast`] ?? 1 }];
  });
}
