import type { CommonGoalView, GoalEndorsementView } from '../../exchange/goals.dto';
import type { TensionState } from '../../exchange/tension.entity';
import type { TensionView } from '../../exchange/tensions.dto';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Day } from '../../platform/time/period';
import type { StateTag } from '../state-tags';

/** Where a tension stands: nothing is wrong with one that is open. */
const tensionTags: Readonly<Record<TensionState, StateTag>> = {
  OPEN: { text: 'Open', tint: 'blue' },
  HANDLED: { text: 'Handled', tint: 'green' },
};

/** How many of the partners stand behind a goal, always both numbers. */
function endorsementSentence({ endorsingPartners, partners, endorsedBy }: CommonGoalView): string {
  if (endorsedBy.length === 0) return 'No partner has endorsed it yet.';
  return `Endorsed by ${String(endorsingPartners)} of ${String(partners)} partners: ${endorsedBy.join(', ')}.`;
}

/** A goal as the pages show it. */
export function goalShown(goal: CommonGoalView): object {
  const { id, statement, from, to, openTensions } = goal;
  return { id, statement, from, to, openTensions, sentence: endorsementSentence(goal) };
}

/** An endorsement, with the organisation it continues as where that is called otherwise by now. */
export function endorsementShown(one: GoalEndorsementView, asOf: Day): object {
  const { organisationName, continuesAsName, from, to } = one;
  const name = organisationName ?? 'An organisation';
  return {
    name: continuesAsName === null || continuesAsName === name ? name : `${name} (now ${continuesAsName})`,
    from: dayInWords(from),
    to: to === null || to >= asOf ? 'Goes on' : dayInWords(to),
  };
}

/** A tension as the pages list it: who says so is named before what they say. */
export function tensionShown(tension: TensionView): object {
  const { id, organisationName, personName, state, words, statedOn, goalId, goal, handling, handledOn } = tension;
  const who = [personName, organisationName].filter((name) => name !== null).join(', ');
  const said = { id, who, words, statedOn, about: `${who}, ${dayInWords(statedOn)}` };
  return { ...said, goalId, goal, handling, handledOn, tag: tensionTags[state] };
}
