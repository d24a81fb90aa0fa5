import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calendars and news that programs subscribe to: their secret addresses, and what tells whether anything changed since they last asked. */
export class CreateFeeds1796119200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE feed_address (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT feed_address_pk PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT feed_address_of_an_account REFERENCES account,
        kind text NOT NULL CONSTRAINT feed_address_kind_is_known CHECK (kind IN ('MEETINGS')),
        hit_id uuid CONSTRAINT feed_address_of_hit REFERENCES hit,
        group_id uuid CONSTRAINT feed_address_of_group REFERENCES governance_group,
        secret_hash bytea NOT NULL CONSTRAINT feed_address_secret_is_hashed CHECK (octet_length(secret_hash) = 32),
        made_at timestamptz NOT NULL,
        revoked_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT feed_address_of_one_thing CHECK (hit_id IS NULL OR group_id IS NULL),
        CONSTRAINT feed_address_secret_once UNIQUE (secret_hash)
      );
      COMMENT ON TABLE feed_address IS 'An address at which whoever has it reads one calendar or one feed of news as its account may see it, without signing in.';
      CREATE UNIQUE INDEX feed_address_one_in_force ON feed_address (account_id, kind, hit_id, group_id) NULLS NOT DISTINCT WHERE revoked_at IS NULL;

      CREATE TABLE meeting_change (
        meeting_id uuid NOT NULL CONSTRAINT meeting_change_of_meeting REFERENCES meeting,
        sequence integer NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT meeting_change_pk PRIMARY KEY (meeting_id)
      );
      COMMENT ON TABLE meeting_change IS 'How often a meeting changed in a way that calendars show, and when it last did. No row: not since it was planned.';

      CREATE TABLE group_calendar (
        group_id uuid NOT NULL CONSTRAINT group_calendar_of_group REFERENCES governance_group,
        version integer NOT NULL,
        CONSTRAINT group_calendar_pk PRIMARY KEY (group_id)
      );
      COMMENT ON TABLE group_calendar IS 'A number that rises with everything that calendars show of the meetings of a group: whoever asks again is answered without looking at meetings.';

      CREATE FUNCTION raise_group_calendars(groups uuid[]) RETURNS void LANGUAGE sql AS $$
        INSERT INTO group_calendar (group_id, version) SELECT DISTINCT g, 1 FROM unnest(groups) AS g ORDER BY g
        ON CONFLICT (group_id) DO UPDATE SET version = group_calendar.version + 1;
      $$;
      COMMENT ON FUNCTION raise_group_calendars IS 'In the order of their ids, so that two who change joint meetings at once wait for each other in one direction.';

      CREATE FUNCTION note_meetings_of_groups() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM raise_group_calendars(ARRAY(SELECT DISTINCT group_id FROM changed));
        RETURN NULL;
      END $$;
      CREATE TRIGGER meeting_group_came_into_calendars AFTER INSERT ON meeting_group
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_meetings_of_groups();
      CREATE TRIGGER meeting_group_left_calendars AFTER DELETE ON meeting_group
        REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_meetings_of_groups();

      CREATE FUNCTION note_change_of_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO meeting_change AS c (meeting_id, sequence, changed_at) VALUES (NEW.id, 1, now())
        ON CONFLICT (meeting_id) DO UPDATE SET sequence = c.sequence + 1, changed_at = excluded.changed_at;
        PERFORM raise_group_calendars(ARRAY(SELECT group_id FROM meeting_group WHERE meeting_id = NEW.id));
        RETURN NULL;
      END $$;
      CREATE TRIGGER meeting_changed_in_calendars AFTER UPDATE ON meeting FOR EACH ROW
        WHEN ((OLD.title, OLD.meets_on, OLD.zone, OLD.starts_at, OLD.ends_at, OLD.place, OLD.status = 'CANCELLED')
          IS DISTINCT FROM (NEW.title, NEW.meets_on, NEW.zone, NEW.starts_at, NEW.ends_at, NEW.place, NEW.status = 'CANCELLED'))
        EXECUTE FUNCTION note_change_of_meeting();

      -- Calendars name every group that meets, and its team: a group that met jointly stands in those of the others too.
      CREATE FUNCTION raise_calendars_that_name(groups uuid[]) RETURNS void LANGUAGE sql AS $$
        SELECT raise_group_calendars(ARRAY(SELECT unnest(groups) UNION
          SELECT other.group_id FROM meeting_group mine JOIN meeting_group other USING (meeting_id) WHERE mine.group_id = ANY (groups)));
      $$;
      CREATE FUNCTION note_name_of_group() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM raise_calendars_that_name(ARRAY[NEW.id]);
        RETURN NULL;
      END $$;
      CREATE TRIGGER governance_group_named_in_calendars AFTER UPDATE ON governance_group FOR EACH ROW
        WHEN ((OLD.name, OLD.hit_id) IS DISTINCT FROM (NEW.name, NEW.hit_id)) EXECUTE FUNCTION note_name_of_group();
      CREATE FUNCTION note_name_of_hit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM raise_calendars_that_name(ARRAY(SELECT id FROM governance_group WHERE hit_id = NEW.hit_id));
        RETURN NULL;
      END $$;
      CREATE TRIGGER hit_name_in_calendars AFTER INSERT OR UPDATE ON hit_name FOR EACH ROW EXECUTE FUNCTION note_name_of_hit();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER hit_name_in_calendars ON hit_name;
      DROP TRIGGER governance_group_named_in_calendars ON governance_group;
      DROP TRIGGER meeting_changed_in_calendars ON meeting;
      DROP TRIGGER meeting_group_left_calendars ON meeting_group;
      DROP TRIGGER meeting_group_came_into_calendars ON meeting_group;
      DROP FUNCTION note_name_of_hit(), note_name_of_group(), raise_calendars_that_name(uuid[]), note_change_of_meeting(), note_meetings_of_groups(),
        raise_group_calendars(uuid[]);
      DROP TABLE group_calendar, meeting_change, feed_address;
    `);
  }
}
