import { createHmac } from 'node:crypto';
import { digestOf } from '../access/secret';
import { plusDays } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { LinkKind, Links, LinkOfAge } from './cause';

const day = 86_400_000;
/** For how many days a link of each kind is good: a check-in until the next one, an unsubscribing as long as mails are kept. */
const daysGood: Readonly<Record<LinkOfAge, number>> = {
  CHECK_IN: 35,
  PASS_ON: 35,
  ACTION: 35,
  CONFIRM_RECORD: 35,
  UNSUBSCRIBE: 400,
};
const pathOf: Readonly<Record<LinkKind, string>> = {
  CHECK_IN: '/checkin',
  PASS_ON: '/pass-on',
  ACTION: '/respond',
  CONFIRM_RECORD: '/respond',
  APOLOGIES: '/respond',
  UNSUBSCRIBE: '/unsubscribe',
};

/** Makes the addresses of one mail, for each of its causes. */
export interface LinksOfCauses {
  of(cause: string): Links;
}

/** What stands in place of the addresses where somebody else reads the mail: only its reader may have them. */
export const withheldLinks: LinksOfCauses = {
  of: () => ({
    page: (path) => path,
    answer: (kind) => `${pathOf[kind]}/…`,
    apologies: () => `${pathOf.APOLOGIES}/…`,
  }),
};

/** A link that was made, as it is kept. */
export interface LinkMade {
  readonly kind: LinkKind;
  readonly cause: string;
  readonly about: string;
  readonly digest: Buffer;
  readonly expiresAt: Date;
}

/**
 * Makes the addresses of one mail. Each follows from the portal's secret and what it is for, so that a mail that is written twice
 * holds the same ones, and none is kept anywhere: only its digest is.
 */
export class LinksInMail implements LinksOfCauses {
  private readonly kept = new Map<string, LinkMade>();

  constructor(
    private readonly secret: string,
    private readonly mail: string,
    private readonly origin: string,
    private readonly now: Date,
  ) {}

  /** Everything that was made. */
  get made(): readonly LinkMade[] {
    return [...this.kept.values()];
  }

  /** The links of one cause. */
  of(cause: string): Links {
    return {
      page: (path) => `${this.origin}${path}`,
      answer: (kind, about) => this.answer(kind, cause, about, this.after(daysGood[kind])),
      apologies: (meeting, meetsOn) => this.answer('APOLOGIES', cause, meeting, this.endOf(meetsOn)),
    };
  }

  private after(days: number): Date {
    return new Date(this.now.getTime() + days * day);
  }

  /** When a day is over in London too, which is never behind UTC. A mail that was held up until then has a link of a day, to be told so. */
  private endOf(meetsOn: Day): Date {
    const end = new Date(`${plusDays(meetsOn, 1)}T00:00:00Z`);
    return end > this.after(1) ? end : this.after(1);
  }

  private answer(kind: LinkKind, cause: string, about: string, expiresAt: Date): string {
    const what = `answer ${this.mail} ${kind} ${cause} ${about}`;
    const token = `ans_${createHmac('sha256', this.secret).update(what).digest('base64url')}`;
    this.kept.set(what, { kind, cause, about, digest: digestOf(token), expiresAt });
    return `${this.origin}${pathOf[kind]}/${token}`;
  }
}
