import type { Day } from '../platform/time/period';
import type { AnsweredThen, AskedRow, DeclaredThen } from './findings.queries';
import { worstOf } from './outcome';
import type { Outcome } from './outcome';
import type { Judged, Rule } from './rule';
import { standingOf } from './standing';
import { cannotTell } from './verdict';
import type { Figures, Verdict } from './verdict';

/** One subject of a finding: a group, a line, or the HIT itself. */
export interface FindingPart extends Verdict {
  readonly subjectKey: string;
  readonly subject: string;
}

/** One promise held against the record on one day, in one respect. */
export interface Finding {
  readonly promise: AskedRow;
  readonly aspect: string;
  readonly aspectInWords: string;
  readonly ruleVersion: number;
  readonly asOf: Day;
  readonly outcome: Outcome;
  readonly sentence: string;
  readonly missing: string | null;
  readonly figures: Figures | null;
  readonly since: Day | null;
  readonly parts: readonly FindingPart[];
  readonly declared: DeclaredThen | null;
  readonly answer: AnsweredThen | null;
}

/** Why a promise is not judged on its day, or null when it is; undefined when nobody asks for it. */
export function unjudged(promise: AskedRow): Verdict | null | undefined {
  const { day, from, to, hitId, status, statusSince, groupFrom, groupTo } = promise;
  const standing = standingOf({
    day,
    from,
    to,
    hit: hitId === null ? null : { status, since: statusSince },
    group: groupFrom === null ? null : { from: groupFrom, to: groupTo },
  });
  if (standing === 'OUTSIDE') return undefined;
  return standing === 'ASKED' ? null : standing;
}

/** The findings of a promise that is not judged: the same for every aspect of its rule. */
export function sameForAll(promise: AskedRow, rule: Rule, verdict: Verdict): Finding[] {
  return Object.keys(rule.aspects).map((aspect) => finding(promise, rule, aspect, [], verdict));
}

/** The findings of a promise, one for each aspect, from what was judged of its subjects. */
export function findingsOf(promise: AskedRow, rule: Rule, judged: readonly Judged[]): Finding[] {
  if (judged.length === 0) {
    const verdict = cannotTell(
      'There is nothing on this day that this could be asked of.',
      'What the promise is about.',
    );
    return sameForAll(promise, rule, verdict);
  }
  return Object.keys(rule.aspects).map((aspect) => {
    const parts = judged.flatMap(({ subjectKey, subject, verdicts }) => {
      const verdict = verdicts[aspect];
      return verdict === undefined ? [] : [{ subjectKey, subject, ...verdict }];
    });
    return finding(promise, rule, aspect, parts, together(parts));
  });
}

/** The verdict on several subjects: as good as the most pressing of them, and how many of them keep the promise. */
function together(parts: readonly FindingPart[]): Verdict {
  const [only, ...others] = parts;
  if (only && others.length === 0) return only;
  const outcome = worstOf(parts.map((part) => part.outcome));
  const kept = parts.filter((part) => part.outcome === 'KEPT').length;
  const telling = parts.filter((part) => part.outcome === outcome && outcome !== 'KEPT');
  const details = telling.map(({ subject, sentence }) => ` ${subject}: ${sentence}`).join('');
  const missing = parts.map((part) => part.missing).find((one) => one !== undefined);
  const since = telling.map((part) => part.since ?? null).filter((day) => day !== null);
  return {
    outcome,
    sentence: `Kept by ${String(kept)} of ${String(parts.length)}.${details}`,
    figures: { count: kept, of: parts.length },
    since: since.sort()[0] ?? null,
    ...(outcome === 'CANNOT_TELL' && missing !== undefined ? { missing } : {}),
  };
}

function finding(
  promise: AskedRow,
  rule: Rule,
  aspect: string,
  parts: readonly FindingPart[],
  verdict: Verdict,
): Finding {
  return {
    promise,
    aspect,
    aspectInWords: rule.aspects[aspect] ?? aspect,
    ruleVersion: rule.version,
    asOf: promise.day,
    outcome: verdict.outcome,
    sentence: verdict.sentence,
    missing: verdict.missing ?? null,
    figures: verdict.figures ?? null,
    since: verdict.since ?? null,
    parts,
    declared: promise.declared,
    answer: promise.answers?.[aspect] ?? null,
  };
}
