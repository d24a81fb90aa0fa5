import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The agenda of a meeting to come: what is to be on it, whether the chair agreed it, and what changed after it was sent. */
export class CreateAgendas1796087400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE meeting
        ADD COLUMN agenda_summary text CONSTRAINT meeting_agenda_summary_is_given CHECK (btrim(agenda_summary) <> ''),
        ADD COLUMN agenda_agreed_on date,
        ADD COLUMN agenda_agreed_by_person_id uuid CONSTRAINT meeting_agenda_agreed_by_person REFERENCES person,
        ADD COLUMN papers_sent_on date,
        ADD CONSTRAINT meeting_agenda_agreed_on_a_day CHECK ((agenda_agreed_on IS NULL) = (agenda_agreed_by_person_id IS NULL));
      COMMENT ON COLUMN meeting.agenda_summary IS 'What it will be about, in plain words: read first by whoever does not live in such meetings.';
      COMMENT ON COLUMN meeting.papers_sent_on IS 'The day on which agenda and papers went out. What changes later is told as a change.';

      CREATE TABLE planned_item (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT planned_item_pk PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT planned_item_of_meeting REFERENCES meeting,
        position integer NOT NULL CONSTRAINT planned_item_position_is_from_1 CHECK (position >= 1),
        title text NOT NULL CONSTRAINT planned_item_title_is_given CHECK (btrim(title) <> ''),
        purpose text CONSTRAINT planned_item_purpose_is_known CHECK (purpose IN ('APPROVAL', 'DECISION', 'DISCUSSION', 'ASSURANCE', 'INFORMATION', 'NOTING')),
        origin text NOT NULL CONSTRAINT planned_item_origin_is_known CHECK (origin IN ('ADDED', 'STANDING', 'BROUGHT_FORWARD', 'ACTIONS_DUE', 'SENT_BY_GROUP',
          'GROUP_REPORT', 'PUBLIC_CONTRIBUTOR')),
        owner_person_id uuid CONSTRAINT planned_item_owned_by_person REFERENCES person,
        minutes integer CONSTRAINT planned_item_minutes_are_plausible CHECK (minutes BETWEEN 1 AND 600),
        topics text[] NOT NULL DEFAULT '{}',
        is_confidential boolean NOT NULL DEFAULT false,
        escalation_id uuid CONSTRAINT planned_item_takes_up_escalation REFERENCES escalation,
        CONSTRAINT planned_item_position_once UNIQUE (meeting_id, position) DEFERRABLE INITIALLY DEFERRED
      );
      CREATE INDEX planned_item_by_owner ON planned_item (owner_person_id) WHERE owner_person_id IS NOT NULL;
      CREATE INDEX planned_item_by_escalation ON planned_item (escalation_id) WHERE escalation_id IS NOT NULL;

      CREATE TABLE agenda_change (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT agenda_change_pk PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT agenda_change_of_meeting REFERENCES meeting,
        position integer NOT NULL CONSTRAINT agenda_change_position_is_from_1 CHECK (position >= 1),
        changed_on date NOT NULL,
        kind text NOT NULL CONSTRAINT agenda_change_kind_is_known CHECK (kind IN ('ITEM_ADDED', 'ITEM_CHANGED', 'ITEM_MOVED', 'ITEM_TAKEN_OFF', 'PAPER_ADDED',
          'PAPER_TAKEN_OFF', 'SUMMARY_CHANGED')),
        title text CONSTRAINT agenda_change_title_is_given CHECK (btrim(title) <> ''),
        is_confidential boolean NOT NULL DEFAULT false,
        CONSTRAINT agenda_change_position_once UNIQUE (meeting_id, position)
      );
      COMMENT ON TABLE agenda_change IS 'What changed after the papers went out, so that whoever read them knows what to read again.';

      CREATE TABLE kept_item (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT kept_item_pk PRIMARY KEY,
        group_id uuid NOT NULL CONSTRAINT kept_item_of_group REFERENCES governance_group,
        kind text NOT NULL CONSTRAINT kept_item_kind_is_known CHECK (kind IN ('STANDING', 'BACKLOG')),
        title text NOT NULL CONSTRAINT kept_item_title_is_given CHECK (btrim(title) <> ''),
        purpose text CONSTRAINT kept_item_purpose_is_known CHECK (purpose IN ('APPROVAL', 'DECISION', 'DISCUSSION', 'ASSURANCE', 'INFORMATION', 'NOTING')),
        origin text NOT NULL CONSTRAINT kept_item_origin_is_known CHECK (origin IN ('ADDED', 'STANDING', 'BROUGHT_FORWARD', 'ACTIONS_DUE', 'SENT_BY_GROUP',
          'GROUP_REPORT', 'PUBLIC_CONTRIBUTOR')),
        owner_person_id uuid CONSTRAINT kept_item_owned_by_person REFERENCES person,
        minutes integer CONSTRAINT kept_item_minutes_are_plausible CHECK (minutes BETWEEN 1 AND 600),
        topics text[] NOT NULL DEFAULT '{}',
        is_confidential boolean NOT NULL DEFAULT false,
        kept_on date NOT NULL,
        ended_on date,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT kept_item_once_a_day UNIQUE (group_id, kind, title, kept_on),
        CONSTRAINT kept_item_ends_after_it_begins CHECK (ended_on >= kept_on)
      );
      COMMENT ON TABLE kept_item IS 'What a group keeps for its agendas: items that stand on each, and items that wait for a later one.';
      CREATE INDEX kept_item_by_group ON kept_item (group_id, kept_on, id) WHERE ended_on IS NULL;
      CREATE INDEX kept_item_by_owner ON kept_item (owner_person_id) WHERE owner_person_id IS NOT NULL;

      -- An agenda is written anew while it is built.
      GRANT DELETE ON planned_item TO hit_portal_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE kept_item, agenda_change, planned_item;
      ALTER TABLE meeting DROP CONSTRAINT meeting_agenda_agreed_on_a_day, DROP COLUMN agenda_summary, DROP COLUMN agenda_agreed_on,
        DROP COLUMN agenda_agreed_by_person_id, DROP COLUMN papers_sent_on;
    `);
  }
}
