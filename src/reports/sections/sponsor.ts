/**
 * SQL: sponsorships that hold on some day of the period, their contacts in it, and the silences that reach into it: from one
 * substantive contact (or the start of the sponsorship) to the next, or to its end or the last day of the period.
 */
export const sponsorSection = `sponsor_in AS MATERIALIZED (
    SELECT s.id, s.hit_id, s.person_id, s.post_id, s.is_primary, s.expected_every, lower(s.during) AS since, upper(s.during) - 1 AS until,
      least($2::date, upper(s.during) - 1) AS last_day
    FROM team JOIN executive_sponsorship s ON s.hit_id = team.id
    WHERE lower(s.during) <= $2::date AND coalesce(upper(s.during) > $1::date, true)
  ), contact_in AS MATERIALIZED (
    SELECT x.* FROM sponsor_in s JOIN sponsor_engagement x ON x.sponsorship_id = s.id AND x.happened_on BETWEEN $1::date AND $2::date
  ), point AS (
    SELECT s.id AS sponsorship_id, coalesce((SELECT x.happened_on FROM sponsor_engagement x WHERE x.sponsorship_id = s.id
      AND x.happened_on < $1::date AND x.is_substantive ORDER BY x.happened_on DESC LIMIT 1), s.since) AS day FROM sponsor_in s
    UNION ALL SELECT s.id, x.happened_on FROM sponsor_in s JOIN contact_in x ON x.sponsorship_id = s.id AND x.is_substantive AND x.happened_on <= s.last_day
    UNION ALL SELECT id, last_day FROM sponsor_in
  ), silence AS (
    SELECT sponsorship_id, json_agg(json_build_object('from', day, 'to', next, 'days', next - day) ORDER BY day) AS silences,
      max(next - day) AS longest
    FROM (SELECT sponsorship_id, day, lead(day) OVER (PARTITION BY sponsorship_id ORDER BY day) AS next FROM point) p
    WHERE next > day GROUP BY sponsorship_id
  ), contact_list AS (
    SELECT sponsorship_id, json_agg(json_build_object('on', happened_on, 'kind', kind, 'initiatedBy', initiated_by, 'reportedBy', reported_by,
      'isSubstantive', is_substantive, 'confirmedOn', confirmed_on, 'note', note) ORDER BY happened_on, id) AS contacts
    FROM contact_in GROUP BY sponsorship_id
  ), ask_list AS (
    SELECT s.id AS sponsorship_id, json_agg(json_build_object('ask', k.ask, 'askedOn', k.asked_on, 'wantedBy', k.wanted_by,
      'status', CASE WHEN k.resolved_on > $2::date OR k.answered_on > $2::date THEN 'OPEN' ELSE k.status END,
      'answeredOn', CASE WHEN k.answered_on <= $2::date THEN k.answered_on END, 'resolvedOn', CASE WHEN k.resolved_on <= $2::date THEN k.resolved_on END,
      'outcome', CASE WHEN k.resolved_on <= $2::date THEN k.outcome END) ORDER BY k.asked_on, k.id) AS asks
    FROM sponsor_in s JOIN sponsor_ask k ON k.sponsorship_id = s.id AND k.asked_on <= $2::date
    WHERE k.asked_on >= $1::date OR coalesce(k.resolved_on, k.answered_on) >= $1::date OR k.status IN ('OPEN', 'ACCEPTED') GROUP BY s.id
  ), opportunity_list AS (
    SELECT s.id AS sponsorship_id, json_agg(json_build_object('description', y.description, 'referredOn', y.referred_on,
      'status', CASE WHEN y.closed_on > $2::date THEN 'TAKEN_UP' ELSE y.status END,
      'outcome', CASE WHEN y.closed_on <= $2::date THEN y.outcome END) ORDER BY y.referred_on, y.id) AS opportunities
    FROM sponsor_in s JOIN opportunity y ON y.sponsorship_id = s.id AND y.referred_on BETWEEN $1::date AND $2::date GROUP BY s.id
  ), sponsor_section AS (
    SELECT s.hit_id, json_agg(json_build_object('sponsorshipId', s.id, 'personName', p.name, 'postTitle', t.title, 'isPrimary', s.is_primary,
      'expectedEvery', s.expected_every, 'from', s.since, 'to', s.until, 'contacts', coalesce(c.contacts, '[]'::json),
      'silences', coalesce(q.silences, '[]'::json), 'longestSilence', q.longest,
      'asks', coalesce(k.asks, '[]'::json), 'opportunities', coalesce(y.opportunities, '[]'::json)) ORDER BY s.is_primary DESC, s.since, s.id) AS sponsors
    FROM sponsor_in s JOIN person p ON p.id = s.person_id LEFT JOIN post t ON t.id = s.post_id
      LEFT JOIN contact_list c ON c.sponsorship_id = s.id LEFT JOIN silence q ON q.sponsorship_id = s.id
      LEFT JOIN ask_list k ON k.sponsorship_id = s.id LEFT JOIN opportunity_list y ON y.sponsorship_id = s.id
    GROUP BY s.hit_id
  )`;
