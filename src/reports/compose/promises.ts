import { commitmentTemplates } from '../../assurance/commitment-templates';
import { outcomes, outcomeWords, worstOf } from '../../assurance/outcome';
import type { Outcome } from '../../assurance/outcome';
import { dayInWords } from '../../platform/time/day-in-words';
import type { CompleteReport, PromiseInReport, TeamReport } from '../complete-report';
import { facts, heading, paragraph, quotation, table } from '../document';
import type { Block } from '../document';
import { promisesFigure } from './pictures';

/** How many promises came to what, in words: “4 kept, 1 slipping, 2 not kept”. */
export function tally(promises: readonly PromiseInReport[]): string {
  const counts = outcomes.map((outcome) => [outcome, of(promises, outcome).length] as const);
  const told = counts.filter(([, count]) => count > 0);
  return told.map(([outcome, count]) => `${String(count)} ${outcomeWords[outcome].toLowerCase()}`).join(', ');
}

/** The promises that came to this. */
export function of(promises: readonly PromiseInReport[], outcome: Outcome): PromiseInReport[] {
  return promises.filter((promise) => promise.outcome === outcome);
}

/** Where a promise is written. */
export function source({ documentTitle, documentYear, clause }: PromiseInReport): string {
  return `${documentTitle}, ${String(documentYear)}${clause === null ? '' : `, ${clause}`}`;
}

/** Promises by the sentence that each comes from: one sentence is often asked about in several respects. */
export function clausesOf(promises: readonly PromiseInReport[]): PromiseInReport[][] {
  const clauses = new Map<string, PromiseInReport[]>();
  for (const promise of promises) {
    const key = `${source(promise)} ${promise.quotation}`;
    clauses.set(key, [...(clauses.get(key) ?? []), promise]);
  }
  return [...clauses.values()];
}

/** Promises in a table: what was asked for, what it came to on the last day, and why. */
export function promisesKept(team: TeamReport): Block[] {
  const { name, promises, period } = team;
  if (promises.length === 0) return [paragraph('No promises of this team are recorded.')];
  return [
    paragraph(`Held against the record on ${dayInWords(period.to)}: ${tally(promises)}.`),
    ...promisesFigure(team),
    table(
      `Promises of ${name} on ${dayInWords(period.to)}`,
      ['What was promised', 'Asked', 'Outcome', 'Why'],
      promises.map((promise) => [
        `“${promise.quotation}” (${source(promise)})`,
        promise.groupName === null ? promise.aspect : `${promise.aspect} (${promise.groupName})`,
        outcomeWords[promise.outcome],
        promise.answer === null ? promise.sentence : `${promise.sentence} Answered: ${promise.answer}`,
      ]),
      'No promises of this team are recorded.',
    ),
  ];
}

/** Promises one by one, with the sentence that each comes from: “clause by clause”. */
export function clauseByClause({ promises, period }: TeamReport): Block[] {
  if (promises.length === 0) return [paragraph('No promises of this team are recorded.')];
  return [
    paragraph(`Held against the record on ${dayInWords(period.to)}: ${tally(promises)}.`),
    ...clausesOf(promises).flatMap((all, index) => {
      const [first] = all;
      if (first === undefined) return [];
      return [
        heading(4, `Promise ${String(index + 1)}`),
        quotation(first.quotation, source(first)),
        facts(all.flatMap(told)),
      ];
    }),
  ];
}

function told(promise: PromiseInReport): (readonly [string, string])[] {
  const { aspect, outcome, sentence, missing, since, answer } = promise;
  const from = since === null ? '' : ` Since ${dayInWords(since)}.`;
  return [
    [aspect, `${outcomeWords[outcome]}. ${sentence}${from}`],
    ...(missing === null ? [] : [['What to record', missing] as const]),
    ...(answer === null ? [] : [['What people say', answer] as const]),
  ];
}

/**
 * The questions of a governance self-check, each answered by the promise that its rule already holds against the record. A question
 * that nothing was promised about says so: it is never answered by a guess.
 */
export function selfCheck({ promises, name }: TeamReport): Block[] {
  const questions = commitmentTemplates.find(({ kind }) => kind === 'SELF_CHECK')?.promises ?? [];
  const rows = questions.map(({ rule, quotation: question }, index) => {
    const answers = promises.filter((promise) => promise.rule === rule);
    const exact = answers.filter((promise) => promise.quotation === question);
    const used = exact.length > 0 ? exact : answers;
    if (used.length === 0) return [index + 1, question, 'Not asked', 'Nothing is promised about this.'];
    const worst = worstOf(used.map(({ outcome }) => outcome));
    const why = of(used, worst).map(({ sentence }) => sentence);
    return [index + 1, question, outcomeWords[worst], why.join(' ')];
  });
  return [
    table(
      `Self-check of ${name}, from the record`,
      ['Question', 'What is asked', 'Answer', 'Why'],
      rows,
      'No questions.',
    ),
  ];
}

/** The rules that judged something in the report, by their versions and the thresholds that they were told. */
export function rulesUsed({ rules, promises }: CompleteReport): Block[] {
  const thresholds = (kind: string): string => {
    const told = promises.filter(({ rule }) => rule === kind).map(({ parameters }) => parametersInWords(parameters));
    return [...new Set(told)].filter((one) => one !== '').join('; ') || 'None';
  };
  return [
    table(
      'Rules used, their versions and thresholds',
      ['Rule', 'Version', 'Thresholds and settings'],
      rules.map(({ kind, name, version }) => [name, version, thresholds(kind)]),
      'No rules judged anything in this report.',
    ),
  ];
}

function parametersInWords(parameters: object): string {
  return Object.entries(parameters)
    .filter(([, value]) => typeof value === 'number' || typeof value === 'string')
    .map(([name, value]) => `${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}: ${String(value)}`)
    .join(', ');
}
