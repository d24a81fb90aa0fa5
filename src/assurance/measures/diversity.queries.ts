import { jsonObject } from '../../platform/database/json-object';
import { onDay } from '../../platform/database/on-day';
import {
  categoryIn,
  naturalCategories,
  organisationThen,
  boundaryDimensions,
  unaffiliatedReadings,
} from './affiliation';
import type { Measure } from './measure';
import { leftOut, ofEachScope, staysOf } from './measure-scope';
import type { ScopeKind } from './measure-scope';

const listed = (words: readonly string[]): string =>
  words.map((word, place) => `('${word}', ${String(place)})`).join(', ');
const isMember = `s.member_class = 'MEMBER' AND ${onDay('s.during', '$2')}`;
const sits = `${onDay('h.during', '$2')} AND ${onDay('h.held_during', '$2')}`;

/**
 * SQL: the members on the day, each person once: with the seat that they have held longest where they hold several. Then how
 * many people each category has, for every dimension and reading, and what that comes to: sums of counts and of their squares.
 */
const relations = (scope: ScopeKind): string => `holder AS MATERIALIZED (
    SELECT h.seat_id, h.person_id, h.capacity, h.represented_organisation_id AS organisation_id, lower(h.during) AS since
    FROM scope_group g JOIN ${staysOf[scope]} h ON h.group_id = g.id AND ${sits}
  ), member AS MATERIALIZED (
    SELECT DISTINCT ON (h.person_id) h.person_id, h.capacity, h.organisation_id
    FROM holder h JOIN seat s ON s.id = h.seat_id AND ${isMember} JOIN scope_group g ON g.id = s.group_id
    ORDER BY h.person_id, h.since, g.key, s.key
  ), ${organisationThen}, ${naturalCategories('member')}, reading AS (
    SELECT d.name AS dimension, r.name AS unaffiliated, d.place AS dimension_place, r.place AS reading_place
    FROM (VALUES ${listed(boundaryDimensions)}) d(name, place) CROSS JOIN (VALUES ${listed(unaffiliatedReadings)}) r(name, place)
  ), in_category AS (
    SELECT r.dimension, r.unaffiliated, ${categoryIn('r.unaffiliated')} AS category, min(c.label) FILTER (WHERE NOT c.is_unaffiliated) AS label, count(*) AS people
    FROM reading r JOIN natural_category c ON c.dimension = r.dimension GROUP BY 1, 2, 3
  ), blau AS (
    SELECT r.*, coalesce(i.n, 0) AS n, coalesce(i.k, 0) AS k, coalesce(i.squares, 0) AS squares, coalesce(i.unplaced, 0) AS unplaced,
      coalesce(i.categories, '[]'::json) AS categories
    FROM reading r LEFT JOIN (
      SELECT dimension, unaffiliated, sum(people) FILTER (WHERE category IS NOT NULL) AS n, count(category) AS k,
        sum(people * people) FILTER (WHERE category IS NOT NULL) AS squares, sum(people) FILTER (WHERE category IS NULL) AS unplaced,
        json_agg(json_build_object('category', category, 'label', coalesce(label, CASE category WHEN 'LAY' THEN 'LAY' ELSE 'Public contributor without an organisation' END),
          'people', people) ORDER BY people DESC, label, category) FILTER (WHERE category IS NOT NULL) AS categories
      FROM in_category GROUP BY 1, 2) i ON i.dimension = r.dimension AND i.unaffiliated = r.unaffiliated
  )`;

const square = '(b.n * b.n)';
const item = jsonObject({
  dimension: 'b.dimension',
  unaffiliated: 'b.unaffiliated',
  n: 'b.n',
  k: 'b.k',
  numerator: `${square} - b.squares`,
  denominator: square,
  blau: `round((${square} - b.squares) / nullif(${square}, 0)::numeric, 4)`,
  // The index divided by (1 - 1/k), in whole numbers up to the one division.
  normalised: `round(b.k * (${square} - b.squares) / nullif((b.k - 1) * ${square}, 0)::numeric, 4)`,
  leftOut: 'b.unplaced',
  categories: 'b.categories',
});
const unknown = (dimension: string): string =>
  `(SELECT count(*) FROM natural_category c WHERE c.dimension = '${dimension}' AND NOT c.is_unaffiliated AND c.category IS NULL)`;

/** How mixed the members are on a day, for each of the three dimensions and each reading of unaffiliated public contributors. */
export const diversityMeasure: Measure = {
  name: 'diversity',
  definition:
    'The Blau index: the chance that two members drawn at random, with replacement, are of different categories: 1 minus the sum of the squared shares. ' +
    'n is the number of members counted and k the number of categories among them; normalised is the index divided by the most it can be with k categories. ' +
    'Members are who sits in a member’s seat on the day, each person once, with the seat held longest. Organisations are told as what they continue as on that day. ' +
    'Public contributors who belong to no organisation are read in three ways: each a category of their own, all of them one category LAY, or left out.',
  proxy: null,
  statements: ofEachScope('diversity', (scope) => ({
    relations: relations(scope),
    fields: {
      asOf: '$2::date',
      members: '(SELECT count(*) FROM member)',
      items: `(SELECT json_agg(${item} ORDER BY b.dimension_place, b.reading_place) FROM blau b)`,
      leftOut: leftOut({
        'Member seats that nobody sits in': `(SELECT count(*) FROM scope_group g JOIN seat s ON s.group_id = g.id AND ${isMember}
          WHERE s.id NOT IN (SELECT h.seat_id FROM holder h))`,
        'People who sit in attendance or as observers only': `(SELECT count(DISTINCT h.person_id) FROM holder h WHERE h.person_id NOT IN (SELECT m.person_id FROM member m))`,
        'Members whose organisation is not recorded': unknown('ORGANISATION'),
        'Members whose profession is not recorded': unknown('PROFESSION'),
      }),
    },
  })),
  columns: ['dimension', 'unaffiliated', 'n', 'k', 'numerator', 'denominator', 'blau', 'normalised', 'leftOut'],
};
