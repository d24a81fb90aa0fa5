import { statement } from '../../../platform/database/statement';
import type { Statement } from '../../../platform/database/statement';

/** SQL: one word stands for another: the same, or the first letter of it. */
const wordFits = (one: string, other: string): string =>
  `(${one} = ${other} OR (length(${one}) = 1 AND left(${other}, 1) = ${one}) OR (length(${other}) = 1 AND left(${one}, 1) = ${other}))`;
const everyWordOf = (one: string, other: string): string =>
  `NOT EXISTS (SELECT FROM unnest(string_to_array(${one}, ' ')) w WHERE NOT EXISTS (
     SELECT FROM unnest(string_to_array(${other}, ' ')) v WHERE ${wordFits('w', 'v')}))`;

/** SQL: two plain names may be of one person: much alike, or one says the other in fewer words or initials. */
const mayBeOne = (one: string, other: string): string =>
  `(similarity(${one}, ${other}) >= 0.5 OR ${everyWordOf(one, other)} OR ${everyWordOf(other, one)})`;

/** SQL: where somebody was last heard of, to tell two people of one name apart. */
const knownFrom = (person: string): string =>
  `(SELECT s.label || ', ' || g.name FROM seat_occupancy o JOIN seat s ON s.id = o.seat_id JOIN governance_group g ON g.id = s.group_id
    WHERE o.person_id = ${person} ORDER BY lower(o.during) DESC LIMIT 1)`;
const choice = `json_build_object('value', p.id, 'text', p.name, 'about', ${knownFrom('p.id')})`;

const set = (name: string, state: string, from: string, more = ''): Statement =>
  statement(`spreadsheet-${name}`, `UPDATE spreadsheet_reading r SET state = ${state}${more} FROM ${from}`);

/** Who has exactly the name, in whatever case. Value: import. */
const exactly = set(
  'people-exactly',
  `CASE WHEN m.many = 1 THEN 'KNOWN' ELSE 'ASKED' END`,
  `(SELECT r.written, count(*) AS many, min(p.id::text) AS id, jsonb_agg(${choice} ORDER BY p.id) AS choices
    FROM spreadsheet_reading r JOIN person p ON lower(p.name) = lower(regexp_replace(r.written, '\\s+', ' ', 'g'))
    WHERE r.import_id = $1 AND r.kind = 'PERSON' AND r.state = 'UNREAD' GROUP BY r.written) m
   WHERE r.import_id = $1 AND r.kind = 'PERSON' AND r.written = m.written`,
  `, meaning = CASE WHEN m.many = 1 THEN m.id END, choices = m.choices`,
);

/** Who has a name much like it, found by the index person_by_plain_name: at most five, the likest first. Value: import. */
const alike = set(
  'people-alike',
  `'ASKED'`,
  `(SELECT n.written, jsonb_agg(${choice} ORDER BY p.nth) AS choices
    FROM (SELECT written, plain_name(written) AS plain FROM spreadsheet_reading
      WHERE import_id = $1 AND kind = 'PERSON' AND state = 'UNREAD' OFFSET 0) n
    CROSS JOIN LATERAL (SELECT c.id, c.name, row_number() OVER (ORDER BY similarity(plain_name(c.name), n.plain) DESC, c.id) AS nth
      FROM person c WHERE plain_name(c.name) % n.plain AND ${mayBeOne('plain_name(c.name)', 'n.plain')}
      ORDER BY similarity(plain_name(c.name), n.plain) DESC, c.id LIMIT 5) p
    GROUP BY n.written) m
   WHERE r.import_id = $1 AND r.kind = 'PERSON' AND r.written = m.written`,
  `, choices = m.choices`,
);

/** A word that more names of a file share than this is no sign that two of them are of one person, and comparing all of those would take hours. */
const mostSharing = 50;

