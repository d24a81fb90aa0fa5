import type { AgendaItem } from './agenda-item.entity';
import type { InterestDeclaration } from './interest-declaration.entity';
import type { InterestEntry, ItemEntry } from './record-of-meeting';

/** The rows of an agenda, in the order of the list. */
export function itemRows(meetingId: string, items: readonly ItemEntry[]): Partial<AgendaItem>[] {
  return items.map(({ title, purpose, topics, outcome, deferred, confidential }, index) => ({
    meetingId,
    position: index + 1,
    title,
    purpose: purpose ?? null,
    topics: [...new Set(topics?.map((topic) => topic.trim()))],
    outcome: outcome ?? null,
    isDeferred: deferred ?? false,
    isConfidential: confidential ?? false,
  }));
}

/** The rows of declared interests, in the order of the list. */
export function interestRows(meetingId: string, interests: readonly InterestEntry[]): Partial<InterestDeclaration>[] {
  return interests.map(({ person, interest, type, handling, item }, index) => ({
    meetingId,
    position: index + 1,
    personId: person,
    itemPosition: item ?? null,
    interest,
    type,
    handling,
  }));
}
