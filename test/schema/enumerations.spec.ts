import { deliveryStates } from '../../src/feeds/webhooks/webhooks.dto';
import { feedKinds } from '../../src/feeds/feed-kind';
import { causeKeys, linkKinds as answerKinds } from '../../src/notices/cause';
import { checkInAnswers } from '../../src/notices/check-in.entity';
import { mailStates } from '../../src/notices/mails.dto';
import type { Client } from 'pg';
import { accountKinds } from '../../src/access/account.entity';
import { roles } from '../../src/access/roles';
import { letterKinds, linkKinds } from '../../src/access/sign-in/link-kind';
import { lineEvidenceKinds, reportHeadings } from '../../src/meetings/upward/upward-report-line.entity';
import { updateStatuses } from '../../src/meetings/upward/group-update.entity';
import { interactionKinds } from '../../src/meetings/upward/interaction.entity';
import { identifierSchemes } from '../../src/directory/organisation-identifier.entity';
import { successionKinds } from '../../src/directory/organisation-succession.entity';
import { organisationTypes, sectors } from '../../src/directory/organisation.entity';
import { professions } from '../../src/directory/person.entity';
import { holdingKinds } from '../../src/directory/post-holding.entity';
import { postLevels } from '../../src/directory/post.entity';
import { capacities } from '../../src/groups/capacity';
import { groupKinds } from '../../src/groups/group.entity';
import { rhythmForms } from '../../src/groups/rhythm.entity';
import { memberClasses, seatRoles } from '../../src/groups/seat.entity';
import { partnerKinds } from '../../src/hits/hit-partner.entity';
import { settingNames } from '../../src/hits/settings/settings';
import { hitStatuses } from '../../src/hits/hit-status.entity';
import { actionEventKinds } from '../../src/meetings/action-event.entity';
import { actionStatuses } from '../../src/meetings/action.entity';
import { itemPurposes } from '../../src/meetings/agenda-item.entity';
import { agendaChangeKinds } from '../../src/meetings/agenda/agenda-change.entity';
import { keptItemKinds } from '../../src/meetings/agenda/kept-item.entity';
import { itemOrigins } from '../../src/meetings/agenda/planned-item.entity';
import { attendanceOrigins, attendanceStatuses } from '../../src/meetings/attendance.entity';
import { conflictHandlings, interestTypes } from '../../src/meetings/interest-declaration.entity';
import { meetingKinds, meetingModes, meetingStatuses, recordStates } from '../../src/meetings/meeting.entity';
import { rags } from '../../src/assurance/declared-view.entity';
import { grantOrigins } from '../../src/access/role-grant.entity';
import { outcomes } from '../../src/assurance/outcome';
import { precisions } from '../../src/platform/time/period';
import { reportKinds } from '../../src/reports/governance-report.entity';
import { knowledgeAudiences } from '../../src/exchange/knowledge/shared-knowledge.entity';
import { scheduleRhythms } from '../../src/reports/schedules/report-schedule.entity';
import { opportunityStatuses } from '../../src/sponsorship/opportunity.entity';
import { askStatuses } from '../../src/sponsorship/sponsor-ask.entity';
import { engagementKinds, initiators, reporters } from '../../src/sponsorship/sponsor-engagement.entity';
import { mergerChanges } from '../../src/directory/organisation-merger.queries';
import { readingKinds, spreadsheetKinds } from '../../src/transfer/spreadsheets/kinds';
import { spreadsheetStates } from '../../src/transfer/spreadsheets/spreadsheet.queries';
import { dateOrders } from '../../src/transfer/spreadsheets/written-day';
import { connected, freshDatabase } from '../support/database';

