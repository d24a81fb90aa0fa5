import { counted } from '../../assurance/counted';
import { dayInWords } from '../../platform/time/day-in-words';
import { cause } from '../cause';
import { links, words } from '../words-of-mail';
import { chairsOf, managersOf, workingDaysAfter } from './people';

interface Facts {
  readonly group: string;
  readonly meetsOn: string;
}

const waiting = `meeting m JOIN meeting_group mg ON mg.meeting_id = m.id JOIN governance_group g ON g.id = mg.group_id`;
const facts = `jsonb_build_object('group', g.name, 'meetsOn', m.meets_on)`;
const ago = workingDaysAfter('m.meets_on', '$1::date');

/** "Log reminder: manager, next working day after the meeting 9am; day 5; day 10 copies the chair." It is part of the morning's mail. */
export const logReminder = cause<Facts>({
  key: 'LOG_REMINDER',
  name: 'Meetings to log',
  when: 'The working day after a meeting that is not logged, and again on the 5th and 10th.',
  because: 'you log this group’s meetings',
  isDuty: true,
  due: `
    SELECT b.id AS recipient_id, m.id AS about_id, ${ago} IN (1, 5, 10) AS is_due, ${facts} AS facts
    FROM ${waiting} ${managersOf('g.hit_id')}
    WHERE m.status = 'PLANNED' AND m.meets_on < $1::date AND m.meets_on >= $1::date - 30
    UNION
    SELECT chair.id, m.id, ${ago} = 10, ${facts}
    FROM ${waiting} CROSS JOIN LATERAL (${chairsOf('g.id')}) chair
    WHERE m.status = 'PLANNED' AND m.meets_on < $1::date AND m.meets_on >= $1::date - 30 AND ${ago} >= 10`,
  write: (told, to) => {
    const [first] = told;
    const one = first && told.length === 1 ? first.facts : null;
    return {
      subject:
        one === null
          ? `${counted(told.length, 'meeting')} ready to log`
          : `${one.group}: ready to log the meeting of ${dayInWords(one.meetsOn)}?`,
      blocks: told.flatMap(({ about, facts: { group, meetsOn } }) => [
        words(`${group} was to meet on ${dayInWords(meetsOn)}. It takes about a minute to record who came.`),
        links(
          { text: 'Log the meeting', href: to.page(`/meetings/${about}/log`) },
          { text: 'It did not happen, or was on another day', href: to.page(`/meetings/${about}`) },
        ),
      ]),
    };
  },
});
