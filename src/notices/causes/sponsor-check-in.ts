import { counted } from '../../assurance/counted';
import { dayInWords } from '../../platform/time/day-in-words';
import { cause } from '../cause';
import { checkInAnswers, checkInWords } from '../check-in.entity';
import { heading, links, list, words } from '../words-of-mail';
import { teamCalled } from './people';

/** What a sponsor is told of their team when they are asked. */
export interface CheckInFacts {
  readonly team: string;
  readonly isReminder: boolean;
  readonly since: string;
  readonly ask: string | null;
  readonly meetings: number;
  readonly came: number | null;
  readonly expected: number | null;
  readonly done: number;
  readonly late: number;
  readonly decision: string | null;
}

/** The three facts, a sentence each. */
export function factsInWords({
  since,
  meetings,
  came,
  expected,
  done,
  late,
  decision,
}: CheckInFacts): readonly string[] {
  const who =
    came === null || expected === null ? '' : `, and ${String(came)} of ${String(expected)} came to the last one`;
  return [
    `Since ${dayInWords(since)} the team met ${meetings === 1 ? 'once' : counted(meetings, 'time')}${meetings === 0 ? '' : who}.`,
    `${counted(done, 'action')} done, ${String(late)} late.`,
    decision === null ? 'No decision was recorded.' : `Decided: ${decision}`,
  ];
}

const untilSince = `m.meets_on > $1::date - 31 AND m.meets_on <= $1::date`;
const ofTeam = `JOIN meeting_group mg ON mg.meeting_id = m.id JOIN governance_group g ON g.id = mg.group_id WHERE g.hit_id = s.hit_id`;

/** "Sponsor check-in: first Tuesday 8am; one reminder after 7 days only if not answered; then stops and the manager is told." */
export const sponsorCheckIn = cause<CheckInFacts>({
  key: 'SPONSOR_CHECK_IN',
  name: 'How things are with your team',
  when: 'The first Tuesday of a month, and once more a week later if you have not answered.',
  because: 'you are the executive sponsor of this team',
  isDuty: false,
  due: `
    SELECT b.id AS recipient_id, s.id AS about_id,
      CASE asked.times WHEN 0 THEN 'SPONSOR_CHECK_IN' = ANY ($2::text[]) WHEN 1 THEN $1::date - asked.first_on BETWEEN 7 AND 13 ELSE false END AS is_due,
      jsonb_build_object('team', ${teamCalled('s.hit_id')}, 'isReminder', asked.times > 0, 'since', $1::date - 30,
        'ask', (SELECT k.ask FROM sponsor_ask k WHERE k.sponsorship_id = s.id AND k.status = 'OPEN' ORDER BY k.asked_on DESC, k.id DESC LIMIT 1),
        'meetings', met.meetings, 'came', lately.came, 'expected', lately.expected, 'done', acted.done, 'late', acted.late,
        'decision', (SELECT d.statement FROM decision d JOIN meeting m ON m.id = d.meeting_id ${ofTeam} AND ${untilSince}
          AND NOT EXISTS (SELECT FROM agenda_item i WHERE i.meeting_id = d.meeting_id AND i.position = d.item_position AND i.is_confidential)
          ORDER BY m.meets_on DESC, d.id DESC LIMIT 1)) AS facts
    FROM executive_sponsorship s
    JOIN hit_status st ON st.hit_id = s.hit_id AND st.status = 'ACTIVE' AND st.during @> $1::date
    JOIN mailbox b ON b.person_id = s.person_id
    CROSS JOIN LATERAL (SELECT count(*) AS times, min(o.day) AS first_on FROM notice n JOIN mail o ON o.id = n.mail_id
      WHERE n.about_id = s.id AND n.cause = 'SPONSOR_CHECK_IN' AND o.day >= date_trunc('month', $1::date)::date AND o.day < $1::date) asked
    CROSS JOIN LATERAL (SELECT count(DISTINCT m.id) AS meetings FROM meeting m ${ofTeam} AND m.status = 'HELD' AND ${untilSince}) met
    LEFT JOIN LATERAL (SELECT count(*) FILTER (WHERE t.is_expected) AS expected,
        count(*) FILTER (WHERE t.is_expected AND t.status IN ('PRESENT', 'PRESENT_ONLINE', 'DEPUTY')) AS came
      FROM attendance t WHERE t.superseded_by_id IS NULL AND t.meeting_id = (SELECT m.id FROM meeting m ${ofTeam} AND m.status = 'HELD' AND ${untilSince}
        ORDER BY m.meets_on DESC, m.id DESC LIMIT 1) HAVING count(*) FILTER (WHERE t.is_expected) > 0) lately ON true
    CROSS JOIN LATERAL (SELECT count(DISTINCT a.id) FILTER (WHERE a.status = 'DONE' AND a.closed_on > $1::date - 31) AS done,
        count(DISTINCT a.id) FILTER (WHERE a.status = 'OPEN' AND a.due_on < $1::date) AS late
      FROM action a JOIN meeting m ON m.id = a.meeting_id ${ofTeam}) acted
    WHERE s.during @> $1::date AND NOT EXISTS (SELECT FROM check_in c WHERE c.sponsorship_id = s.id AND c.month = date_trunc('month', $1::date)::date)`,
  write: (told, to) => {
    const [first] = told;
    return {
      subject: `${first?.facts.team ?? 'Your team'}: 1 question, 2 minutes`,
      blocks: told.flatMap(({ about, facts }) => {
        const page = to.answer('CHECK_IN', about);
        return [
          ...(told.length > 1 ? [heading(facts.team)] : []),
          ...(facts.isReminder ? [words('We asked you a week ago. We will not ask again this month.')] : []),
          ...(facts.ask === null ? [] : [words(`One ask: ${facts.ask}`)]),
          list(factsInWords(facts)),
          words(`How are things with ${facts.team} this month?`),
          links(...checkInAnswers.map((answer) => ({ text: checkInWords[answer], href: `${page}?answer=${answer}` }))),
          words('Have you seen something that could help this team?'),
          links({ text: 'Pass it on', href: to.answer('PASS_ON', about) }),
        ];
      }),
    };
  },
});
