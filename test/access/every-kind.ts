import type { Action } from '../../src/access/policy';

/** One thing of each kind that belongs to HIT A; those of a group to its steering group. */
export const things: Readonly<
  Record<string, { readonly sql: string; readonly seenBy: Action; readonly of: 'HIT' | 'GROUP' }>
> = {
  hit: { sql: `SELECT id FROM hit WHERE key = 'A'`, seenBy: 'structure:read', of: 'HIT' },
  hitPartner: { sql: ofHit('hit_partner'), seenBy: 'structure:read', of: 'HIT' },
  sourceDocument: { sql: ofHit('source_document'), seenBy: 'structure:read', of: 'HIT' },
  group: { sql: `SELECT id FROM governance_group WHERE key = 'A-SG'`, seenBy: 'structure:read', of: 'GROUP' },
  tiedGroup: { sql: `SELECT id FROM governance_group WHERE key = 'A-SG'`, seenBy: 'structure:read', of: 'GROUP' },
  seat: { sql: ofGroup('seat'), seenBy: 'structure:read', of: 'GROUP' },
  occupancy: { sql: ofSeat('seat_occupancy'), seenBy: 'structure:read', of: 'GROUP' },
  namedDeputy: { sql: ofSeat('named_deputy'), seenBy: 'structure:read', of: 'GROUP' },
  quorumRule: { sql: ofGroup('quorum_rule'), seenBy: 'structure:read', of: 'GROUP' },
  rhythm: { sql: ofGroup('rhythm'), seenBy: 'structure:read', of: 'GROUP' },
  termsOfReference: { sql: ofGroup('terms_of_reference'), seenBy: 'structure:read', of: 'GROUP' },
  reportingLine: { sql: ofGroup('reporting_line'), seenBy: 'structure:read', of: 'GROUP' },
  workingLink: {
    sql: `SELECT w.id FROM working_link w JOIN governance_group g ON g.id IN (w.group_id, w.other_group_id) WHERE g.key = 'A-SG'`,
    seenBy: 'structure:read',
    of: 'GROUP',
  },
  spreadsheetImport: { sql: ofHit('spreadsheet_import'), seenBy: 'spreadsheets:import', of: 'HIT' },
  meeting: {
    sql: `SELECT m.meeting_id AS id FROM meeting_group m JOIN governance_group g ON g.id = m.group_id WHERE g.key = 'A-SG' ORDER BY m.meets_on`,
    seenBy: 'meetings:read',
    of: 'GROUP',
  },
  meetingToCome: {
    sql: `SELECT m.meeting_id AS id FROM meeting_group m JOIN governance_group g ON g.id = m.group_id WHERE g.key = 'A-SG' ORDER BY m.meets_on`,
    seenBy: 'meetings:read',
    of: 'GROUP',
  },
  plannedItem: {
    sql: `SELECT p.id FROM planned_item p JOIN meeting_group m USING (meeting_id) JOIN governance_group g ON g.id = m.group_id WHERE g.key = 'A-SG'`,
    seenBy: 'meetings:read',
    of: 'GROUP',
  },
  keptItem: { sql: ofGroup('kept_item'), seenBy: 'meetings:read', of: 'GROUP' },
  apology: {
    sql: `SELECT a.id FROM apology a JOIN meeting_group m USING (meeting_id) JOIN governance_group g ON g.id = m.group_id WHERE g.key = 'A-SG'`,
    seenBy: 'meetings:read',
    of: 'GROUP',
  },
  action: {
    sql: `SELECT a.id FROM action a JOIN meeting_group m USING (meeting_id) JOIN governance_group g ON g.id = m.group_id
      WHERE g.key = 'A-SG' AND a.owner_person_id <> (SELECT person_id FROM executive_sponsorship WHERE key = 'A-SPONSOR')`,
    seenBy: 'meetings:read',
    of: 'GROUP',
  },
  decision: {
    sql: `SELECT d.id FROM decision d JOIN meeting_group m USING (meeting_id) JOIN governance_group g ON g.id = m.group_id WHERE g.key = 'A-SG'`,
    seenBy: 'meetings:read',
    of: 'GROUP',
  },
  upwardReport: { sql: ofGroup('upward_report'), seenBy: 'meetings:read', of: 'GROUP' },
  reportDraft: { sql: ofGroup('upward_report_draft'), seenBy: 'passing:send', of: 'GROUP' },
  groupUpdate: { sql: ofGroup('group_update'), seenBy: 'meetings:read', of: 'GROUP' },
  escalation: {
    sql: `SELECT e.id FROM escalation e JOIN governance_group g ON g.id = e.from_group_id WHERE g.key = 'A-SG'`,
    seenBy: 'meetings:read',
    of: 'GROUP',
  },
  interaction: {
    sql: `SELECT x.id FROM interaction x JOIN governance_group g ON g.id IN (x.group_id, x.other_group_id) WHERE g.key = 'A-SG'`,
    seenBy: 'meetings:read',
    of: 'GROUP',
  },
  sponsorship: {
    sql: `SELECT id FROM executive_sponsorship WHERE key = 'A-SPONSOR'`,
    seenBy: 'sponsorship:read',
    of: 'HIT',
  },
  person: {
    sql: `SELECT person_id AS id FROM executive_sponsorship WHERE key = 'A-SPONSOR'`,
    seenBy: 'directory:read',
    of: 'HIT',
  },
  timeAway: {
    sql: `SELECT w.id FROM time_away w JOIN executive_sponsorship s ON s.person_id = w.person_id WHERE s.key = 'A-SPONSOR'`,
    seenBy: 'times-away:read',
    of: 'HIT',
  },
  ask: { sql: ofSponsorship('sponsor_ask'), seenBy: 'sponsorship:read', of: 'HIT' },
  engagement: { sql: ofSponsorship('sponsor_engagement'), seenBy: 'sponsorship:read', of: 'HIT' },
  opportunity: { sql: ofSponsorship('opportunity'), seenBy: 'sponsorship:read', of: 'HIT' },
  commonGoal: { sql: ofHit('common_goal'), seenBy: 'goals:read', of: 'HIT' },
  sharedKnowledge: { sql: `SELECT id FROM shared_knowledge WHERE key = 'A-K1'`, seenBy: 'knowledge:read', of: 'GROUP' },
  ownKnowledge: { sql: `SELECT id FROM shared_knowledge WHERE key = 'A-K1'`, seenBy: 'knowledge:read', of: 'GROUP' },
  tension: { sql: ofHit('tension'), seenBy: 'goals:read', of: 'HIT' },
  governanceReport: { sql: ofHit('governance_report'), seenBy: 'reports:read', of: 'HIT' },
  reportSchedule: { sql: ofHit('report_schedule'), seenBy: 'reports:read', of: 'HIT' },
  reportVersion: {
    sql: `SELECT v.id FROM governance_report_version v JOIN governance_report r ON r.id = v.report_id JOIN hit h ON h.id = r.hit_id WHERE h.key = 'A'`,
    seenBy: 'reports:read',
    of: 'HIT',
  },
  commitment: { sql: ofGroup('commitment'), seenBy: 'promises:read', of: 'GROUP' },
  declaredView: { sql: ofPromise('declared_view'), seenBy: 'promises:read', of: 'GROUP' },
  findingAnswer: { sql: ofPromise('finding_answer'), seenBy: 'promises:read', of: 'GROUP' },
};

function ofHit(table: string): string {
  return `SELECT t.id FROM ${table} t JOIN hit h ON h.id = t.hit_id WHERE h.key = 'A'`;
}
function ofGroup(table: string): string {
  return `SELECT t.id FROM ${table} t JOIN governance_group g ON g.id = t.group_id WHERE g.key = 'A-SG'`;
}
function ofSeat(table: string): string {
  return `SELECT t.id FROM ${table} t JOIN seat s ON s.id = t.seat_id JOIN governance_group g ON g.id = s.group_id WHERE g.key = 'A-SG'`;
}
function ofSponsorship(table: string): string {
  return `SELECT t.id FROM ${table} t JOIN executive_sponsorship s ON s.id = t.sponsorship_id WHERE s.key = 'A-SPONSOR'`;
}
function ofPromise(table: string): string {
  return `SELECT t.id FROM ${table} t JOIN commitment c ON c.id = t.commitment_id JOIN governance_group g ON g.id = c.group_id WHERE g.key = 'A-SG'`;
}
