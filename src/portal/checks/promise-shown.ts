import type { Finding } from '../../assurance/finding';
import type { AnsweredThen, DeclaredThen } from '../../assurance/findings.queries';
import { worstOf } from '../../assurance/outcome';
import type { Outcome } from '../../assurance/outcome';
import { ruleNamed } from '../../assurance/rules/all';
import type { Day } from '../../platform/time/period';
import type { StateTag } from '../state-tags';
import { evidenceShown, outcomeTags, ragWords } from './check-words';
import type { EvidenceShown } from './check-words';

/** One respect in which a promise is judged. */
export interface AspectShown {
  readonly aspect: string;
  readonly words: string;
  readonly tag: StateTag;
  readonly isKept: boolean;
  readonly sentence: string;
  readonly since: Day | null;
  readonly evidence: readonly EvidenceShown[];
  readonly answer: AnsweredThen | null;
  readonly change: string;
}

/** A promise as pages show it: word for word, with its rule, what it comes to, and what people say of it. */
export interface PromiseShown {
  readonly id: string;
  readonly outcome: Outcome;
  readonly tag: StateTag;
  readonly quotation: string;
  readonly source: string;
  readonly about: string | null;
  readonly rule: string;
  readonly question: string;
  readonly aspects: readonly AspectShown[];
  readonly declared: (DeclaredThen & { readonly words: string }) | null;
}

/** The promises that some findings of one day are of, in the order of their keys. `team` is the address of the team's pages. */
export function promisesOf(findings: readonly Finding[], team: string): PromiseShown[] {
  const byPromise = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = byPromise.get(finding.promise.id);
    if (known) known.push(finding);
    else byPromise.set(finding.promise.id, [finding]);
  }
  const ofEach = [...byPromise.values()].flatMap((all) => {
    const [first] = all;
    return first ? [{ key: first.promise.key, shown: promiseShown(first, all, team) }] : [];
  });
  return ofEach.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ shown }) => shown);
}

function promiseShown({ promise }: Finding, all: readonly Finding[], team: string): PromiseShown {
  const { id, quotation, documentTitle, documentYear, clause, groupName, declared } = promise;
  const rule = ruleNamed(promise.rule);
  const outcome = worstOf(all.map((finding) => finding.outcome));
  return {
    id,
    outcome,
    tag: outcomeTags[outcome],
    quotation,
    source: [documentTitle, clause === null ? null : `clause ${clause}`, String(documentYear)]
      .filter((part) => part !== null)
      .join(', '),
    about: groupName,
    rule: rule?.name ?? promise.rule,
    question: rule?.question ?? '',
    aspects: all.map((finding) => aspectShown(finding, rule?.evidence ?? '', team)),
    declared: declared && { ...declared, words: ragWords[declared.rag] },
  };
}

function aspectShown(finding: Finding, looksAt: string, team: string): AspectShown {
  const rows = finding.parts.flatMap(({ evidence = [] }) => evidence);
  const shown = rows.map((row) => evidenceShown(row, team));
  return {
    aspect: finding.aspect,
    words: finding.aspectInWords,
    tag: outcomeTags[finding.outcome],
    isKept: finding.outcome === 'KEPT',
    sentence: finding.sentence,
    since: finding.since,
    // The same words that lead to the same place say nothing the second time.
    evidence: [...new Map(shown.map((one) => [`${one.text} ${one.href ?? ''}`, one])).values()],
    answer: finding.answer,
    change: whatWouldChange(finding, looksAt),
  };
}

/** What would change an outcome: what is to be recorded, or for which parts the record has to show it. */
function whatWouldChange({ outcome, missing, parts }: Finding, looksAt: string): string {
  const looked = looksAt === '' ? '' : ` This is read from: ${lowered(looksAt)}`;
  if (outcome === 'CANNOT_TELL')
    return `It can be told when this is recorded: ${lowered(missing ?? 'what it is about')}`;
  if (outcome === 'NOT_YET') return 'Nothing is asked yet. It is read again on each day from its first one on.';
  if (outcome === 'KEPT') return `It stays kept for as long as the record shows it.${looked}`;
  const open = parts.filter((part) => part.outcome !== 'KEPT').map(({ subject }) => subject);
  const where = parts.length > 1 ? ` for ${[...new Set(open)].join(', ')}` : '';
  return `It is kept again when the record shows it${where}.${looked}`;
}

function lowered(sentence: string): string {
  const [first = '', second = ''] = sentence;
  return second === second.toUpperCase() ? sentence : `${first.toLowerCase()}${sentence.slice(1)}`;
}
