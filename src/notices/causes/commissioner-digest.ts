import { counted } from '../../assurance/counted';
import type { Outcome } from '../../assurance/outcome';
import { outcomeWords } from '../../assurance/outcome';
import { settingsOtherwise } from '../../hits/settings/settings';
import type { SettingName } from '../../hits/settings/settings';
import { pausedDays } from '../../sponsorship/sponsor-contact.queries';
import { cause } from '../cause';
import { heading, links, list, words } from '../words-of-mail';
import type { Block } from '../words-of-mail';
import { teamCalled, toldBefore } from './people';

/** What is told of one active team. */
interface Facts {
  readonly team: string;
  /** Null unless it has not met for longer than the partnership allows. */
  readonly daysUnmet: number | null;
  readonly hasNeverMet: boolean;
  /** How many findings of the last month end were that a promise is not kept. */
  readonly notKept: number;
  /** Findings that turned from one month end to the next, and were not told yet. */
  readonly turned: readonly {
    readonly quotation: string;
    readonly before: Outcome;
    readonly after: Outcome;
    readonly isBetter: boolean;
  }[];
  /** Null where a sponsor is live. Of nobody, there is no sponsor; `days` is since the last contact that counts, null where there was none. */
  readonly sponsors: readonly { readonly name: string; readonly days: number | null }[] | null;
}

const set = (name: SettingName): string =>
  `coalesce((SELECT value FROM setting WHERE name = '${name}' AND during @> $1::date), ${String(settingsOtherwise[name])})`;
/** SQL: the last day of the month before the one of $1, and of the one before that. */
const monthEnd = `(date_trunc('month', $1::date)::date - 1)`;
const monthEndBefore = `(date_trunc('month', ${monthEnd})::date - 1)`;
const ofTeam = `(c.hit_id = h.id OR c.group_id IN (SELECT g.id FROM governance_group g WHERE g.hit_id = h.id))`;
/** SQL: how good an outcome is; null for those that are neither. */
const worth = (outcome: string): string => `array_position(ARRAY['NOT_KEPT', 'SLIPPING', 'KEPT'], ${outcome})`;

