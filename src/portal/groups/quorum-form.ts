import { categoryInWords, quorumInWords } from './group-words';
import { deputyRules, fractionBases } from '../../groups/quorum';
import type { QuorumClause, QuorumRule } from '../../groups/quorum';
import { readQuorum } from '../../groups/quorum-reading';
import { sectors } from '../../directory/organisation.entity';
import { capacities } from '../../groups/capacity';
import { day, optionalDay, optionsOf } from '../forms/form-field';
import type { FormField, Option } from '../forms/form-field';
import type { Answers } from '../forms/read-fields';

/** What the form offers to choose from; organisations and posts by their keys, as the language of quorums names them. */
export interface QuorumChoices {
  readonly organisationKeys: readonly Option[];
  /** Those of the organisations that are partners, sit there or stand in the rule: each of some of them may be needed. */
  readonly partnerKeys: readonly Option[];
  readonly postKeys: readonly Option[];
  readonly constituencies: readonly string[];
  readonly documents: readonly Option[];
}

const bases: Readonly<Record<(typeof fractionBases)[number], string>> = {
  MEMBERS: 'Members',
  VOTING_MEMBERS: 'Voting members',
  FILLED_SEATS: 'Filled seats',
  ALL_SEATS: 'All seats',
  ORGANISATIONS: 'Organisations that are represented',
};
const deputies: Readonly<Record<(typeof deputyRules)[number], string>> = {
  ALWAYS: 'They count',
  WITH_CHAIR_AGREEMENT: 'They count where the chair agreed',
  NEVER: 'They do not count',
};
const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
const slots = [1, 2] as const;

function categories(constituencies: readonly string[]): Option[] {
  const of = (dim: string, values: readonly string[]): Option[] =>
    values.map((value) => ({ value: `${dim}:${value}`, text: capital(categoryInWords(value)) }));
  return [
    ...of('SECTOR', sectors).map(({ value, text }) => ({ value, text: `Sector: ${text}` })),
    ...of('CAPACITY', capacities).map(({ value, text }) => ({ value, text: `Capacity: ${text}` })),
    ...constituencies.map((value) => ({ value: `CONSTITUENCY:${value}`, text: `Who speak for: ${value}` })),
  ];
}

/** The common clauses of the language of quorums as questions, each of which may be left open. */
export function quorumFields({
  organisationKeys,
  partnerKeys,
  postKeys,
  constituencies,
  documents,
}: QuorumChoices): FormField[] {
  return [
    {
      kind: 'radios',
      name: 'needs',
      label: 'How many of the conditions below are needed?',
      options: [
        { value: 'all', text: 'All of them' },
        { value: 'any', text: 'Any one of them' },
      ],
      missing: 'Select how many of the conditions are needed',
    },
    { kind: 'number', name: 'minCount', label: 'At least so many members' },
    { kind: 'number', name: 'num', label: 'At least so many', hint: 'The first number of a share: 1 of 1 in 3.' },
    { kind: 'number', name: 'den', label: 'In so many', hint: 'The second number of a share: 3 of 1 in 3.' },
    { kind: 'select', name: 'of', label: 'Of whom is that a share?', options: optionsOf(bases) },
    { kind: 'yes-no', name: 'chairOrVice', label: 'Is the chair or a vice-chair needed?' },
    ...slots.flatMap((slot): FormField[] => [
      {
        kind: 'select',
        name: `category${String(slot)}`,
        label: slot === 1 ? 'Are members of a kind needed?' : 'And of another kind?',
        options: categories(constituencies),
      },
      { kind: 'number', name: `categoryCount${String(slot)}`, label: 'At least so many of them' },
    ]),
    {
      kind: 'select',
      name: 'organisation',
      label: 'Is somebody for one organisation needed?',
      options: organisationKeys,
    },
    { kind: 'number', name: 'organisationCount', label: 'At least so many for it' },
    ...(partnerKeys.length === 0
      ? []
      : ([
          {
            kind: 'boxes',
            name: 'organisations',
            label: 'Is somebody for each of these organisations needed?',
            hint: 'Partners of the team, and organisations that members sit for. Leave all unticked if not.',
            options: partnerKeys,
          },
          { kind: 'number', name: 'organisationsCount', label: 'At least so many for each of them' },
        ] satisfies FormField[])),
    ...(postKeys.length === 0
      ? []
      : ([
          { kind: 'boxes', name: 'posts', label: 'Are holders of posts needed?', options: postKeys },
          { kind: 'number', name: 'postCount', label: 'At least so many of these posts' },
        ] satisfies FormField[])),
    {
      kind: 'radios',
      name: 'deputiesCount',
      label: 'What of deputies?',
      options: optionsOf(deputies),
      missing: 'Select what of deputies',
    },
    {
      kind: 'yes-no',
      name: 'remoteCounts',
      label: 'Does coming online count?',
      missing: 'Select whether coming online counts',
    },
    {
      kind: 'yes-no',
      name: 'conflictedMembersExcluded',
      label: 'Does somebody who withdrew because of an interest stop counting?',
      missing: 'Select whether they stop counting',
    },
    { kind: 'area', name: 'quotation', label: 'What do the terms of reference say, word for word?' },
    { kind: 'select', name: 'sourceDocument', label: 'In which document?', options: documents },
    day('from', 'From which day does this hold?', 'The rule before it ends the day before. For example, 3 11 2026'),
    optionalDay('to', 'Until which day?', 'Only where that is known already.'),
  ];
}

