import { counted } from './counted';
import { wholeNumber } from './parameter-fields';
import type { Fault, ParameterField, ParameterFields, Parameters } from './parameters';
import { byShare, cannotTell } from './verdict';
import type { Evidence, Figures, Verdict } from './verdict';

/** The parameters of a share of meetings over some months back: from where it is kept, from where slipping, and of how many. */
export function sharesOf(
  what: string,
  kept: number,
  slipping: number,
): Readonly<Record<'windowMonths' | 'keptPercent' | 'slippingPercent' | 'leastMeetings', ParameterField>> {
  return {
    windowMonths: wholeNumber('over how many months back', 1, 120, 12),
    keptPercent: wholeNumber(`from what share of ${what}, in per cent, it is kept`, 1, 100, kept),
    slippingPercent: wholeNumber(`from what share of ${what}, in per cent, it is slipping`, 0, 100, slipping),
    leastMeetings: wholeNumber('of how many meetings it must be known before anybody can tell', 1, 12, 3),
  } satisfies ParameterFields;
}

/** Told where a smaller share would be kept than slipping. */
export function sharesContradict({ keptPercent, slippingPercent }: Parameters): Fault[] {
  const most = Number(keptPercent);
  // A share from which it is kept that is missing or cannot be is told of at its own question.
  if (!(most >= 1 && most <= 100) || Number(slippingPercent) <= most) return [];
  const detail = `Enter at most ${String(most)}, the share from which it is kept.`;
  return [{ pointer: '#/parameters/slippingPercent', detail }];
}

/** SQL: the parameters of a share in a row of `asked`, as columns. */
export function shareColumns(relation: string): string {
  return ['keptPercent', 'slippingPercent', 'leastMeetings']
    .map((name) => `(${relation}.p->>'${name}')::integer AS "${name}"`)
    .join(', ');
}

/** What a row says of the share that is asked for. */
export interface SharesAsked {
  readonly keptPercent: number;
  readonly slippingPercent: number;
  readonly leastMeetings: number;
}

/** What a share of meetings comes to; of fewer than are asked for nobody can tell. */
export function shareOfMeetings(
  figures: Figures,
  { keptPercent, slippingPercent, leastMeetings }: SharesAsked,
  sentence: string,
  evidence: readonly Evidence[],
): Verdict {
  if (figures.of < leastMeetings) {
    const few = `${sentence} That is too few to tell.`;
    return cannotTell(few, `Who came to at least ${counted(leastMeetings, 'meeting')}.`, { figures, evidence });
  }
  return { outcome: byShare(figures, keptPercent, slippingPercent), sentence, figures, evidence };
}
