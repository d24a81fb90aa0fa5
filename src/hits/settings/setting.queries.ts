import { jsonObject } from '../../platform/database/json-object';
import { statement } from '../../platform/database/statement';

/** What was set and is in force on a day, by name. Value: day. No row where nothing was ever set. */
export const settingsOnDay = statement(
  'settings-on-day',
  `SELECT json_object_agg(name, value)::text FROM setting WHERE during @> $1::date`,
);

/** As above, for each of some days. Value: days. */
export const settingsOnDays = statement(
  'settings-on-days',
  `SELECT coalesce(json_agg(${jsonObject({
    day: 'd.day',
    set: '(SELECT json_object_agg(s.name, s.value) FROM setting s WHERE s.during @> d.day)',
  })}), '[]'::json)::text FROM unnest($1::date[]) AS d(day)`,
);

/** Everything that was ever set, the latest first. */
export const settingsOfAllTime = statement(
  'settings-of-all-time',
  `SELECT coalesce(json_agg(${jsonObject({
    id: 'id',
    name: 'name',
    value: 'value',
    from: 'lower(during)',
    to: 'upper(during) - 1',
  })} ORDER BY lower(during) DESC, name), '[]'::json)::text FROM setting`,
);

/** One after the other: what may be set depends on what else is. */
export const holdSettings = statement('hold-settings', `LOCK TABLE setting IN SHARE ROW EXCLUSIVE MODE`);

/** What was set of one threshold and goes on from a day. Values: name, day. */
export const settingGoingOn = statement(
  'setting-going-on',
  `SELECT id, during, value FROM setting WHERE name = $1 AND during @> $2::date`,
);

/** What the partnership is called, whether it is made up, and its partners as pages name them. */
export const partnershipShown = statement(
  'partnership-shown',
  `SELECT name, is_demonstration AS "isDemonstration", partners FROM partnership`,
);

/** Calls the partnership otherwise, or for the first time. Values: name, partners. */
export const nameOfPartnership = statement(
  'name-of-partnership',
  `INSERT INTO partnership (name, partners) VALUES ($1, $2)
   ON CONFLICT (only_one) DO UPDATE SET name = EXCLUDED.name, partners = EXCLUDED.partners`,
);
