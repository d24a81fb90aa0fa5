import { Injectable } from '@nestjs/common';
import { CheckGuesses } from '../access/sign-in/check-guesses';
import { digestOf } from '../access/secret';
import { Database } from '../platform/database/database';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { usableAnswerLink } from './answer-link.queries';
import type { LinkKind } from './cause';

/** A link that somebody holds, whom it is for and what about. */
export interface AnswerLink {
  readonly id: string;
  readonly kind: LinkKind;
  readonly cause: string;
  readonly about: string;
  /** The morning of its mail. */
  readonly day: Day;
  readonly mailId: string;
  readonly recipientId: string;
  readonly personId: string | null;
  readonly accountId: string | null;
  readonly name: string;
}

/** Finds out what an address in a mail is good for. Looking changes nothing: mail programs look before people do. */
@Injectable()
export class RecogniseAnswerLink {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly checkGuesses: CheckGuesses,
  ) {}

  /** Throws 404 for a link that is not one of these kinds, has run out or was revoked, and 429 for whoever guesses. */
  async execute(visitor: Viewer, token: string, ...kinds: readonly LinkKind[]): Promise<AnswerLink> {
    await this.checkGuesses.count(visitor, 'answer', token);
    const [link] = await this.database.rows<AnswerLink>(visitor, usableAnswerLink, [digestOf(token), this.clock.now()]);
    if (!link || !kinds.includes(link.kind)) throw answerLinkUnusable();
    await this.checkGuesses.forget(visitor, 'answer', token);
    return link;
  }
}

/** 404 for what a link was about and is not any more, in the same words as for a link that never was one. */
export function answerLinkUnusable(): Problem {
  return new Problem(
    404,
    'answer-link-unusable',
    'This link has run out, or was replaced. Use the one in your latest e-mail, or answer it and write to us.',
  );
}

/** Whoever answers by a link: in the trail by their account, or by the mail that the link came in, and the person. */
export function answererBy({ personId, accountId, mailId }: AnswerLink, { requestId, address }: Viewer): Viewer {
  return {
    name: `link in mail ${mailId} to person ${personId ?? 'unknown'}`,
    accountId,
    tokenId: null,
    reach: { hits: [], groups: [], person: personId },
    requestId,
    address,
    idempotency: null,
  };
}
