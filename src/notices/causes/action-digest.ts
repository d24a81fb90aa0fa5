import { counted } from '../../assurance/counted';
import { dayInWords } from '../../platform/time/day-in-words';
import { cause } from '../cause';
import { links, list, words } from '../words-of-mail';

interface Facts {
  readonly number: string;
  readonly task: string;
  readonly group: string;
  readonly dueOn: string;
  readonly daysLate: number;
}

/** "Action digest: owners, Monday 8am, only if something is due or late." */
export const actionDigest = cause<Facts>({
  key: 'ACTION_DIGEST',
  name: 'Your actions',
  when: 'Mondays, only when one of your actions is late or due within 7 days.',
  because: 'you said that you would do this at a meeting',
  isDuty: true,
  due: `
    SELECT b.id AS recipient_id, a.id AS about_id, 'ACTION_DIGEST' = ANY ($2::text[]) AS is_due,
      jsonb_build_object('number', a.number, 'task', a.task, 'dueOn', a.due_on, 'daysLate', $1::date - a.due_on,
        'group', (SELECT string_agg(g.name, ' and ' ORDER BY g.name) FROM meeting_group mg JOIN governance_group g ON g.id = mg.group_id
          WHERE mg.meeting_id = a.meeting_id)) AS facts
    FROM action a JOIN mailbox b ON b.person_id = a.owner_person_id
    WHERE a.status = 'OPEN' AND a.due_on <= $1::date + 7`,
  write: (told, to) => {
    const late = told.filter(({ facts }) => facts.daysLate > 0);
    return {
      subject: subjectOf(told.length, late.length),
      blocks: [
        words(`You have ${counted(told.length, 'action')} that ${told.length === 1 ? 'is' : 'are'} late or due soon.`),
        ...[...told]
          .sort((a, b) => (a.facts.dueOn < b.facts.dueOn ? -1 : 1))
          .flatMap(({ about, facts }) => [
            list([`${facts.number}, ${facts.group}: ${facts.task} ${whenDue(facts)}`]),
            links(
              { text: 'Done', href: `${to.answer('ACTION', about)}?answer=done` },
              { text: 'Still going, with a new date', href: `${to.answer('ACTION', about)}?answer=moved` },
              { text: 'I cannot do this', href: `${to.answer('ACTION', about)}?answer=dropped` },
            ),
          ]),
      ],
    };
  },
});

function subjectOf(all: number, late: number): string {
  if (late === 0) return `${counted(all, 'action')} due soon`;
  return late === all ? `${counted(all, 'action')} to catch up on` : `${counted(all, 'action')} due soon or late`;
}

function whenDue({ dueOn, daysLate }: Facts): string {
  if (daysLate > 0) return `It was due on ${dayInWords(dueOn)}, ${counted(daysLate, 'day')} ago.`;
  return daysLate === 0 ? 'It is due today.' : `It is due on ${dayInWords(dueOn)}.`;
}
