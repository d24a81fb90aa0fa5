/** One kind of event that other programs can be told of: what it means, and what in the trail it is. */
interface WebhookEvent {
  readonly means: string;
  readonly useCases: readonly string[];
}

/** What other programs can be told of, by the name that stands in the message. */
export const webhookEvents = {
  'meeting.planned': { means: 'A meeting is planned', useCases: ['plan-meeting', 'plan-meetings', 'plan-series'] },
  'meeting.moved': { means: 'A planned meeting is moved', useCases: ['reschedule-meeting'] },
  'meeting.cancelled': { means: 'A meeting is cancelled', useCases: ['cancel-meeting'] },
  'meeting.logged': { means: 'A meeting is logged', useCases: ['log-meeting'] },
  'record.confirmed': { means: 'The record of a meeting is confirmed', useCases: ['confirm-record'] },
  'record.corrected': { means: 'A confirmed record is corrected', useCases: ['correct-record'] },
  'action.changed': {
    means: 'An action is done, moved, dropped or open again',
    useCases: ['complete-action', 'move-action', 'drop-action', 'reopen-action', 'carry-action'],
  },
  'item.sent': { means: 'An item is sent to another group', useCases: ['send-item'] },
  'item.answered': { means: 'An item is received or answered', useCases: ['receive-item', 'answer-item'] },
  'report.sent': { means: 'A report is sent to a parent group', useCases: ['send-upward-report'] },
  'sponsor.contact': {
    means: 'Contact with a sponsor is logged, or a sponsor answers',
    useCases: ['record-engagement', 'confirm-engagement', 'answer-check-in', 'refer-opportunity'],
  },
  'sponsor.changed': {
    means: 'A sponsor is appointed, succeeded or ended',
    useCases: ['appoint-sponsor', 'succeed-sponsor', 'end-sponsorship'],
  },
  'findings.frozen': { means: 'The findings of a month are frozen', useCases: ['freeze-findings'] },
  'report.frozen': { means: 'A report for the board is frozen', useCases: ['freeze-report'] },
} as const satisfies Readonly<Record<string, WebhookEvent>>;

/** Every kind, in its order. */
export const webhookEventNames = Object.keys(webhookEvents);

/** Which rows of the trail are events, as two lists of the same length: the use-case, and the event that it is. */
export function useCasesOfEvents(): { readonly useCases: readonly string[]; readonly events: readonly string[] } {
  const pairs = Object.entries(webhookEvents).flatMap(([event, { useCases }]) =>
    useCases.map((useCase) => [useCase, event] as const),
  );
  return { useCases: pairs.map(([useCase]) => useCase), events: pairs.map(([, event]) => event) };
}

/** Where the API tells more of a thing of some kinds. */
const collections: Readonly<Record<string, string>> = {
  meeting: 'meetings',
  action: 'actions',
  escalation: 'escalations',
  upwardReport: 'upward-reports',
  sponsorship: 'sponsorships',
  governanceReport: 'reports',
};

/** The path of the API at which a thing is told; null where it has none of its own. */
export function pathOfThing(kind: string, id: string | null): string | null {
  const collection = collections[kind];
  return collection === undefined || id === null ? null : `/api/v1/${collection}/${id}`;
}
