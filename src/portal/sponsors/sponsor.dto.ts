import { OneOf } from '../../platform/http/fields';
import { AsOfQuery } from '../../platform/http/list-query.dto';

/** What somebody did a moment ago with a sponsor, and what their page says of it. */
export const done = {
  contact: 'Contact recorded. The other side can confirm it on this page.',
  confirmed: 'Contact confirmed. Both sides say so now.',
  asked: 'Ask recorded. It stays open until somebody says what came of it.',
  answered: 'Answer recorded.',
  completed: 'Ask done. What came of it is recorded.',
  withdrawn: 'Ask withdrawn. It is kept with the earlier asks.',
  referred: 'Recorded what was passed on. Log it as a contact too, if it was one.',
  closed: 'Recorded what became of what was passed on.',
  already: 'That was recorded already, so it was not recorded again. Start anew to record another.',
} as const;
export type Done = keyof typeof done;

/** On which day a sponsor is looked at, and what was done a moment ago. */
export class SponsorPageQuery extends AsOfQuery {
  @OneOf(Object.keys(done), { optional: true })
  done?: Done;
}
