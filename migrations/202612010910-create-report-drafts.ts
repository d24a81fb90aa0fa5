import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a report says line by line – Alert, Advise, Assure – and the draft of one, which is no report before somebody sends it. */
export class CreateReportDrafts1796116200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE upward_report_line (
        upward_report_id uuid NOT NULL CONSTRAINT upward_report_line_of_report REFERENCES upward_report,
        position integer NOT NULL CONSTRAINT upward_report_line_position_is_from_1 CHECK (position >= 1),
        heading text NOT NULL CONSTRAINT upward_report_line_heading_is_known CHECK (heading IN ('ALERT', 'ADVISE', 'ASSURE')),
        words text NOT NULL CONSTRAINT upward_report_line_says_what CHECK (btrim(words) <> ''),
        evidence_kind text CONSTRAINT upward_report_line_evidence_is_known CHECK (evidence_kind IN ('meeting', 'action', 'decision', 'escalation', 'group',
          'commitment', 'sponsorship', 'seat')),
        evidence_id uuid,
        CONSTRAINT upward_report_line_pk PRIMARY KEY (upward_report_id, position),
        CONSTRAINT upward_report_line_evidence_is_whole CHECK ((evidence_kind IS NULL) = (evidence_id IS NULL))
      );
      COMMENT ON TABLE upward_report_line IS 'What a report says under its three headings, each line with the thing in the record that it rests on, where there is one.';

      CREATE TABLE upward_report_draft (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT upward_report_draft_pk PRIMARY KEY,
        group_id uuid NOT NULL CONSTRAINT upward_report_draft_of_group REFERENCES governance_group,
        parent_group_id uuid NOT NULL CONSTRAINT upward_report_draft_to_group REFERENCES governance_group,
        covers daterange NOT NULL CONSTRAINT upward_report_draft_covers_whole_days CHECK (NOT isempty(covers) AND NOT lower_inf(covers) AND NOT upper_inf(covers)),
        begun_on date NOT NULL,
        summary text CONSTRAINT upward_report_draft_summary_is_given CHECK (btrim(summary) <> ''),
        lines jsonb NOT NULL CONSTRAINT upward_report_draft_lines_are_a_list CHECK (jsonb_typeof(lines) = 'array'),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT upward_report_draft_once_a_line UNIQUE (group_id, parent_group_id)
      );
      COMMENT ON TABLE upward_report_draft IS 'A report that is being written. It stands apart from reports, so that nothing counts it as one, and goes when it is sent.';
      GRANT DELETE ON upward_report_draft TO hit_portal_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE upward_report_draft, upward_report_line;`);
  }
}
