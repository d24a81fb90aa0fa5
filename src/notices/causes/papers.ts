import { counted } from '../../assurance/counted';
import { stands } from '../../meetings/apology.queries';
import { dayInWords } from '../../platform/time/day-in-words';
import { cause } from '../cause';
import { links, list, words } from '../words-of-mail';
import { toldBefore, workingDaysAfter } from './people';

interface Facts {
  readonly group: string;
  readonly meetsOn: string;
  readonly place: string | null;
  readonly summary: string | null;
  /** Null: the agenda was not sent yet. */
  readonly items: readonly string[] | null;
  readonly isExcused: boolean;
}

/**
 * "Papers: members, 5 working days before: agenda, plain summary, apologies link." Where the agenda is sent later, it comes the next
 * morning. Confidential items are not in it: mails are passed on. Whoever said that they cannot come is told of an agenda alone.
 */
export const papers = cause<Facts>({
  key: 'PAPERS',
  name: 'Your meetings',
  when: '5 working days before a meeting, with its agenda. It comes again when the agenda is sent later.',
  because: 'you sit on this group',
  isDuty: false,
  due: `
    SELECT DISTINCT ON (b.id, m.id) b.id AS recipient_id, m.id AS about_id, told.times = 0 OR told.last_on <= m.papers_sent_on AS is_due,
      jsonb_build_object('group', g.name, 'meetsOn', m.meets_on, 'place', m.place, 'summary', CASE WHEN agenda.items IS NOT NULL THEN m.agenda_summary END,
        'items', agenda.items, 'isExcused', excused.ok) AS facts
    FROM meeting m JOIN meeting_group mg ON mg.meeting_id = m.id JOIN governance_group g ON g.id = mg.group_id
    CROSS JOIN LATERAL (SELECT jsonb_agg(i.title ORDER BY i.position) AS items FROM planned_item i
      WHERE i.meeting_id = m.id AND NOT i.is_confidential AND m.papers_sent_on < $1::date) agenda
    JOIN seat t ON t.group_id = g.id JOIN seat_holder h ON h.seat_id = t.id AND h.during @> m.meets_on JOIN mailbox b ON b.person_id = h.person_id
    CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM apology y WHERE y.meeting_id = m.id AND y.person_id = h.person_id AND ${stands('y')}) AS ok) excused
    ${toldBefore('PAPERS', 'm.id', 'b.id')}
    WHERE m.status = 'PLANNED' AND m.meets_on > $1::date AND m.meets_on <= $1::date + 14 AND (agenda.items IS NOT NULL OR NOT excused.ok)
      AND ${workingDaysAfter('$1::date', 'm.meets_on')} <= 5
    ORDER BY b.id, m.id, g.name`,
  write: (told, to) => ({
    subject: subjectOf(told.map(({ facts }) => facts)),
    blocks: told.flatMap(({ about, facts: { group, meetsOn, place, summary, items, isExcused } }) => [
      words(
        `${group} meets on ${dayInWords(meetsOn)}${place === null ? '' : `, ${place}`}.${summary === null ? '' : ` ${summary}`}`,
      ),
      items === null ? words('The agenda has not been sent yet.') : list(items),
      links(
        {
          text: isExcused ? 'You sent apologies. Change them, or say that you will come' : 'I cannot come',
          href: to.apologies(about, meetsOn),
        },
        { text: 'Open the meeting', href: to.page(`/meetings/${about}`) },
      ),
    ]),
  }),
});

function subjectOf(all: readonly Facts[]): string {
  const [first] = all;
  if (!first || all.length > 1) return `${counted(all.length, 'meeting')} to come`;
  return `${first.group} on ${dayInWords(first.meetsOn)}${first.items === null ? '' : ': the agenda'}`;
}
