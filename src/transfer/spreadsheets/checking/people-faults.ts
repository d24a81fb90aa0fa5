import { statement } from '../../../platform/database/statement';
import { quoted, said } from './fault-rule';
import type { FaultRule } from './fault-rule';

/** What keeps a row about a person from being taken in. */
export const peopleFaults: readonly FaultRule[] = [
  {
    field: 'name',
    join: `JOIN (SELECT number, first_value(number) OVER same AS first_number, row_number() OVER same AS nth FROM spreadsheet_entry
      WHERE import_id = $1 AND NOT is_faulty WINDOW same AS (PARTITION BY person_id ORDER BY number)) d ON d.number = e.number`,
    when: 'd.nth > 1',
    problem: `${said('Row ')} || d.first_number || ${said(' is about the same person.')}`,
    remedy: said('The first is taken. Leave one out.'),
  },
  {
    field: 'email',
    when: `e.texts ->> 'email' !~ '^[^@[:space:]]+@[^@[:space:]]+$'`,
    problem: `${quoted(`e.texts ->> 'email'`)} || ${said(' is not an e-mail address.')}`,
    remedy: said('Use an address like name@example.org, or leave it empty.'),
  },
  {
    field: 'telephone',
    when: `e.texts ->> 'telephone' !~ '^[+]?[0-9() -]{5,30}$'`,
    problem: `${quoted(`e.texts ->> 'telephone'`)} || ${said(' is not a telephone number.')}`,
    remedy: said('Use digits and spaces, like 0117 496 0123, or leave it empty.'),
  },
  {
    field: 'organisation',
    join: 'JOIN organisation o ON o.id = e.organisation_id',
    when: 'e.from_day IS NOT NULL AND NOT o.during @> e.from_day',
    problem: said('The organisation did not exist on the first day.'),
    remedy: said('Check the day, or name the organisation that was there then.'),
  },
  {
    field: 'organisation',
    severity: 'WARNING',
    when: 'e.organisation_id IS NOT NULL AND e.from_day IS NULL AND e.target_id IS NULL',
    problem: said('It does not say since when they are with this organisation.'),
    remedy: said('That is not recorded. Add a column From to record it.'),
  },
  {
    field: 'name',
    severity: 'WARNING',
    join: 'JOIN person p ON p.id = e.person_id',
    when: `(coalesce(lower(e.texts ->> 'email') <> lower(coalesce(p.email, '')), false) OR coalesce(e.code <> coalesce(p.profession, ''), false)
      OR coalesce(e.texts ->> 'telephone' <> coalesce(p.telephone, ''), false))`,
    problem: said('This person is in the portal with other details.'),
    remedy: said('Those are not changed. Change them on the page of the person.'),
  },
];

/** Who is there already, with where they work. Value: import. */
export const findPeople = statement(
  'spreadsheet-find-people',
  `UPDATE spreadsheet_entry e SET target_id = f.affiliation_id, is_same = f.is_same
   FROM (SELECT b.number, a.id AS affiliation_id,
       p.id IS NOT NULL AND (b.organisation_id IS NULL OR b.from_day IS NULL OR a.id IS NOT NULL) AS is_same
     FROM spreadsheet_entry b LEFT JOIN person p ON p.id = b.person_id
       LEFT JOIN LATERAL (SELECT x.id FROM affiliation x WHERE x.person_id = p.id AND x.organisation_id = b.organisation_id
         AND x.during && daterange(b.from_day, NULL) LIMIT 1) a ON true
     WHERE b.import_id = $1 AND NOT b.is_faulty) f
   WHERE e.import_id = $1 AND e.number = f.number`,
);
