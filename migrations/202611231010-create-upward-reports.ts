import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What passes between groups: reports that go up, items that one sends to another, and joint work. */
export class CreateUpwardReports1795428600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- That a group whose meeting is named was at it is kept by the keys to meeting_group.
      CREATE TABLE upward_report (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT upward_report_pk PRIMARY KEY,
        key text NOT NULL CONSTRAINT upward_report_key_once UNIQUE
          CONSTRAINT upward_report_key_is_plain CHECK (key ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$'),
        group_id uuid NOT NULL CONSTRAINT upward_report_from_group REFERENCES governance_group,
        parent_group_id uuid NOT NULL CONSTRAINT upward_report_to_group REFERENCES governance_group,
        meeting_id uuid,
        covers daterange CONSTRAINT upward_report_covers_whole_days CHECK (NOT isempty(covers) AND NOT lower_inf(covers) AND NOT upper_inf(covers)),
        sent_on date NOT NULL,
        form text,
        summary text,
        received_on date,
        received_at_meeting_id uuid,
        response text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT upward_report_not_to_itself CHECK (group_id <> parent_group_id),
        CONSTRAINT upward_report_received_after_it_was_sent CHECK (received_on >= sent_on),
        CONSTRAINT upward_report_received_on_a_day CHECK (received_on IS NOT NULL OR (received_at_meeting_id IS NULL AND response IS NULL)),
        CONSTRAINT upward_report_from_its_own_meeting FOREIGN KEY (meeting_id, group_id) REFERENCES meeting_group (meeting_id, group_id),
        CONSTRAINT upward_report_received_at_the_parents_meeting FOREIGN KEY (received_at_meeting_id, parent_group_id)
          REFERENCES meeting_group (meeting_id, group_id)
      );
      CREATE INDEX upward_report_of_line ON upward_report (group_id, parent_group_id, sent_on);
      CREATE INDEX upward_report_by_parent ON upward_report (parent_group_id, sent_on);

      CREATE TABLE escalation (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT escalation_pk PRIMARY KEY,
        key text NOT NULL CONSTRAINT escalation_key_once UNIQUE
          CONSTRAINT escalation_key_is_plain CHECK (key ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$'),
        from_meeting_id uuid NOT NULL,
        from_position integer NOT NULL,
        from_group_id uuid NOT NULL,
        to_group_id uuid NOT NULL CONSTRAINT escalation_to_group REFERENCES governance_group,
        sent_on date NOT NULL,
        words text NOT NULL CONSTRAINT escalation_says_what CHECK (btrim(words) <> ''),
        received_on date,
        received_at_meeting_id uuid,
        received_position integer,
        answer text,
        answered_on date,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT escalation_not_to_itself CHECK (from_group_id <> to_group_id),
        CONSTRAINT escalation_received_after_it_was_sent CHECK (received_on >= sent_on),
        CONSTRAINT escalation_received_on_a_day CHECK (received_on IS NOT NULL OR received_at_meeting_id IS NULL),
        CONSTRAINT escalation_received_under_an_item_of_a_meeting CHECK (received_position IS NULL OR received_at_meeting_id IS NOT NULL),
        CONSTRAINT escalation_answered_in_words_on_a_day CHECK ((answer IS NULL) = (answered_on IS NULL)),
        CONSTRAINT escalation_answered_after_it_was_received CHECK (answered_on IS NULL OR coalesce(answered_on >= received_on, false)),
        CONSTRAINT escalation_of_an_item FOREIGN KEY (from_meeting_id, from_position) REFERENCES agenda_item (meeting_id, position),
        CONSTRAINT escalation_from_its_own_meeting FOREIGN KEY (from_meeting_id, from_group_id) REFERENCES meeting_group (meeting_id, group_id),
        CONSTRAINT escalation_received_at_the_others_meeting FOREIGN KEY (received_at_meeting_id, to_group_id)
          REFERENCES meeting_group (meeting_id, group_id),
        CONSTRAINT escalation_received_under_an_item FOREIGN KEY (received_at_meeting_id, received_position)
          REFERENCES agenda_item (meeting_id, position)
      );
      CREATE INDEX escalation_by_sender ON escalation (from_group_id, sent_on);
      CREATE INDEX escalation_by_receiver ON escalation (to_group_id, sent_on);
      CREATE INDEX escalation_by_item ON escalation (from_meeting_id, from_position);

      CREATE TABLE interaction (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT interaction_pk PRIMARY KEY,
        key text NOT NULL CONSTRAINT interaction_key_once UNIQUE
          CONSTRAINT interaction_key_is_plain CHECK (key ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$'),
        group_id uuid NOT NULL CONSTRAINT interaction_of_group REFERENCES governance_group,
        other_group_id uuid NOT NULL CONSTRAINT interaction_with_group REFERENCES governance_group,
        happened_on date NOT NULL,
        kind text NOT NULL CONSTRAINT interaction_kind_is_known CHECK (kind IN ('JOINT_EVENT', 'SHARED_PAPER', 'VISIT', 'CORRESPONDENCE', 'OTHER')),
        words text NOT NULL CONSTRAINT interaction_says_what CHECK (btrim(words) <> ''),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT interaction_pair_in_order CHECK (group_id < other_group_id)
      );
      CREATE INDEX interaction_of_pair ON interaction (group_id, other_group_id, happened_on);
      CREATE INDEX interaction_by_other_group ON interaction (other_group_id, happened_on);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE interaction, escalation, upward_report;`);
  }
}
