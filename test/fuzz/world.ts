import type { Client } from 'pg';

/** Things of one kind: all, and those that belong to a group. */
interface Pool {
  readonly all: string[];
  readonly byGroup: Map<string, string[]>;
}

const ofSeat = 'JOIN seat s ON s.id = t.seat_id';
/** How to find the things of each kind, and the groups that they belong to. */
export const thingsByKind: Readonly<Record<string, string>> = {
  organisation: 'SELECT id FROM organisation',
  organisationalUnit: 'SELECT id FROM organisational_unit',
  post: 'SELECT id FROM post',
  postHolding: 'SELECT id FROM post_holding',
  person: 'SELECT id FROM person',
  affiliation: 'SELECT id FROM affiliation',
  partnerPriority: 'SELECT id FROM partner_priority',
  group: 'SELECT id, id AS "group" FROM governance_group',
  hit: 'SELECT h.id, g.id AS "group" FROM hit h LEFT JOIN governance_group g ON g.hit_id = h.id',
  hitPartner: 'SELECT id FROM hit_partner',
  sourceDocument: 'SELECT id, group_id AS "group" FROM source_document',
  seat: 'SELECT id, group_id AS "group" FROM seat',
  occupancy: `SELECT t.id, s.group_id AS "group" FROM seat_occupancy t ${ofSeat}`,
  namedDeputy: `SELECT t.id, s.group_id AS "group" FROM named_deputy t ${ofSeat}`,
  quorumRule: 'SELECT id, group_id AS "group" FROM quorum_rule',
  rhythm: 'SELECT id, group_id AS "group" FROM rhythm',
  termsOfReference: 'SELECT id, group_id AS "group" FROM terms_of_reference',
  reportingLine: 'SELECT id FROM reporting_line',
  workingLink: 'SELECT id FROM working_link',
  meeting: 'SELECT meeting_id AS id, group_id AS "group" FROM meeting_group',
  meetingWithAgenda:
    'SELECT meeting_id AS id, group_id AS "group" FROM meeting_group JOIN agenda_item USING (meeting_id)',
  parentGroup: 'SELECT parent_group_id AS id, group_id AS "group" FROM reporting_line',
  keptItem: 'SELECT id, group_id AS "group" FROM kept_item',
  apology: 'SELECT a.id, m.group_id AS "group" FROM apology a JOIN meeting_group m USING (meeting_id)',
  action: 'SELECT a.id, m.group_id AS "group" FROM action a JOIN meeting_group m USING (meeting_id)',
  decision: 'SELECT d.id, m.group_id AS "group" FROM decision d JOIN meeting_group m USING (meeting_id)',
  upwardReport: 'SELECT id, group_id AS "group" FROM upward_report',
  escalation: 'SELECT id, from_group_id AS "group" FROM escalation',
  interaction: 'SELECT id FROM interaction',
  reportDraft: 'SELECT id, group_id AS "group" FROM upward_report_draft',
  groupUpdate: 'SELECT id, group_id AS "group" FROM group_update',
  sponsorship: 'SELECT id FROM executive_sponsorship',
  ask: 'SELECT id FROM sponsor_ask',
  engagement: 'SELECT id FROM sponsor_engagement',
  opportunity: 'SELECT id FROM opportunity',
  commonGoal: 'SELECT id FROM common_goal',
  sharedKnowledge: 'SELECT id FROM shared_knowledge',
  tension: 'SELECT id FROM tension',
  commitment: 'SELECT id, group_id AS "group" FROM commitment',
  governanceReport: 'SELECT id FROM governance_report',
  reportSchedule: 'SELECT id FROM report_schedule',
  reportVersion: 'SELECT id FROM governance_report_version',
  declaredView: 'SELECT id FROM declared_view',
  findingAnswer: 'SELECT id FROM finding_answer',
  // Whoever asks stays: without them every answer would be the same.
  account: `SELECT id FROM account WHERE kind <> 'PERSON' OR name <> 'Test Administrator'`,
  roleGrant: `SELECT g.id FROM role_grant g JOIN account a ON a.id = g.account_id WHERE a.name <> 'Test Administrator'`,
  session: `SELECT (sess->>'id')::uuid AS id FROM session WHERE account_id IS NOT NULL`,
  mail: 'SELECT id FROM mail',
  timeAway: 'SELECT id FROM time_away',
  feedAddress: 'SELECT id FROM feed_address',
  webhook: 'SELECT id FROM webhook',
  webhookDelivery: 'SELECT id FROM webhook_delivery',
  apiToken: `SELECT id FROM api_token WHERE name <> 'tests'`,
};

