/** SQL: a whole partnership in one statement. Value: the partnership as JSON. */
const list = (name: string, columns: string): string => `jsonb_to_recordset($1::jsonb -> '${name}') AS r(${columns})`;
const meetings = `jsonb_array_elements($1::jsonb -> 'meetings') m`;
const column = (name: string, type: string, of = 'm'): string => `(${of} ->> '${name}')::${type}`;

export const loadWorld = `
  WITH o AS (INSERT INTO organisation (id, key, type, sector, during) SELECT id, id::text, 'OTHER', sector, '[2000-01-01,)'
    FROM ${list('organisations', 'id uuid, sector text')}),
  n AS (INSERT INTO organisation_name (organisation_id, name, during) SELECT id, id::text, '[2000-01-01,)' FROM ${list('organisations', 'id uuid')}),
  u AS (INSERT INTO organisation_succession (predecessor_id, successor_id, succeeded_on, kind) SELECT predecessor, successor, "on", 'MERGER'
    FROM ${list('successions', 'predecessor uuid, successor uuid, "on" date')}),
  p AS (INSERT INTO person (id, key, name, profession) SELECT id, id::text, id::text, profession FROM ${list('people', 'id uuid, profession text')}),
  h AS (INSERT INTO hit (id, key) SELECT id::uuid, id FROM jsonb_array_elements_text($1::jsonb -> 'hits') id),
  t AS (INSERT INTO hit_status (hit_id, status, during) SELECT hit, 'PAUSED', daterange("from", "to", '[]')
    FROM ${list('pauses', 'hit uuid, "from" date, "to" date')}),
  g AS (INSERT INTO governance_group (id, key, name, kind, hit_id, during) SELECT id, key, key, 'BOARD', hit, daterange("from", "to" + 1)
    FROM ${list('groups', 'id uuid, key text, hit uuid, "from" date, "to" date')}),
  y AS (INSERT INTO rhythm (group_id, every, by, day_of_month, except_months, during)
    SELECT "group", every, 'DAY_OF_MONTH', 1, "exceptMonths", daterange("from", "to" + 1)
    FROM ${list('rhythms', '"group" uuid, every text, "exceptMonths" integer[], "from" date, "to" date')}),
  s AS (INSERT INTO seat (id, group_id, key, label, role, member_class, voting, required, during)
    SELECT r.id, "group", r.key, r.key, 'MEMBER', "memberClass", false, true, daterange(q."from", q."to" + 1)
    FROM ${list('seats', 'id uuid, "group" uuid, key text, "memberClass" text')}
      JOIN jsonb_to_recordset($1::jsonb -> 'groups') AS q(id uuid, "from" date, "to" date) ON q.id = r."group"),
  c AS (INSERT INTO seat_occupancy (seat_id, person_id, capacity, represented_organisation_id, during)
    SELECT seat, person, capacity, organisation, daterange("from", "to" + 1)
    FROM ${list('stays', 'seat uuid, person uuid, capacity text, organisation uuid, "from" date, "to" date')}),
  m AS (INSERT INTO meeting (id, key, kind, status, planned_for, meets_on, cancel_reason, record_state, recorded_at)
    SELECT ${column('id', 'uuid')}, m ->> 'id', m ->> 'kind', m ->> 'status', ${column('plannedFor', 'date')}, ${column('on', 'date')},
      CASE m ->> 'status' WHEN 'CANCELLED' THEN 'Too few.' END, CASE m ->> 'status' WHEN 'HELD' THEN 'DRAFT' END,
      CASE m ->> 'status' WHEN 'HELD' THEN timestamptz '2014-01-01' END FROM ${meetings}),
  mg AS (INSERT INTO meeting_group (meeting_id, group_id, meets_on, status)
    SELECT ${column('id', 'uuid')}, g::uuid, ${column('on', 'date')}, m ->> 'status' FROM ${meetings}, jsonb_array_elements_text(m -> 'groups') g),
  rc AS (INSERT INTO record_correction (id, meeting_id, position, corrected_at, corrected_by, statement)
    SELECT ${column('correction', 'uuid')}, ${column('id', 'uuid')}, 1, timestamptz '2014-01-01', 'somebody', 'Put right.' FROM ${meetings}),
  a AS (INSERT INTO attendance (meeting_id, seat_id, person_id, guest_name, is_expected, status, deputy_name, capacity, organisation_id, origin, superseded_by_id)
    SELECT ${column('id', 'uuid')}, ${column('seat', 'uuid', 'a')}, ${column('person', 'uuid', 'a')},
      CASE WHEN a ->> 'seat' IS NULL AND a ->> 'person' IS NULL THEN 'A guest' END, ${column('isExpected', 'boolean', 'a')}, a ->> 'status',
      CASE a ->> 'status' WHEN 'DEPUTY' THEN 'A deputy' END, a ->> 'capacity', ${column('organisation', 'uuid', 'a')}, 'TYPED',
      CASE WHEN ${column('isSuperseded', 'boolean', 'a')} THEN ${column('correction', 'uuid')} END
    FROM ${meetings}, jsonb_array_elements(m -> 'marks') a)
  INSERT INTO agenda_item (meeting_id, position, title, topics)
    SELECT ${column('id', 'uuid')}, i.place, i.item ->> 'title', ARRAY(SELECT jsonb_array_elements_text(i.item -> 'topics'))
    FROM ${meetings}, jsonb_array_elements(m -> 'items') WITH ORDINALITY AS i(item, place)`;
