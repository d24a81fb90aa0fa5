import type { PlannedItemView } from '../../meetings/agenda/agenda.dto';
import type { FormAnswers } from '../form-answers';
import { newItem, originWords, purposeWords } from './agenda-words';
import { withPerson } from './agenda.presenter';
import type { PossibleOwner } from './meeting-to-log.queries';

/** One field of an item, as it is now and as somebody wrote it. */
interface Compared {
  readonly name: string;
  readonly now: string;
  readonly yours: string;
  readonly isOtherwise: boolean;
}

/** An item as somebody else left it beside what was typed, field by field. */
export function itemsCompared(item: PlannedItemView, typed: FormAnswers, owners: readonly PossibleOwner[]): Compared[] {
  const people = withPerson(withPerson(owners, item.raisedBy), item.owner);
  const nameOf = (id: string): string => people.find((one) => one.id === id)?.name ?? '';
  const wordOf = (words: Readonly<Record<string, string | null>>, value: string): string => words[value] ?? '';
  const minutes = (value: string): string => (value === '' ? '' : `${value} minutes`);
  const yesNo = (isSo: boolean): string => (isSo ? 'Yes' : 'No');
  const rows: readonly (readonly [string, string, string])[] = [
    ['What is it?', item.title, typed.one('title')],
    ['What for?', item.purpose === null ? '' : purposeWords[item.purpose], wordOf(purposeWords, typed.one('purpose'))],
    ['Who leads it?', item.owner?.name ?? '', nameOf(typed.one('owner'))],
    ['How long?', minutes(item.minutes?.toString() ?? ''), minutes(typed.one('minutes'))],
    [
      'Where does it come from?',
      originWords[item.origin] ?? newItem,
      wordOf(originWords, typed.one('origin')) || newItem,
    ],
    ['Who raised it?', item.raisedBy?.name ?? '', nameOf(typed.one('raisedBy'))],
    ['Topics', item.topics.join(', '), typed.one('topics')],
    ['Confidential', yesNo(item.confidential), yesNo(typed.one('confidential') === 'yes')],
  ];
  return rows.map(([name, now, yours]) => ({
    name,
    now: now || 'Not said',
    yours: yours || 'Not said',
    isOtherwise: now !== yours,
  }));
}

/** The summary in plain words as somebody else left it beside what was typed. */
export function wordsCompared(now: string | null, yours: string): Compared[] {
  return [{ name: 'In plain words', now: now ?? 'Not said', yours: yours || 'Not said', isOtherwise: now !== yours }];
}
