import { OneOf } from '../../platform/http/fields';
import { mailStates } from '../../notices/mails.dto';
import type { MailState } from '../../notices/mails.dto';
import { PageQuery } from '../page-query.dto';

/** Which mails the page lists. */
export class MailsPageQuery extends PageQuery {
  @OneOf(mailStates, { optional: true })
  state?: MailState;
}