/** Kinds by the part of an address that precedes an id. */
const kindsByCollection: Readonly<Record<string, string>> = {
  accounts: 'account',
  actions: 'action',
  affiliations: 'affiliation',
  apologies: 'apology',
  asks: 'ask',
  commitments: 'commitment',
  'common-goals': 'commonGoal',
  decisions: 'decision',
  'declared-views': 'declaredView',
  engagements: 'engagement',
  escalations: 'escalation',
  feeds: 'feedAddress',
  'finding-answers': 'findingAnswer',
  'group-updates': 'groupUpdate',
  groups: 'group',
  'hit-partners': 'hitPartner',
  hits: 'hit',
  interactions: 'interaction',
  mails: 'mail',
  'kept-items': 'keptItem',
  meetings: 'meeting',
  'named-deputies': 'namedDeputy',
  occupancies: 'occupancy',
  opportunities: 'opportunity',
  'organisational-units': 'organisationalUnit',
  organisations: 'organisation',
  'partner-priorities': 'partnerPriority',
  people: 'person',
  'post-holdings': 'postHolding',
  posts: 'post',
  'quorum-rules': 'quorumRule',
  'report-schedules': 'reportSchedule',
  'report-versions': 'reportVersion',
  'reporting-lines': 'reportingLine',
  reports: 'governanceReport',
  rhythms: 'rhythm',
  'role-grants': 'roleGrant',
  seats: 'seat',
  sessions: 'session',
  'shared-knowledge': 'sharedKnowledge',
  'source-documents': 'sourceDocument',
  'spreadsheet-imports': 'spreadsheetImport',
  sponsorships: 'sponsorship',
  tensions: 'tension',
  'terms-of-reference': 'termsOfReference',
  'times-away': 'timeAway',
  tokens: 'apiToken',
  'upward-report-drafts': 'reportDraft',
  'upward-reports': 'upwardReport',
  webhooks: 'webhook',
  'webhook-deliveries': 'webhookDelivery',
  'working-links': 'workingLink',
};

/** What kind of thing the id in an address is of. Throws for a collection that this file does not know yet. */
export function kindIn(path: string): string {
  const [, collection = ''] = /([^/]+)\/\{id\}/.exec(path) ?? [];
  const kind = kindsByCollection[collection];
  if (kind === undefined) throw new Error(`What is in ${path}? Name it in test/fuzz/world.ts.`);
  return kind;
}

/** The things there are, as they come to be. */
export class World {
  private readonly pools = new Map<string, Pool>();
  private readonly versions = new Map<string, number>();

  private constructor() {}

  static async in(client: Client): Promise<World> {
    const world = new World();
    for (const [kind, sql] of Object.entries(thingsByKind)) {
      const { rows } = await client.query<{ id: string; group?: string | null }>(`${sql} ORDER BY id`);
      for (const { id, group } of rows) world.add(kind, id, group ?? null);
    }
    return world;
  }

  /** Writes real ids in place of those that a request leaves open: things of one group, where there are any. */
  fill(text: string, focus: number): string {
    const group = this.groupAt(focus);
    return text.replace(/<id of (\w+) (\d+)>/g, (_, kind: string, nth: string) => {
      const { all, byGroup } = this.pools.get(kind) ?? { all: [], byGroup: new Map<string, string[]>() };
      const near = byGroup.get(group ?? '') ?? all;
      const pool = Number(nth) % 8 === 0 ? all : near;
      // What came last has most ahead of it.
      const place = Number(nth) % 2 === 0 ? Number(nth) % pool.length : -1 - (Number(nth) % Math.min(pool.length, 20));
      return pool.at(place) ?? '01900000-0000-7000-8000-00000000ffff';
    });
  }

  /** Most requests are about groups of the demonstration, of which most is known. */
  private groupAt(focus: number): string | undefined {
    const groups = this.pools.get('group')?.all ?? [];
    return groups[focus % (focus % 3 === 0 ? groups.length : 12)];
  }

  /** The version that a thing had when it was last heard of. */
  versionOf(id: string): number {
    return this.versions.get(id) ?? 1;
  }

  /** Learns of a thing from an answer. */
  learn(kind: string | undefined, id: string, version: number, focus: number): void {
    this.versions.set(id, version);
    if (kind !== undefined) this.add(kind, id, this.groupAt(focus) ?? null);
  }

  private add(kind: string, id: string, group: string | null): void {
    const pool = this.pools.get(kind) ?? { all: [], byGroup: new Map<string, string[]>() };
    this.pools.set(kind, pool);
    if (!pool.all.includes(id)) pool.all.push(id);
    if (group !== null) pool.byGroup.set(group, [...(pool.byGroup.get(group) ?? []), id]);
  }
}

/** The kind of a new thing, by its Location. */
export const kindAt = (location: string): string | undefined => kindsByCollection[location.split('/').at(-2) ?? ''];