const textOf = (answer: unknown): string => (typeof answer === 'string' ? answer : '');

/** The clauses that the answers come to, each with the question it stands at. */
function clausesIn(answers: Answers): { readonly field: string; readonly clause: object }[] {
  const given = (name: string): boolean => answers[name] !== null && answers[name] !== undefined;
  const category = (slot: number): { field: string; clause: object }[] => {
    const [dim, ...value] = textOf(answers[`category${String(slot)}`]).split(':');
    const n = answers[`categoryCount${String(slot)}`] ?? 1;
    return dim === undefined || dim === ''
      ? []
      : [{ field: `category${String(slot)}`, clause: { minCategory: { dim, value: value.join(':'), n } } }];
  };
  const { posts, organisations } = answers;
  return [
    ...(given('minCount') ? [{ field: 'minCount', clause: { minCount: answers['minCount'] } }] : []),
    ...(given('num') || given('den')
      ? [
          {
            field: 'num',
            clause: { minFraction: { of: answers['of'] ?? 'MEMBERS', num: answers['num'], den: answers['den'] } },
          },
        ]
      : []),
    ...(answers['chairOrVice'] === true ? [{ field: 'chairOrVice', clause: { chairOrVice: true } }] : []),
    ...slots.flatMap(category),
    ...(given('organisation')
      ? [
          {
            field: 'organisation',
            clause: {
              minOrganisation: { organisation: answers['organisation'], n: answers['organisationCount'] ?? 1 },
            },
          },
        ]
      : []),
    ...(Array.isArray(organisations) && organisations.length > 0
      ? [
          {
            field: 'organisations',
            clause: { eachOrganisation: { organisations, n: answers['organisationsCount'] ?? 1 } },
          },
        ]
      : []),
    ...(Array.isArray(posts) && posts.length > 0
      ? [{ field: 'posts', clause: { anyOfPosts: { posts, n: answers['postCount'] ?? posts.length } } }]
      : []),
  ];
}

/** What the answers come to as the API's request. */
export function quorumRequest(answers: Answers): Answers {
  const { needs, deputiesCount, remoteCounts, conflictedMembersExcluded, quotation, sourceDocument, from, to } =
    answers;
  const clauses = clausesIn(answers).map(({ clause }) => clause);
  const rule = {
    [needs === 'any' ? 'any' : 'all']: clauses,
    deputiesCount,
    remoteCounts,
    conflictedMembersExcluded,
  };
  return { rule, quotation, sourceDocument, from, to };
}

/** The question at which a fault of the rule stands: `#/rule/all/1/minCount` is the second condition that was given. */
export function quorumFault(pointer: string, answers: Answers): string | null {
  const [, index, name] = /^#\/rule\/(?:(?:all|any)\/(\d+)|(\w+))/.exec(pointer) ?? [];
  if (index !== undefined) return clausesIn(answers)[Number(index)]?.field ?? null;
  return name === 'all' || name === 'any' ? 'minCount' : (name ?? null);
}

/** The rule in words, before it is set. */
export function quorumSaid(answers: Answers, { organisationKeys, postKeys }: QuorumChoices): readonly string[] {
  const { rule } = readQuorum(quorumRequest(answers)['rule']);
  const names = Object.fromEntries([...organisationKeys, ...postKeys].map(({ value, text }) => [value, text]));
  const { opening, clauses, counting } = quorumInWords(rule, names);
  return [opening, ...clauses, counting];
}

/** The rule there is, as answers; what the form has no question for is left out, and the page says what the rule says. */
export function quorumNow(rule: QuorumRule | null): Answers {
  if (rule === null) return {};
  const clauses: readonly QuorumClause[] = 'all' in rule ? rule.all : rule.any;
  const kinds = clauses.filter((clause) => 'minCategory' in clause);
  const { deputiesCount, remoteCounts, conflictedMembersExcluded } = rule;
  const categories = kinds.map(({ minCategory: { dim, value, n } }, index): Answers => {
    const slot = String(index + 1);
    return { [`category${slot}`]: `${dim}:${value}`, [`categoryCount${slot}`]: n };
  });
  const needs = 'all' in rule ? 'all' : 'any';
  return [...categories, ...clauses.map(answersOf)].reduce((all, some) => ({ ...all, ...some }), {
    needs,
    deputiesCount,
    remoteCounts,
    conflictedMembersExcluded,
  });
}

function answersOf(clause: QuorumClause): Answers {
  if ('minCount' in clause) return { minCount: clause.minCount };
  if ('minFraction' in clause) return clause.minFraction;
  if ('chairOrVice' in clause) return { chairOrVice: true };
  if ('minOrganisation' in clause)
    return { organisation: clause.minOrganisation.organisation, organisationCount: clause.minOrganisation.n };
  if ('eachOrganisation' in clause)
    return {
      organisations: clause.eachOrganisation.organisations,
      organisationsCount: clause.eachOrganisation.n,
    };
  if ('anyOfPosts' in clause) return { posts: clause.anyOfPosts.posts, postCount: clause.anyOfPosts.n };
  return {};
}