/** The list in the code for each column that the database holds to a list of words, by the name of its rule. */
const enumerations: readonly (readonly [rule: string, words: readonly string[]])[] = [
  ['account_kind', accountKinds],
  ['setting_is_known', settingNames],
  ['one_time_link_kind', linkKinds],
  ['sign_in_letter_kind', letterKinds],
  ['role_grant_role', roles],
  ['role_grant_origin', grantOrigins],
  ['mail_state_is_known', mailStates],
  ['webhook_delivery_state_is_known', deliveryStates],
  ['notice_cause_is_known', causeKeys],
  ['answer_link_kind_is_known', answerKinds],
  ['check_in_answer_is_known', checkInAnswers],
  ['organisation_type_is_known', organisationTypes],
  ['organisation_sector_is_known', sectors],
  ['organisation_identifier_scheme_is_known', identifierSchemes],
  ['organisation_succession_kind_is_known', successionKinds],
  ['organisation_merger_row_change_is_known', mergerChanges],
  ['report_schedule_kind_is_known', reportKinds],
  ['report_schedule_every_is_known', scheduleRhythms],
  ['person_profession_is_known', professions],
  ['affiliation_from_precision_is_known', precisions],
  ['affiliation_to_precision_is_known', precisions],
  ['post_level_is_known', postLevels],
  ['post_holding_kind_is_known', holdingKinds],
  ['post_holding_from_precision_is_known', precisions],
  ['post_holding_to_precision_is_known', precisions],
  ['hit_status_is_known', hitStatuses],
  ['hit_partner_kind_is_known', partnerKinds],
  ['hit_partner_from_precision_is_known', precisions],
  ['hit_partner_to_precision_is_known', precisions],
  ['governance_group_kind_is_known', groupKinds],
  ['rhythm_by_is_known', rhythmForms],
  ['seat_role_is_known', seatRoles],
  ['seat_member_class_is_known', memberClasses],
  ['seat_capacity_is_known', capacities],
  ['seat_occupancy_capacity_is_known', capacities],
  ['seat_occupancy_from_precision_is_known', precisions],
  ['seat_occupancy_to_precision_is_known', precisions],
  ['meeting_kind_is_known', meetingKinds],
  ['meeting_status_is_known', meetingStatuses],
  ['meeting_mode_is_known', meetingModes],
  ['meeting_record_state_is_known', recordStates],
  ['attendance_status_is_known', attendanceStatuses],
  ['attendance_capacity_is_known', capacities],
  ['apology_origin_is_known', attendanceOrigins],
  ['planned_item_purpose_is_known', itemPurposes],
  ['planned_item_origin_is_known', itemOrigins],
  ['agenda_change_kind_is_known', agendaChangeKinds],
  ['kept_item_kind_is_known', keptItemKinds],
  ['kept_item_purpose_is_known', itemPurposes],
  ['kept_item_origin_is_known', itemOrigins],
  ['attendance_origin_is_known', attendanceOrigins],
  ['agenda_item_purpose_is_known', itemPurposes],
  ['action_status_is_known', actionStatuses],
  ['action_event_kind_is_known', actionEventKinds],
  ['interest_declaration_type_is_known', interestTypes],
  ['interaction_kind_is_known', interactionKinds],
  ['upward_report_line_heading_is_known', reportHeadings],
  ['upward_report_line_evidence_is_known', lineEvidenceKinds],
  ['group_update_status_is_known', updateStatuses],
  ['interest_declaration_handling_is_known', conflictHandlings],
  ['declared_view_rag_is_known', rags],
  ['finding_snapshot_outcome_is_known', outcomes],
  ['governance_report_kind_is_known', reportKinds],
  ['executive_sponsorship_from_precision_is_known', precisions],
  ['executive_sponsorship_to_precision_is_known', precisions],
  ['sponsor_ask_status_is_known', askStatuses],
  ['shared_knowledge_audience_is_known', knowledgeAudiences],
  ['opportunity_status_is_known', opportunityStatuses],
  ['sponsor_engagement_kind_is_known', engagementKinds],
  ['feed_address_kind_is_known', feedKinds],
  ['sponsor_engagement_initiated_by_is_known', initiators],
  ['sponsor_engagement_reported_by_is_known', reporters],
  ['sponsor_engagement_confirmed_by_is_known', reporters],
  ['spreadsheet_import_kind_is_known', spreadsheetKinds],
  ['spreadsheet_import_state_is_known', spreadsheetStates],
  ['spreadsheet_import_date_order_is_known', dateOrders],
  ['spreadsheet_reading_kind_is_known', readingKinds],
];

