import { counted } from '../../assurance/counted';
import { dayInWords } from '../../platform/time/day-in-words';
import { cause } from '../cause';
import { links, list, words } from '../words-of-mail';
import { workingDaysAfter } from './people';

interface Facts {
  readonly group: string;
  readonly meetsOn: string;
  readonly place: string | null;
  readonly summary: string | null;
  readonly items: readonly string[];
}

/** "Papers: members, 5 working days before: agenda, plain summary." Confidential items are not in it: mails are passed on. */
export const papers = cause<Facts>({
  key: 'PAPERS',
  name: 'Agendas of your meetings',
  when: '5 working days before a meeting that has an agenda.',
  because: 'you sit on this group',
  isDuty: false,
  due: `
    SELECT DISTINCT ON (b.id, m.id) b.id AS recipient_id, m.id AS about_id, ${workingDaysAfter('$1::date', 'm.meets_on')} = 5 AS is_due,
      jsonb_build_object('group', g.name, 'meetsOn', m.meets_on, 'place', m.place, 'summary', m.summary, 'items', agenda.items) AS facts
    FROM meeting m JOIN meeting_group mg ON mg.meeting_id = m.id JOIN governance_group g ON g.id = mg.group_id
    CROSS JOIN LATERAL (SELECT jsonb_agg(i.title ORDER BY i.position) AS items FROM agenda_item i WHERE i.meeting_id = m.id AND NOT i.is_confidential) agenda
    JOIN seat t ON t.group_id = g.id JOIN seat_holder h ON h.seat_id = t.id AND h.during @> m.meets_on JOIN mailbox b ON b.person_id = h.person_id
    WHERE m.status = 'PLANNED' AND m.meets_on > $1::date AND m.meets_on <= $1::date + 14 AND agenda.items IS NOT NULL
      AND ${workingDaysAfter('$1::date', 'm.meets_on')} <= 5`,
  write: (told, to) => {
    const [first] = told;
    const one = first && told.length === 1 ? first.facts : null;
    return {
      subject:
        one === null
          ? `Agendas of ${counted(told.length, 'meeting')}`
          : `${one.group} on ${dayInWords(one.meetsOn)}: the agenda`,
      blocks: told.flatMap(({ about, facts: { group, meetsOn, place, summary, items } }) => [
        words(
          `${group} meets on ${dayInWords(meetsOn)}${place === null ? '' : `, ${place}`}.${summary === null ? '' : ` ${summary}`}`,
        ),
        list(items),
        links({ text: 'Open the meeting', href: to.page(`/meetings/${about}`) }),
      ]),
    };
  },
});
