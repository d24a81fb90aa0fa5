import type { MailSettings } from '../platform/config/mail';

/** What the operator says of mails, and what addresses in them are made with. */
export abstract class NoticesSettings {
  readonly mail: MailSettings;
  /** The address that people open, or null where nobody said. */
  readonly publicUrl: string | null;
  /** Whoever knows it can make the addresses that answer in somebody's name: the secret that sessions are signed with. */
  readonly secret: string;
}
