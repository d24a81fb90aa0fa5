import { statement } from '../../../platform/database/statement';
import { dayInWordsSql, quoted, said } from './fault-rule';
import type { FaultRule } from './fault-rule';

const sponsorsThen = `executive_sponsorship s JOIN spreadsheet_import i ON i.id = $1
  WHERE s.person_id = e.person_id AND s.during @> e.from_day AND (i.hit_id IS NULL OR s.hit_id = i.hit_id)`;
const onDay = dayInWordsSql('e.from_day');

/** SQL: who began it: the sponsor where that is written, the team where nothing is, else somebody else. */
export const beganIt = `CASE WHEN e.texts ->> 'begun' IS NULL OR lower(btrim(e.texts ->> 'begun')) IN ('team', 'hit', 'us', 'manager', 'hit manager', 'the team') THEN 'HIT'
  WHEN lower(btrim(e.texts ->> 'begun')) IN ('sponsor', 'executive sponsor', 'executive', 'them', 'the sponsor') THEN 'SPONSOR' ELSE 'OTHER' END`;

/** A sponsor is named before contact with them is recorded. */
export const unknownSponsor: FaultRule = {
  field: 'name',
  join: `JOIN spreadsheet_reading r ON r.import_id = $1 AND r.kind = 'PERSON' AND r.written = e.texts ->> 'name'`,
  when: `r.state = 'NEW'`,
  problem: `${said('Nobody in the portal is called ')} || ${quoted('r.written')} || '.'`,
  remedy: said('Name them as the sponsor of the team first, on its page, and bring in this row again.'),
};

/** Whose sponsor each was on the day. Value: import. */
export const findSponsorships = statement(
  'spreadsheet-find-sponsorships',
  `UPDATE spreadsheet_entry e SET sponsorship_id = (SELECT s.id FROM ${sponsorsThen} ORDER BY s.id LIMIT 1)
   WHERE e.import_id = $1 AND NOT e.is_faulty`,
);

/** What keeps it from being known with whose sponsor there was contact. */
export const sponsorKnown: readonly FaultRule[] = [
  {
    field: 'date',
    when: 'e.from_day > $2::date',
    problem: `${onDay} || ${said(' has not come yet.')}`,
    remedy: said('Only what happened is taken in.'),
  },
  {
    field: 'name',
    join: 'JOIN person p ON p.id = e.person_id',
    when: 'e.sponsorship_id IS NULL',
    problem: `p.name || ${said(' was no executive sponsor of the team on ')} || ${onDay} || '.'`,
    remedy: said('Check the day, or from when they are the sponsor on the page of the team.'),
  },
  {
    field: 'name',
    join: 'JOIN person p ON p.id = e.person_id',
    when: `(SELECT count(*) FROM ${sponsorsThen}) > 1`,
    problem: `p.name || ${said(' sponsored several teams on ')} || ${onDay} || '.'`,
    remedy: said('Upload a file for each team, and choose the team there.'),
  },
];

/** Which of them the portal has already. Value: import. */
export const findContacts = statement(
  'spreadsheet-find-contacts',
  `UPDATE spreadsheet_entry e SET target_id = x.id, is_same = true FROM sponsor_engagement x
   WHERE e.import_id = $1 AND NOT e.is_faulty AND x.sponsorship_id = e.sponsorship_id AND x.happened_on = e.from_day AND x.kind = e.code`,
);

/** What keeps a contact from being taken in twice. */
export const contactFaults: readonly FaultRule[] = [
  {
    field: 'kind',
    join: `JOIN (SELECT number, first_value(number) OVER same AS first_number, row_number() OVER same AS nth FROM spreadsheet_entry
      WHERE import_id = $1 AND NOT is_faulty WINDOW same AS (PARTITION BY sponsorship_id, from_day, code ORDER BY number)) d ON d.number = e.number`,
    when: 'd.nth > 1',
    problem: `${said('Row ')} || d.first_number || ${said(' says the same.')}`,
    remedy: said('The first is taken. Leave one out.'),
  },
  {
    field: 'note',
    when: `length(e.texts ->> 'note') > 2000`,
    problem: said('This is longer than 2,000 characters.'),
    remedy: said('Say it in fewer words.'),
  },
];
