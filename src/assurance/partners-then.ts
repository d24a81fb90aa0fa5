import type { Days } from './spell';

/** A partner of a HIT on some days, as the organisation that stood in its place on those days. */
export interface PartnerThen extends Days {
  readonly organisationId: string;
  readonly isNhsOrPublicHealth: boolean;
  readonly isUniversity: boolean;
}

/**
 * SQL: the relation `partnered`, after `asked`: for each pair that is asked about, by its `n`, the partners of its HIT on all days up
 * to the asked one, as a list of `PartnerThen` in `stays`, each under the organisation that stood in their place then. Of three
 * trusts that became one there are three before that day and one from it on. The chains of successions are followed once for all.
 */
export const partnersUpToDay = `, continued AS MATERIALIZED (
      SELECT organisation_id, continues_as_id, during FROM organisation_continuation WHERE NOT isempty(during)
    ), stands AS MATERIALIZED (
      SELECT organisation_id, continues_as_id AS id, during FROM continued
      UNION ALL
      SELECT organisation_id, organisation_id, daterange(NULL, min(lower(during))) FROM continued GROUP BY organisation_id
    ), partner_then AS MATERIALIZED (
      SELECT r.hit_id, o.id, o.key, o.sector IN ('NHS_PROVIDER', 'COMMISSIONER', 'PUBLIC_HEALTH') AS is_nhs_or_public_health,
        o.type = 'UNIVERSITY' AS is_university, r.during * coalesce(s.during, daterange(NULL, NULL)) AS during
      FROM (SELECT DISTINCT hit_id FROM asked) a JOIN hit_partner r ON r.hit_id = a.hit_id AND r.kind = 'PARTNER'
        LEFT JOIN stands s ON s.organisation_id = r.organisation_id JOIN organisation o ON o.id = coalesce(s.id, r.organisation_id)
    ), partnered AS MATERIALIZED (
      SELECT a.n, json_agg(json_build_object('organisationId', r.id, 'isNhsOrPublicHealth', r.is_nhs_or_public_health,
        'isUniversity', r.is_university, 'from', lower(r.during), 'next', upper(r.during)) ORDER BY lower(r.during), r.key) AS stays
      FROM asked a JOIN partner_then r ON r.hit_id = a.hit_id AND lower(r.during) <= a.day GROUP BY a.n
    )`;
