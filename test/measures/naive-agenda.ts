import { daysBetween } from '../../src/platform/time/period';
import { ratio } from './recorded-world';
import type { World } from './recorded-world';

/** What the few words of these agendas come down to in English; a word that says nothing has no stem. */
const stems: Readonly<Record<string, string>> = {
  ...{ data: 'data', sharing: 'share', share: 'share', discharge: 'discharg', discharges: 'discharg' },
  ...{ estates: 'estat', plan: 'plan', planning: 'plan' },
};
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
const stemsOf = (text: string): string[] => wordsOf(text).flatMap((word) => stems[word] ?? []);

interface Line {
  readonly on: string;
  readonly title: string;
  readonly topics: readonly string[];
}

const first = (days: readonly string[]): string | null => [...days].sort()[0] ?? null;

function overlap(group: readonly string[], other: readonly string[]): object {
  const both = group.filter((one) => other.includes(one)).length;
  const union = new Set([...group, ...other]).size;
  return {
    intersection: both,
    union,
    groupInWith: ratio(both, group.length),
    withInGroup: ratio(both, other.length),
    overlapCoefficient: ratio(both, Math.min(group.length, other.length)),
    jaccard: ratio(both, union),
  };
}

/** Two heaps of agendas, laid side by side. */
export function naiveAlignment(world: World, groups: readonly string[], from: string, to: string): object {
  const known = new Set(
    world.meetings.flatMap(({ items }) =>
      items.flatMap(({ topics }) => topics.map((topic) => wordsOf(topic).join('-'))),
    ),
  );
  known.delete('');
  const sides = groups.map((group) => {
    const lines = world.meetings
      .filter(({ groups: met, status, on }) => met.includes(group) && status === 'HELD' && from <= on && on <= to)
      .flatMap(({ on, items }) => items.map((item): Line => ({ on, ...item })));
    const typed = (topic: string): string | null =>
      first(lines.filter(({ topics }) => topics.some((one) => wordsOf(one).join('-') === topic)).map(({ on }) => on));
    const suggested = (topic: string): string | null => {
      const wanted = stemsOf(topic);
      const isIn = ({ title }: Line): boolean => wanted.every((stem) => stemsOf(title).includes(stem));
      return wanted.length === 0 ? null : first(lines.filter(isIn).map(({ on }) => on));
    };
    const titles = [...new Set(lines.map(({ title }) => title))];
    const titled = (title: string): string | null =>
      first(lines.filter((line) => line.title === title).map(({ on }) => on));
    return { lines, typed, suggested, titles, titled };
  });
  const [group, other] = sides;
  if (!group || !other) throw new Error('Two groups are compared.');
  const topics = [...known].filter((topic) =>
    sides.some((side) => (side.typed(topic) ?? side.suggested(topic)) !== null),
  );
  const kind = (side: typeof group, topic: string): string | null => {
    if (side.typed(topic) !== null) return 'TYPED';
    return side.suggested(topic) === null ? null : 'SUGGESTED';
  };
  const lag = (one: string | null, two: string | null): number | null => (one && two ? daysBetween(one, two) : null);
  const on = (side: typeof group, topic: string): string | null => side.typed(topic) ?? side.suggested(topic);
  return {
    typed: overlap(topics.filter(group.typed), topics.filter(other.typed)),
    withSuggested: overlap(
      topics.filter((topic) => on(group, topic)),
      topics.filter((topic) => on(other, topic)),
    ),
    sameTitles: overlap(group.titles, other.titles),
    items: topics.map((topic) => ({
      topic,
      onGroup: kind(group, topic),
      onWith: kind(other, topic),
      firstOnGroup: on(group, topic),
      firstOnWith: on(other, topic),
      lagDays: lag(on(group, topic), on(other, topic)),
    })),
    sharedItems: group.titles
      .filter((title) => other.titles.includes(title))
      .map((title) => ({
        title,
        firstOnGroup: group.titled(title),
        firstOnWith: other.titled(title),
        lagDays: lag(group.titled(title), other.titled(title)),
      })),
  };
}
