import { isIPv4 } from 'node:net';
import { CannotStart } from './cannot-start';
import { given, secret, type Variables } from './variables';

/** The hours of the day, by the clock in London, between which mails go out on working days. */
export interface MailHours {
  readonly from: number;
  readonly to: number;
}

/** How mails leave the portal, or that they do not. */
export interface MailSettings {
  /** Whether mails are made at all: a copy of the real data that somebody tries things out on must not write to people. */
  readonly isOn: boolean;
  /** The server that mails are handed to, as smtp:// or smtps://; null: they are kept and shown to administrators. */
  readonly server: string | null;
  /** Whom they come from, such as `Partnership tracker <portal@example.nhs.uk>`. */
  readonly from: string;
  /** Where answers go that somebody types into their mail program, or null for the sender. */
  readonly replyTo: string | null;
  /** Null: at any hour, on any day. */
  readonly hours: MailHours | null;
}

const nobody = 'Partnership tracker <portal@portal.example>';
/** Between which hours people are written to unless the operator says otherwise. */
export const officeHours: MailHours = { from: 8, to: 18 };
const mailbox = /^(?:[^<>\r\n"]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/;

/**
 * How mails leave: MAIL_URL and what belongs to it.
 * @throws CannotStart for what is missing or cannot be used. The password in MAIL_URL is never repeated.
 */
export function mailSettings(variables: Variables, portal: string | null): MailSettings {
  const server = mailServer(variables);
  const from = given(variables, 'MAIL_FROM');
  if (server !== null && from === null)
    throw new CannotStart('MAIL_FROM is missing: write whom mails come from, such as Portal <portal@example.nhs.uk>.');
  if (server !== null && portal === null)
    throw new CannotStart('PUBLIC_URL is missing: without it the links in mails would lead nowhere.');
  return {
    isOn: isOn(variables),
    server,
    from: oneMailbox('MAIL_FROM', from) ?? nobody,
    replyTo: oneMailbox('MAIL_REPLY_TO', given(variables, 'MAIL_REPLY_TO')),
    hours: hours(given(variables, 'MAIL_HOURS')),
  };
}

function mailServer(variables: Variables): string | null {
  const server = secret(variables, 'MAIL_URL');
  if (server === null || (/^smtps?:\/\/./.test(server) && URL.canParse(server))) return server;
  throw new CannotStart(
    'MAIL_URL cannot be read: write it as smtp://user:password@host:587 or smtps://user:password@host:465 (special characters ' +
      'in the password as %40 and the like), or leave it out to keep mails in the portal.',
  );
}

/** True of a server on this machine, to which nothing travels that others could read. */
export function isOwnMachine(server: string): boolean {
  const { hostname } = new URL(server);
  return hostname === 'localhost' || hostname === '[::1]' || (isIPv4(hostname) && hostname.startsWith('127.'));
}

function isOn(variables: Variables): boolean {
  const value = given(variables, 'MAIL');
  if (value === null || value === 'on') return true;
  if (value === 'off') return false;
  throw new CannotStart(`MAIL is "${value}": write off, or leave it out.`);
}

function oneMailbox(name: string, value: string | null): string | null {
  if (value === null || mailbox.test(value)) return value;
  throw new CannotStart(`${name} is no e-mail address: write one, such as Portal <portal@example.nhs.uk>.`);
}

function hours(value: string | null): MailHours | null {
  if (value === null) return officeHours;
  if (value === 'always') return null;
  const [, from = NaN, to = NaN] = (/^(\d{1,2})-(\d{1,2})$/.exec(value) ?? []).map(Number);
  if (from < to && to <= 24) return { from, to };
  throw new CannotStart(`MAIL_HOURS is "${value}": write two hours such as 8-18, or always, or leave it out for 8-18.`);
}
