import type { CommitmentDetailView } from '../../assurance/commitments.dto';
import type { Finding } from '../../assurance/finding';
import type { FindingHistoryView } from '../../assurance/finding-history.dto';
import { rags } from '../../assurance/declared-view.entity';
import { ruleNamed } from '../../assurance/rules/all';
import type { Day } from '../../platform/time/period';
import type { FormAnswers } from '../form-answers';
import type { FaultShown } from '../meetings/log-faults';
import type { StateTag } from '../state-tags';
import { outcomeTags, ragWords } from './check-words';
import { monthInWords } from '../../platform/time/month-in-words';
import { promisesOf } from './promise-shown';
import type { PromiseShown } from './promise-shown';

interface MonthShown {
  readonly month: string;
  readonly tag: StateTag;
  readonly sentence: string;
  /** What was said when the month had ended, where that was something else. */
  readonly saidThen: string | null;
}

interface Said {
  readonly from: Day;
  readonly to: Day | null;
  readonly what: string;
  readonly words: string;
  readonly by: string;
}

interface CheckShown {
  readonly promise: PromiseShown | null;
  readonly commitment: CommitmentDetailView;
  readonly ruleName: string;
  readonly source: string;
  readonly histories: readonly {
    readonly words: string;
    readonly recent: readonly MonthShown[];
    readonly earlier: readonly MonthShown[];
  }[];
  readonly said: readonly Said[];
}

const monthsShownFirst = 24;

/** One promise with its whole history, latest month first, and who said what of it. */
export function checkShown(
  commitment: CommitmentDetailView,
  findings: readonly Finding[],
  histories: readonly FindingHistoryView[],
  team: string,
): CheckShown {
  const { documentTitle, documentYear, clause, rule } = commitment;
  return {
    promise: promisesOf(findings, team)[0] ?? null,
    commitment,
    ruleName: ruleNamed(rule)?.name ?? rule,
    source: [documentTitle, clause === null ? null : `clause ${clause}`, String(documentYear)]
      .filter((part) => part !== null)
      .join(', '),
    histories: histories.map(({ aspectInWords, months }) => {
      const shown = [...months].reverse().map(monthShown);
      return {
        words: aspectInWords,
        recent: shown.slice(0, monthsShownFirst),
        earlier: shown.slice(monthsShownFirst),
      };
    }),
    said: whatPeopleSaid(commitment),
  };
}

function monthShown({ asOf, outcome, sentence, said }: FindingHistoryView['months'][number]): MonthShown {
  const isOther = said !== null && said.outcome !== outcome;
  return {
    month: monthInWords(asOf),
    tag: outcomeTags[outcome],
    sentence,
    saidThen: isOther ? `${outcomeTags[said.outcome].text}. ${said.sentence}` : null,
  };
}

function whatPeopleSaid({ declaredViews, answers, rule }: CommitmentDetailView): Said[] {
  const aspects = ruleNamed(rule)?.aspects ?? {};
  const views = declaredViews.map(({ from, to, rag, pathToGreen, declaredBy }) => ({
    from,
    to,
    what: ragWords[rag],
    words: pathToGreen ?? 'Nothing more said',
    by: declaredBy,
  }));
  const answered = answers.map(({ from, to, aspect, because, answeredBy }) => ({
    from,
    to,
    what: `Known: ${aspects[aspect] ?? aspect}`,
    words: because,
    by: answeredBy,
  }));
  return [...views, ...answered].sort((a, b) => (a.from < b.from ? 1 : -1));
}

interface Choice {
  readonly value: string;
  readonly text: string;
  readonly checked: boolean;
}

interface FormsShown {
  readonly aspectChoices: readonly Choice[];
  readonly ragChoices: readonly Choice[];
  readonly typed: Readonly<Record<string, string>>;
  readonly until: ReturnType<FormAnswers['day']>;
  readonly faults: Readonly<Record<string, { readonly text: string }>>;
}

/** The two forms under a promise, with what was typed and the faults at their fields. */
export function formsShown(rule: string, answers: FormAnswers, who: string, errors: readonly FaultShown[]): FormsShown {
  const aspects = Object.entries(ruleNamed(rule)?.aspects ?? {});
  const by = (field: string): string => (answers.one(field) === '' ? who : answers.one(field));
  return {
    aspectChoices: aspects.map(([value, text]) => ({
      value,
      text,
      checked: aspects.length === 1 || answers.one('aspect') === value,
    })),
    ragChoices: rags.map((value) => ({ value, text: ragWords[value], checked: answers.one('rag') === value })),
    typed: {
      because: answers.one('because'),
      answeredBy: by('answeredBy'),
      pathToGreen: answers.one('pathToGreen'),
      declaredBy: by('declaredBy'),
    },
    until: answers.day('until'),
    faults: Object.fromEntries(errors.map(({ text, href }) => [href.slice(1).replace(/-day$/, ''), { text }])),
  };
}
