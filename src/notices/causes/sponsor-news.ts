import { cause } from '../cause';
import { checkInWords } from '../check-in.entity';
import type { CheckInAnswer } from '../check-in.entity';
import { links, words } from '../words-of-mail';
import { managersOf, teamCalled, toldBefore } from './people';

interface Facts {
  readonly team: string;
  readonly sponsor: string;
  readonly sponsorship: string;
  /** Null: they did not answer. */
  readonly answer: CheckInAnswer | null;
  readonly words: string | null;
}

/** What became of the question to a sponsor: their answer, the next morning; or that there is none two weeks after it was asked. */
export const sponsorNews = cause<Facts>({
  key: 'SPONSOR_NEWS',
  name: 'What your sponsor answered',
  when: 'The morning after your sponsor answers, or once when they have not answered for 2 weeks.',
  because: 'you look after this team',
  isDuty: true,
  due: `
    SELECT b.id AS recipient_id, c.id AS about_id, told.times = 0 AS is_due,
      jsonb_build_object('team', ${teamCalled('s.hit_id')}, 'sponsor', p.name, 'sponsorship', s.id, 'answer', c.answer, 'words', c.words) AS facts
    FROM check_in c JOIN executive_sponsorship s ON s.id = c.sponsorship_id JOIN person p ON p.id = s.person_id
    ${managersOf('s.hit_id')} ${toldBefore('SPONSOR_NEWS', 'c.id', 'b.id')}
    WHERE (c.answered_at AT TIME ZONE 'Europe/London')::date BETWEEN $1::date - 14 AND $1::date
    UNION ALL
    SELECT b.id, s.id, told.last_on IS NULL OR told.last_on < asked.first_on,
      jsonb_build_object('team', ${teamCalled('s.hit_id')}, 'sponsor', p.name, 'sponsorship', s.id, 'answer', NULL, 'words', NULL)
    FROM executive_sponsorship s JOIN person p ON p.id = s.person_id
    ${managersOf('s.hit_id')} ${toldBefore('SPONSOR_NEWS', 's.id', 'b.id')}
    CROSS JOIN LATERAL (SELECT min(o.day) AS first_on FROM notice n JOIN mail o ON o.id = n.mail_id
      WHERE n.about_id = s.id AND n.cause = 'SPONSOR_CHECK_IN' AND o.day >= date_trunc('month', $1::date)::date AND o.day < $1::date) asked
    WHERE s.during @> $1::date AND $1::date - asked.first_on >= 14
      AND NOT EXISTS (SELECT FROM check_in c WHERE c.sponsorship_id = s.id AND c.month = date_trunc('month', $1::date)::date)`,
  write: (told, to) => ({
    subject: subjectOf(told.map(({ facts }) => facts)),
    blocks: told.flatMap(({ facts }) => [
      words(
        facts.answer === null
          ? `${facts.sponsor} has not answered this month’s question about ${facts.team}. We asked twice and will not ask again this month. A call may help.`
          : `${facts.sponsor} answered about ${facts.team}: “${checkInWords[facts.answer]}”${facts.words === null ? '.' : `: ${facts.words}`}`,
      ),
      links({ text: `Open the page of ${facts.sponsor}`, href: to.page(`/sponsors/${facts.sponsorship}`) }),
    ]),
  }),
});

function subjectOf(all: readonly Facts[]): string {
  const [first] = all;
  if (!first || all.length > 1) return 'Your sponsors this month';
  return first.answer === null
    ? `${first.team}: ${first.sponsor} may need a call`
    : `${first.team}: ${first.sponsor} answered`;
}
