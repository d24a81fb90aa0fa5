import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Executive sponsorships and whether they are alive: engagements, asks and what came of them, opportunities passed on. */
export class CreateSponsorship1795427400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE executive_sponsorship (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT executive_sponsorship_pk PRIMARY KEY,
        key text NOT NULL CONSTRAINT executive_sponsorship_key_once UNIQUE
          CONSTRAINT executive_sponsorship_key_is_plain CHECK (key ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$'),
        hit_id uuid NOT NULL CONSTRAINT executive_sponsorship_of_hit REFERENCES hit,
        person_id uuid NOT NULL CONSTRAINT executive_sponsorship_by_person REFERENCES person,
        post_id uuid CONSTRAINT executive_sponsorship_by_virtue_of_post REFERENCES post,
        organisation_id uuid NOT NULL CONSTRAINT executive_sponsorship_from_organisation REFERENCES organisation,
        is_primary boolean NOT NULL,
        expected_every text CONSTRAINT executive_sponsorship_rhythm_is_a_number_of_months CHECK (expected_every ~ '^P([1-9]|1[0-2])M$'),
        during daterange NOT NULL CONSTRAINT executive_sponsorship_has_a_first_day CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        from_precision text NOT NULL DEFAULT 'DAY' CONSTRAINT executive_sponsorship_from_precision_is_known CHECK (from_precision IN ('DAY', 'MONTH', 'YEAR')),
        to_precision text NOT NULL DEFAULT 'DAY' CONSTRAINT executive_sponsorship_to_precision_is_known CHECK (to_precision IN ('DAY', 'MONTH', 'YEAR')),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT executive_sponsorship_once_at_a_time UNIQUE (hit_id, person_id, during WITHOUT OVERLAPS),
        CONSTRAINT hit_one_primary_sponsor_at_a_time EXCLUDE USING gist (hit_id WITH =, during WITH &&) WHERE (is_primary)
      );
      CREATE INDEX executive_sponsorship_by_person_id ON executive_sponsorship (person_id);

      CREATE TABLE sponsor_ask (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT sponsor_ask_pk PRIMARY KEY,
        key text NOT NULL CONSTRAINT sponsor_ask_key_once UNIQUE CONSTRAINT sponsor_ask_key_is_plain CHECK (key ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$'),
        sponsorship_id uuid NOT NULL CONSTRAINT sponsor_ask_of_sponsorship REFERENCES executive_sponsorship,
        ask text NOT NULL CONSTRAINT sponsor_ask_is_stated CHECK (btrim(ask) <> ''),
        asked_on date NOT NULL,
        wanted_by date,
        status text NOT NULL CONSTRAINT sponsor_ask_status_is_known CHECK (status IN ('OPEN', 'ACCEPTED', 'DECLINED', 'RESOLVED', 'WITHDRAWN')),
        answered_on date,
        answer text,
        resolved_on date,
        outcome text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT sponsor_ask_answered_after_asking CHECK (answered_on IS NULL OR answered_on >= asked_on),
        CONSTRAINT sponsor_ask_resolved_after_asking CHECK (resolved_on IS NULL OR resolved_on >= asked_on),
        CONSTRAINT sponsor_ask_answered_on_a_day CHECK (status NOT IN ('ACCEPTED', 'DECLINED') OR answered_on IS NOT NULL),
        CONSTRAINT sponsor_ask_resolved_on_a_day CHECK ((status = 'RESOLVED') = (resolved_on IS NOT NULL))
      );
      CREATE INDEX sponsor_ask_by_sponsorship ON sponsor_ask (sponsorship_id, asked_on);

      CREATE TABLE opportunity (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT opportunity_pk PRIMARY KEY,
        key text NOT NULL CONSTRAINT opportunity_key_once UNIQUE CONSTRAINT opportunity_key_is_plain CHECK (key ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$'),
        sponsorship_id uuid NOT NULL CONSTRAINT opportunity_from_sponsorship REFERENCES executive_sponsorship,
        description text NOT NULL CONSTRAINT opportunity_is_described CHECK (btrim(description) <> ''),
        url text,
        referred_on date NOT NULL,
        status text NOT NULL CONSTRAINT opportunity_status_is_known CHECK (status IN ('NEW', 'TAKEN_UP', 'NOT_FOR_US', 'CAME_TO_SOMETHING', 'CAME_TO_NOTHING')),
        outcome text,
        closed_on date,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT opportunity_closed_on_a_day CHECK ((status IN ('NEW', 'TAKEN_UP')) = (closed_on IS NULL)),
        CONSTRAINT opportunity_closed_after_referral CHECK (closed_on IS NULL OR closed_on >= referred_on)
      );
      CREATE INDEX opportunity_by_sponsorship ON opportunity (sponsorship_id, referred_on);

      CREATE TABLE sponsor_engagement (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT sponsor_engagement_pk PRIMARY KEY,
        key text NOT NULL CONSTRAINT sponsor_engagement_key_once UNIQUE
          CONSTRAINT sponsor_engagement_key_is_plain CHECK (key ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$'),
        sponsorship_id uuid NOT NULL CONSTRAINT sponsor_engagement_of_sponsorship REFERENCES executive_sponsorship,
        kind text NOT NULL CONSTRAINT sponsor_engagement_kind_is_known CHECK (kind IN ('ATTENDED_MEETING', 'ONE_TO_ONE', 'BRIEFING_RECEIVED',
          'OPPORTUNITY_REFERRED', 'BARRIER_REMOVED', 'RESOURCE_SECURED', 'ADVOCACY', 'INTRODUCTION_MADE', 'DECISION_OR_SIGN_OFF', 'VISIT', 'CORRESPONDENCE')),
        happened_on date NOT NULL,
        initiated_by text NOT NULL CONSTRAINT sponsor_engagement_initiated_by_is_known CHECK (initiated_by IN ('SPONSOR', 'HIT', 'OTHER')),
        reported_by text NOT NULL CONSTRAINT sponsor_engagement_reported_by_is_known CHECK (reported_by IN ('SPONSOR', 'MANAGER')),
        is_substantive boolean NOT NULL,
        confirmed_on date,
        confirmed_by text CONSTRAINT sponsor_engagement_confirmed_by_is_known CHECK (confirmed_by IN ('SPONSOR', 'MANAGER')),
        note text,
        private_note text,
        ask_id uuid CONSTRAINT sponsor_engagement_about_ask REFERENCES sponsor_ask,
        opportunity_id uuid CONSTRAINT sponsor_engagement_about_opportunity REFERENCES opportunity,
        version integer NOT NULL DEFAULT 1,
        -- A briefing sent to the sponsor is logged, but it is not contact.
        CONSTRAINT sponsor_engagement_briefing_is_not_contact CHECK (kind <> 'BRIEFING_RECEIVED' OR NOT is_substantive),
        CONSTRAINT sponsor_engagement_confirmed_by_the_other_side CHECK ((confirmed_on IS NULL) = (confirmed_by IS NULL) AND confirmed_by <> reported_by)
      );
      CREATE INDEX sponsor_engagement_by_day ON sponsor_engagement (sponsorship_id, happened_on) INCLUDE (is_substantive, initiated_by, kind);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE sponsor_engagement, opportunity, sponsor_ask, executive_sponsorship;`);
  }
}