/** Which names of the file may be of one person whom the portal does not know: the more frequent one is asked for. Value: import. */
const alikeInFile = set(
  'people-alike-in-file',
  `'ASKED'`,
  `(WITH n AS MATERIALIZED (SELECT written, uses, first_number, plain_name(written) AS plain FROM spreadsheet_reading
      WHERE import_id = $1 AND kind = 'PERSON' AND state = 'UNREAD'),
     w AS MATERIALIZED (SELECT * FROM (SELECT n.*, word, count(*) OVER (PARTITION BY word) AS sharing
       FROM n CROSS JOIN unnest(string_to_array(n.plain, ' ')) word WHERE length(word) > 1) all_words WHERE sharing <= ${String(mostSharing)})
    SELECT one.written, jsonb_agg(DISTINCT jsonb_build_object('value', 'AS:' || other.written, 'text', other.written, 'about', NULL)) AS choices
    FROM w one JOIN w other ON other.word = one.word AND other.written <> one.written
      AND (other.uses, -other.first_number, other.written) > (one.uses, -one.first_number, one.written)
    WHERE ${mayBeOne('one.plain', 'other.plain')} GROUP BY one.written) m
   WHERE r.import_id = $1 AND r.kind = 'PERSON' AND r.written = m.written`,
  `, choices = m.choices`,
);

/** Whoever is not asked about is new. Value: import. */
const nobody = statement(
  'spreadsheet-people-new',
  `UPDATE spreadsheet_reading SET state = 'NEW', meaning = uuidv7()::text WHERE import_id = $1 AND kind = 'PERSON' AND state = 'UNREAD'`,
);

/** What people answered. Value: import. */
const answered = statement(
  'spreadsheet-answers',
  `UPDATE spreadsheet_reading SET
     state = CASE WHEN answer = 'NEW' THEN 'NEW' WHEN answer = 'LEAVE' THEN 'LEFT_OUT' ELSE 'KNOWN' END,
     meaning = CASE WHEN answer = 'NEW' THEN uuidv7()::text WHEN answer <> 'LEAVE' THEN answer END
   WHERE import_id = $1 AND state = 'ASKED' AND answer IS NOT NULL AND answer NOT LIKE 'AS:%'
     AND (answer IN ('NEW', 'LEAVE') OR choices @> jsonb_build_array(jsonb_build_object('value', answer)))`,
);
const answeredAs = statement(
  'spreadsheet-answers-as',
  `UPDATE spreadsheet_reading r SET state = other.state, meaning = other.meaning FROM spreadsheet_reading other
   WHERE r.import_id = $1 AND r.kind = 'PERSON' AND r.state = 'ASKED' AND r.answer LIKE 'AS:%'
     AND other.import_id = $1 AND other.kind = 'PERSON' AND other.written = substr(r.answer, 4) AND other.state IN ('KNOWN', 'NEW')`,
);

const groupsInScope = `spreadsheet_import i JOIN governance_group g ON i.hit_id IS NULL OR g.hit_id = i.hit_id`;
const groupChoice = `jsonb_build_object('value', g.id, 'text', g.name, 'about', (SELECT n.name FROM hit_name n WHERE n.hit_id = g.hit_id ORDER BY lower(n.during) DESC LIMIT 1))`;

