import { Problem } from '../platform/problems/problem';
import type { SponsorAsk } from './sponsor-ask.entity';

/** Throws 409 when nothing more can come of the ask. */
export function refuseClosed({ status }: SponsorAsk): void {
  if (status === 'RESOLVED' || status === 'WITHDRAWN') {
    const word = status === 'RESOLVED' ? 'resolved' : 'withdrawn';
    throw new Problem(409, 'ask-is-closed', `This ask is ${word}. Ask anew if there is more to it.`);
  }
}
