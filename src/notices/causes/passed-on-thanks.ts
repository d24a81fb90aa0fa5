import { dayInWords } from '../../platform/time/day-in-words';
import { cause } from '../cause';
import { words } from '../words-of-mail';
import { teamCalled, toldBefore } from './people';

interface Facts {
  readonly team: string;
  readonly description: string;
  readonly referredOn: string;
  readonly cameToSomething: boolean;
  readonly outcome: string | null;
}

/** "Passed-on thanks: sponsor, when the team acts on it: one line: what happened." */
export const passedOnThanks = cause<Facts>({
  key: 'PASSED_ON_THANKS',
  name: 'What became of what you passed on',
  when: 'Once, when the team takes up what you passed on or something came of it.',
  because: 'you passed something on to this team',
  isDuty: false,
  due: `
    SELECT b.id AS recipient_id, o.id AS about_id, CASE o.status WHEN 'TAKEN_UP' THEN told.times = 0 ELSE told.times < 2 AND NOT closed.was_told END AS is_due,
      jsonb_build_object('team', ${teamCalled('s.hit_id')}, 'description', o.description, 'referredOn', o.referred_on,
        'cameToSomething', o.status = 'CAME_TO_SOMETHING', 'outcome', o.outcome) AS facts
    FROM opportunity o JOIN executive_sponsorship s ON s.id = o.sponsorship_id JOIN mailbox b ON b.person_id = s.person_id
    ${toldBefore('PASSED_ON_THANKS', 'o.id', 'b.id')}
    CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM notice n WHERE n.about_id = o.id AND n.cause = 'PASSED_ON_THANKS'
      AND (n.facts::jsonb ->> 'cameToSomething')::boolean) AS was_told) closed
    WHERE o.status IN ('TAKEN_UP', 'CAME_TO_SOMETHING') AND coalesce(o.closed_on, o.referred_on) >= $1::date - 90`,
  write: (told) => ({
    subject: `${told[0]?.facts.team ?? 'Your team'}: thank you for what you passed on`,
    blocks: told.map(({ facts: { team, description, referredOn, cameToSomething, outcome } }) =>
      words(
        `On ${dayInWords(referredOn)} you passed on to ${team}: “${description}” ${cameToSomething ? 'Something came of it' : 'The team has taken it up'}${outcome === null ? '.' : `: ${outcome}`} Thank you.`,
      ),
    ),
  }),
});