/** Which group of the team has the name or the key. Value: import. */
const groups = set(
  'groups-exactly',
  `CASE WHEN m.many = 1 THEN 'KNOWN' ELSE 'ASKED' END`,
  `(SELECT r.written, count(*) AS many, min(g.id::text) AS id, jsonb_agg(${groupChoice} ORDER BY g.id) AS choices
    FROM spreadsheet_reading r, ${groupsInScope}
    WHERE i.id = $1 AND r.import_id = $1 AND r.kind = 'GROUP' AND r.state = 'UNREAD' AND lower(r.written) IN (lower(g.name), lower(g.key))
    GROUP BY r.written) m
   WHERE r.import_id = $1 AND r.kind = 'GROUP' AND r.written = m.written`,
  `, meaning = CASE WHEN m.many = 1 THEN m.id END, choices = m.choices`,
);
/** For any other name the groups of the team are offered, the likest first. Value: import. */
const groupsAlike = set(
  'groups-alike',
  `'ASKED'`,
  `(SELECT n.written, jsonb_agg(${groupChoice} ORDER BY similarity(g.name, n.written) DESC, g.id) AS choices
    FROM spreadsheet_reading n CROSS JOIN LATERAL (SELECT g.* FROM ${groupsInScope} WHERE i.id = $1
      ORDER BY similarity(g.name, n.written) DESC, g.id LIMIT 8) g
    WHERE n.import_id = $1 AND n.kind = 'GROUP' AND n.state = 'UNREAD' GROUP BY n.written) m
   WHERE r.import_id = $1 AND r.kind = 'GROUP' AND r.written = m.written`,
  `, choices = m.choices`,
);

const organisationChoice = `jsonb_build_object('value', o.organisation_id, 'text', o.name, 'about', NULL)`;
/** Which organisation has, or ever had, the name, the key or the code. Value: import. */
const organisations = set(
  'organisations-exactly',
  `CASE WHEN m.many = 1 THEN 'KNOWN' ELSE 'ASKED' END`,
  `(SELECT f.written, count(*) AS many, min(f.id::text) AS id,
      jsonb_agg(jsonb_build_object('value', f.id, 'text', (SELECT n.name FROM organisation_name n WHERE n.organisation_id = f.id
        ORDER BY lower(n.during) DESC LIMIT 1), 'about', NULL) ORDER BY f.id) AS choices
    FROM (SELECT DISTINCT r.written, o.id FROM spreadsheet_reading r
      JOIN (SELECT organisation_id AS id, lower(name) AS called FROM organisation_name UNION ALL SELECT id, lower(key) FROM organisation
        UNION ALL SELECT organisation_id, lower(value) FROM organisation_identifier) o ON o.called = lower(r.written)
      WHERE r.import_id = $1 AND r.kind = 'ORGANISATION' AND r.state = 'UNREAD') f GROUP BY f.written) m
   WHERE r.import_id = $1 AND r.kind = 'ORGANISATION' AND r.written = m.written`,
  `, meaning = CASE WHEN m.many = 1 THEN m.id END, choices = m.choices`,
);
const organisationsAlike = set(
  'organisations-alike',
  `'ASKED'`,
  `(SELECT n.written, jsonb_agg(${organisationChoice} ORDER BY o.nth) AS choices
    FROM (SELECT written FROM spreadsheet_reading WHERE import_id = $1 AND kind = 'ORGANISATION' AND state = 'UNREAD' OFFSET 0) n
    CROSS JOIN LATERAL (SELECT c.organisation_id, min(c.name) AS name, row_number() OVER (ORDER BY max(similarity(c.name, n.written)) DESC) AS nth
      FROM organisation_name c WHERE similarity(c.name, n.written) >= 0.35 GROUP BY c.organisation_id ORDER BY nth LIMIT 5) o
    GROUP BY n.written) m
   WHERE r.import_id = $1 AND r.kind = 'ORGANISATION' AND r.written = m.written`,
  `, choices = m.choices`,
);
const unknown = statement(
  'spreadsheet-names-unknown',
  `UPDATE spreadsheet_reading SET state = 'UNKNOWN' WHERE import_id = $1 AND kind IN ('GROUP', 'ORGANISATION') AND state = 'UNREAD'`,
);

/** Matches names, in order: exactly, then what is to be asked; nobody is taken for somebody else without an answer. */
export const matchNames: readonly Statement[] = [
  exactly,
  alike,
  alikeInFile,
  nobody,
  groups,
  groupsAlike,
  organisations,
  organisationsAlike,
  unknown,
  answered,
  answeredAs,
];
