import { opportunityStatuses } from '../../sponsorship/opportunity.entity';
import { askStatuses } from '../../sponsorship/sponsor-ask.entity';
import { engagementKinds, initiators, reporters } from '../../sponsorship/sponsor-engagement.entity';
import { day, everyMonths, exactness, key, oneOf, period, reference, webAddress, words, yesNo } from './fields';
import { kinds } from './kinds';
import type { Rows } from './section';

/** What lists of a sponsorship have in common: rows with a key of their own. */
const keyed = {
  form: 'list',
  within: {
    columns: { sponsorship_id: kinds.sponsorship.id('element_key') },
    join: (above: string, row: string): string => `${row}.sponsorship_id = ${above}.id`,
  },
  identity: (row: string) => [`${row}.key`],
  isVersioned: true,
} as const;

const asks: Rows = {
  ...keyed,
  name: 'asks',
  table: 'sponsor_ask',
  about: 'What was asked of the sponsor, and what came of it.',
  fields: [
    key,
    words('ask', { isRequired: true }),
    day('askedOn', { isRequired: true }),
    day('wantedBy'),
    oneOf('status', askStatuses, { otherwise: 'OPEN' }),
    day('answeredOn'),
    words('answer'),
    day('resolvedOn'),
    words('outcome'),
  ],
  order: (row) => [`${row}.asked_on`, `${row}.key COLLATE "C"`],
  declares: { kind: 'ask', key: `own->>'key'` },
};

const opportunities: Rows = {
  ...keyed,
  name: 'opportunities',
  table: 'opportunity',
  about: 'What came across the sponsor’s desk and was passed on.',
  fields: [
    key,
    words('description', { isRequired: true }),
    webAddress('url'),
    day('referredOn', { isRequired: true }),
    oneOf('status', opportunityStatuses, { otherwise: 'NEW' }),
    words('outcome'),
    day('closedOn'),
  ],
  order: (row) => [`${row}.referred_on`, `${row}.key COLLATE "C"`],
  declares: { kind: 'opportunity', key: `own->>'key'` },
};

const engagements: Rows = {
  ...keyed,
  name: 'engagements',
  table: 'sponsor_engagement',
  about: 'Each contact with the sponsor: what kind, who began it, who says so.',
  fields: [
    key,
    oneOf('kind', engagementKinds, { isRequired: true }),
    day('happenedOn', { isRequired: true }),
    oneOf('initiatedBy', initiators, { isRequired: true }),
    oneOf('reportedBy', reporters, { otherwise: 'MANAGER' }),
    yesNo('isSubstantive', {
      otherwise: {
        in: `own->>'kind' <> 'BRIEFING_RECEIVED'`,
        out: (row) => `(${row}.kind <> 'BRIEFING_RECEIVED')`,
        inWords: 'true, except for a briefing that was only received',
      },
    }),
    day('confirmedOn'),
    oneOf('confirmedBy', reporters),
    words('note'),
    { ...words('privateNote'), readBy: 'private-notes:read' },
    reference('ask', 'ask'),
    reference('opportunity', 'opportunity'),
  ],
  order: (row) => [`${row}.happened_on`, `${row}.key COLLATE "C"`],
};

/** Executive sponsorships and everything that shows whether they are alive. */
export const sponsorships: Rows = {
  name: 'sponsorships',
  table: 'executive_sponsorship',
  about: 'A person at the most senior level of a partner sponsors a HIT for a time.',
  form: 'list',
  fields: [
    key,
    reference('hit', 'hit', { isRequired: true }),
    reference('person', 'person', { isRequired: true }),
    reference('post', 'post'),
    reference('organisation', 'organisation', { isRequired: true }),
    yesNo('isPrimary', { otherwise: true }),
    everyMonths('expectedEvery'),
    ...period,
    ...exactness,
  ],
  identity: (row) => [`${row}.key`],
  time: 'history',
  isVersioned: true,
  order: (row) => [`${row}.key COLLATE "C"`],
  declares: { kind: 'sponsorship', key: `own->>'key'` },
  lists: [asks, opportunities, engagements],
};