/** Lists of words in tables that only SQL writes: no list in the code says them again. */
const sqlOnly = [
  'upward_report_draft_lines_are_a_list',
  'commitment_parameters_are_an_object',
  'mail_choice_rhythm_is_known',
  'register_is_known',
  'spreadsheet_import_headers_are_a_list',
  'spreadsheet_import_columns_are_named',
  'spreadsheet_reading_state_is_known',
  'spreadsheet_fault_severity_is_known',
];

/** A list may have a single word: then PostgreSQL writes it without ANY. */
const ofWords = /^CHECK \(\(\S+ = (?:ANY \(ARRAY\[)?('\w+'::text(?:, '\w+'::text)*)(?:\]\))?\)\)$/;

async function wordLists(client: Client): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await client.query<{ rule: string; definition: string }>(`
    SELECT conname::text AS rule, pg_get_constraintdef(oid) AS definition FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND contype = 'c' AND conrelid <> 0`);
  return new Map(
    rows.flatMap(({ rule, definition }) => {
      const list = ofWords.exec(definition)?.[1];
      return list === undefined ? [] : [[rule, [...list.matchAll(/'(\w+)'/g)].map(([, word = '']) => word)] as const];
    }),
  );
}

async function wordListsWith(planted = ''): Promise<ReadonlyMap<string, readonly string[]>> {
  const database = await freshDatabase();
  try {
    return await connected(database.url, async (client) => {
      if (planted !== '') await client.query(planted);
      return wordLists(client);
    });
  } finally {
    await database.drop();
  }
}

describe('the words a column may hold', () => {
  let found: ReadonlyMap<string, readonly string[]>;
  beforeAll(async () => {
    found = await wordListsWith();
  });

  it.each(enumerations)('are the same in the code and in the database, in the same order: %s', (rule, words) => {
    expect(found.get(rule)).toEqual(words);
  });

  it('are compared for every column that has such a list', () => {
    const compared = enumerations.map(([rule]) => rule);
    expect([...found.keys()].sort()).toEqual([...compared, ...sqlOnly].sort());
  });
});

describe('the guard of the words', () => {
  it('finds a word too many, another order, a list of one word and a list that nobody compares', async () => {
    const found = await wordListsWith(`
      ALTER TABLE action DROP CONSTRAINT action_status_is_known,
        ADD CONSTRAINT action_status_is_known CHECK (status IN ('OPEN', 'DONE', 'DROPPED', 'PLANTED'));
      ALTER TABLE hit_partner DROP CONSTRAINT hit_partner_kind_is_known,
        ADD CONSTRAINT hit_partner_kind_is_known CHECK (kind IN ('COLLABORATOR', 'PARTNER'));
      ALTER TABLE meeting DROP CONSTRAINT meeting_mode_is_known, ADD CONSTRAINT meeting_mode_is_known CHECK (mode IN ('ONLINE'));
      CREATE TABLE planted (n integer CHECK (n IN (1, 2)), word text CONSTRAINT planted_list CHECK (word IN ('ONE', 'TWO')),
        other text CHECK (other <> 'ONE'));`);

    const faults = enumerations.filter(([rule, words]) => found.get(rule)?.join() !== words.join());
    expect(faults.map(([rule]) => [rule, found.get(rule)])).toEqual([
      ['hit_partner_kind_is_known', ['COLLABORATOR', 'PARTNER']],
      ['meeting_mode_is_known', ['ONLINE']],
      ['action_status_is_known', ['OPEN', 'DONE', 'DROPPED', 'PLANTED']],
    ]);
    expect([...found.keys()].filter((rule) => rule.startsWith('planted'))).toEqual(['planted_list']);
  });
});
