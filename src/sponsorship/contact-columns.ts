/** Columns of one engagement `x` of a sponsorship `s` by a person `p`. The private note is not among them. */
export const engagementColumns = {
  id: 'x.id',
  key: 'x.key',
  sponsorshipId: 'x.sponsorship_id',
  hitId: 's.hit_id',
  personName: 'p.name',
  kind: 'x.kind',
  happenedOn: 'x.happened_on',
  initiatedBy: 'x.initiated_by',
  reportedBy: 'x.reported_by',
  isSubstantive: 'x.is_substantive',
  confirmedBy: 'x.confirmed_by',
  confirmedOn: 'x.confirmed_on',
  note: 'x.note',
  askId: 'x.ask_id',
  opportunityId: 'x.opportunity_id',
  version: 'x.version',
};

/** Columns of one ask `x` of a sponsorship `s`. */
export const askColumns = {
  id: 'x.id',
  key: 'x.key',
  sponsorshipId: 'x.sponsorship_id',
  hitId: 's.hit_id',
  ask: 'x.ask',
  askedOn: 'x.asked_on',
  wantedBy: 'x.wanted_by',
  status: 'x.status',
  answeredOn: 'x.answered_on',
  answer: 'x.answer',
  resolvedOn: 'x.resolved_on',
  outcome: 'x.outcome',
  daysToResolve: 'x.resolved_on - x.asked_on',
  version: 'x.version',
};

/** Columns of one opportunity `x` of a sponsorship `s`. */
export const opportunityColumns = {
  id: 'x.id',
  key: 'x.key',
  sponsorshipId: 'x.sponsorship_id',
  hitId: 's.hit_id',
  description: 'x.description',
  url: 'x.url',
  fileName: '(SELECT f.name FROM opportunity_file f WHERE f.opportunity_id = x.id)',
  referredOn: 'x.referred_on',
  status: 'x.status',
  outcome: 'x.outcome',
  closedOn: 'x.closed_on',
  version: 'x.version',
};
