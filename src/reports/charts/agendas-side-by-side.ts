import { counted } from '../../assurance/counted';
import type {
  AgendaAlignmentView,
  OverlapView,
  TopicInAgendasView,
} from '../../assurance/measures/agenda-alignment.dto';
import { dayInWords } from '../../platform/time/day-in-words';
import { headline } from './headline';

/** A topic in one column: since when, and whether somebody typed it or it is taken from the words of a title. */
interface TopicOnAgenda {
  readonly topic: string;
  readonly since: string;
  readonly isSuggested: boolean;
}

/** Two agendas as aligned lists: what both had first, row by row, then what only one had. */
export interface AgendasSideBySide {
  readonly headline: string;
  readonly subtitle: string;
  /** Both directions: one agenda may be many times longer than the other. */
  readonly sentences: readonly string[];
  readonly names: readonly [string, string];
  readonly shared: readonly {
    readonly on: TopicOnAgenda;
    readonly onOther: TopicOnAgenda;
    readonly lag: string;
  }[];
  readonly onlyOn: readonly TopicOnAgenda[];
  readonly onlyOnOther: readonly TopicOnAgenda[];
}

type Told = Pick<AgendaAlignmentView, 'scope' | 'with' | 'period' | 'withSuggested' | 'items'>;

/** The topics of two groups' held meetings, aligned. */
export function agendasSideBySide({ scope, with: other, period, withSuggested, items }: Told): AgendasSideBySide {
  const names = [scope.name ?? 'One group', other.name ?? 'The other group'] as const;
  const both = items.filter(({ firstOnGroup, firstOnWith }) => firstOnGroup !== null && firstOnWith !== null);
  return {
    headline: howManyCame(withSuggested, names),
    subtitle: `Topics on the agendas of held meetings of both groups, ${dayInWords(period.from)} to ${dayInWords(period.to)}.`,
    sentences: withSuggested.sentences,
    names,
    shared: both.map((one) => ({ on: onGroup(one), onOther: onWith(one), lag: lagInWords(one.lagDays ?? 0) })),
    onlyOn: items.filter(({ firstOnWith }) => firstOnWith === null).map(onGroup),
    onlyOnOther: items.filter(({ firstOnGroup }) => firstOnGroup === null).map(onWith),
  };
}

const onGroup = ({ topic, firstOnGroup, onGroup: kind }: TopicInAgendasView): TopicOnAgenda =>
  told(topic, firstOnGroup, kind);
const onWith = ({ topic, firstOnWith, onWith: kind }: TopicInAgendasView): TopicOnAgenda =>
  told(topic, firstOnWith, kind);

function told(topic: string, first: string | null, kind: string | null): TopicOnAgenda {
  return { topic: topic.replaceAll('-', ' '), since: dayInWords(first ?? ''), isSuggested: kind === 'SUGGESTED' };
}

/** “6 of the 7 topics of the steering group also came to the trust-wide group”. */
export function howManyCame(
  { groupInWith, intersection }: OverlapView,
  [name, other]: readonly [string, string],
): string {
  const { denominator } = groupInWith;
  if (denominator === 0)
    return headline(`No topic is recorded on the agendas of ${name}`, 'No topic is recorded on the first agenda');
  const of = `${String(intersection)} of ${counted(denominator, 'topic')}`;
  return headline(`${of} of ${name} also came to ${other}`, `${of} of the first group also came to the second`);
}

function lagInWords(days: number): string {
  if (days === 0) return 'The same day';
  return days > 0 ? `${counted(days, 'day')} later` : `${counted(-days, 'day')} earlier`;
}