/** "Commissioner digest: monthly, weekly if wanted: needs attention, sponsors going quiet, what improved." */
export const commissionerDigest = cause<Facts>({
  key: 'COMMISSIONER_DIGEST',
  name: 'Your teams this month',
  when: 'The first working day of a month, only when a team needs attention or something improved.',
  because: 'you commission these teams',
  isDuty: false,
  due: `
    SELECT b.id AS recipient_id, h.id AS about_id, 'COMMISSIONER_DIGEST' = ANY ($2::text[]) AS is_due,
      jsonb_build_object('team', ${teamCalled('h.id')}, 'daysUnmet', CASE WHEN met.too_long THEN $1::date - met.last_on END,
        'hasNeverMet', met.last_on IS NULL, 'notKept', kept.nots, 'turned', coalesce(turned.list, '[]'),
        'sponsors', CASE WHEN quiet.ok THEN quiet.list END) AS facts
    FROM hit h JOIN hit_status st ON st.hit_id = h.id AND st.status = 'ACTIVE' AND st.during @> $1::date
    JOIN role_grant r ON r.role = 'COMMISSIONER' AND r.during @> $1::date AND r.void_at IS NULL JOIN mailbox b ON b.account_id = r.account_id
    ${toldBefore('COMMISSIONER_DIGEST', 'h.id', 'b.id')}
    CROSS JOIN LATERAL (SELECT max(m.meets_on) AS last_on, coalesce(max(m.meets_on) <= $1::date - ${set('TEAM_UNMET_DAYS')}, true) AS too_long
      FROM meeting_group m JOIN governance_group g ON g.id = m.group_id
      WHERE g.hit_id = h.id AND m.status = 'HELD' AND m.meets_on <= $1::date) met
    CROSS JOIN LATERAL (SELECT count(*) AS nots FROM commitment c JOIN finding_snapshot f ON f.commitment_id = c.id
      WHERE ${ofTeam} AND f.as_of = ${monthEnd} AND f.outcome = 'NOT_KEPT') kept
    CROSS JOIN LATERAL (SELECT jsonb_agg(jsonb_build_object('quotation', c.quotation, 'before', was.outcome, 'after', now.outcome,
        'isBetter', ${worth('now.outcome')} > ${worth('was.outcome')}) ORDER BY c.key, now.aspect) AS list
      FROM commitment c JOIN finding_snapshot now ON now.commitment_id = c.id AND now.as_of = ${monthEnd}
        JOIN finding_snapshot was ON was.commitment_id = c.id AND was.aspect = now.aspect AND was.as_of = ${monthEndBefore}
      WHERE ${ofTeam} AND ${worth('now.outcome')} <> ${worth('was.outcome')} AND coalesce(told.last_on <= ${monthEnd}, true)) turned
    CROSS JOIN LATERAL (SELECT coalesce(bool_and(s.silence IS NULL OR s.silence > s.live_days), true) AS ok,
        coalesce(jsonb_agg(jsonb_build_object('name', s.name, 'days', s.silence) ORDER BY s.is_primary DESC, s.name), '[]') AS list
      FROM (SELECT p.name, e.is_primary, $1::date - l.last_on - ${pausedDays('l.last_on', '$1::date')} AS silence,
          coalesce(floor(substring(e.expected_every FROM '\\d+')::integer * 30 * 1.5), ${set('SPONSOR_LIVE_DAYS')}) AS live_days
        FROM executive_sponsorship e JOIN person p ON p.id = e.person_id
        CROSS JOIN LATERAL (SELECT max(x.happened_on) AS last_on FROM sponsor_engagement x
          WHERE x.sponsorship_id = e.id AND x.is_substantive AND x.happened_on <= $1::date) l
        CROSS JOIN LATERAL (SELECT range_agg(v.during) AS spells FROM hit_status v
          WHERE v.hit_id = h.id AND v.status = 'PAUSED' AND lower(v.during) <= $1::date) z
        WHERE e.hit_id = h.id AND e.during @> $1::date) s) quiet
    WHERE met.too_long OR kept.nots > 0 OR turned.list IS NOT NULL OR quiet.ok`,
  write: (told, to) => {
    const all = told.map(({ facts }) => facts);
    const attention = all.flatMap(needsOf);
    const quiet = all.flatMap(({ team, sponsors }) => (sponsors === null ? [] : [quietInWords(team, sponsors)]));
    const improved = all.flatMap((one) => turnsOf(one, true));
    const part = (title: string, items: readonly string[]): Block[] =>
      items.length === 0 ? [] : [heading(title), list(items)];
    return {
      subject:
        attention.length + quiet.length === 0 ? 'What improved in your teams' : 'Your teams: what needs attention',
      blocks: [
        words(`This is about ${counted(told.length, 'team')}.`),
        ...part('Needs attention', attention),
        ...part('Sponsors going quiet', quiet),
        ...part('What improved', improved),
        links(
          { text: 'Open all teams', href: to.page('/teams') },
          { text: 'Open all sponsors', href: to.page('/sponsors') },
        ),
      ],
    };
  },
});

function needsOf(facts: Facts): string[] {
  const { team, daysUnmet, hasNeverMet, notKept } = facts;
  return [
    ...(hasNeverMet ? [`${team} has not met yet.`] : []),
    ...(daysUnmet === null ? [] : [`${team} has not met for ${counted(daysUnmet, 'day')}.`]),
    ...(notKept === 0 ? [] : [`${team}: ${counted(notKept, 'finding')} that a promise is not kept.`]),
    ...turnsOf(facts, false),
  ];
}

function turnsOf({ team, turned }: Facts, better: boolean): string[] {
  return turned
    .filter(({ isBetter }) => isBetter === better)
    .map(
      ({ quotation, before, after }) =>
        `${team}: “${quotation}” It was: ${outcomeWords[before]}. Now: ${outcomeWords[after]}.`,
    );
}

function quietInWords(team: string, sponsors: NonNullable<Facts['sponsors']>): string {
  if (sponsors.length === 0) return `${team} has no sponsor.`;
  const each = sponsors.map(({ name, days }) =>
    days === null
      ? `${name}: no contact that counts yet.`
      : `${name}: ${counted(days, 'day')} since the last contact that counts.`,
  );
  return `${team}. ${each.join(' ')}`;
}
