import { capacities } from '../../groups/capacity';
import type { Capacity } from '../../groups/capacity';
import type { Day } from '../../platform/time/period';
import { inWords } from '../capacity-in-words';
import { counted, listed } from '../counted';
import { groupsOfKind, someOf, wholeNumber } from '../parameter-fields';
import { rule } from '../rule';
import type { SubjectRow } from '../rule';
import { covers, graceFrom, pausedDays, soSince, turnsOf } from '../spell';
import type { Clock, Days } from '../spell';
import { cannotTell, keptOr } from '../verdict';
import type { Verdict } from '../verdict';

interface Row extends SubjectRow, Clock {
  /** The first day on which both the promise and the group were there. */
  readonly first: Day;
  readonly leads: number;
  readonly capacities: readonly Capacity[];
  /** Everybody who has led the group up to the day, first to last. */
  readonly stays: readonly Lead[];
}

interface Lead extends Days {
  readonly personId: string;
  readonly name: string;
  readonly seatId: string;
  readonly occupancyId: string | null;
  readonly capacity: Capacity;
}

const stay = `json_build_object('personId', h.person_id, 'name', p.name, 'seatId', s.id, 'occupancyId', h.occupancy_id,
  'capacity', h.capacity, 'from', lower(h.during), 'next', upper(h.during))`;

/**
 * "The working groups (…) will each be led by two individuals, encompassing academic and service leadership." Leads are those
 * who sit in seats of co-leads on the day. The capacity belongs to the seat as it is held, not to the person: two academic
 * leads are two, and break the second half. Who holds two of the seats is one individual.
 */
export const ledBy = rule<Row, 'COUNT' | 'CAPACITIES'>({
  kind: 'LED_BY',
  version: 1,
  name: 'Led by so many, in such capacities',
  question: 'Is the group led by as many people as was promised, and in the capacities that were promised?',
  evidence: 'The seats of co-leads that are held on the day, as they are held.',
  about: 'GROUP',
  grace: { days: 60, means: 'Days after a lead left in which to find the next.' },
  parameters: {
    groups: groupsOfKind,
    leads: wholeNumber('how many different people lead it', 1, 20, 2),
    capacities: someOf('in which capacities, each of them at least once', capacities, ['ACADEMIC', 'SERVICE']),
  },
  aspects: {
    COUNT: 'As many leads as was promised',
    CAPACITIES: 'A lead in each capacity',
  },
  sql: `SELECT a.n, a."subjectKey", a.subject, a.day, a.grace, a.about_since AS first, ${pausedDays('a')} AS paused,
      (a.p->>'leads')::integer AS leads, a.p->'capacities' AS capacities, coalesce(l.stays, '[]'::json) AS stays
    FROM asked_group a LEFT JOIN LATERAL (
      SELECT json_agg(${stay} ORDER BY lower(h.during), s.key, p.id) AS stays
      FROM seat s JOIN seat_holder h ON h.seat_id = s.id JOIN person p ON p.id = h.person_id
      WHERE s.group_id = a.about_id AND s.role = 'CO_LEAD' AND lower(h.during) <= a.day) l ON true`,
  verdictsOn: (row) => {
    if (row.stays.length === 0) {
      const nobody = cannotTell('No lead of this group has been recorded.', 'Who leads it, from which day.');
      return { COUNT: nobody, CAPACITIES: nobody };
    }
    return { COUNT: count(row), CAPACITIES: inEachCapacity(row) };
  },
});

function leadsOn({ stays }: Row, day: Day): Lead[] {
  return stays.filter((one) => covers(one, day));
}

function peopleOn(row: Row, day: Day): number {
  return new Set(leadsOn(row, day).map(({ personId }) => personId)).size;
}

function lackingOn(row: Row, day: Day): Capacity[] {
  const held = leadsOn(row, day).map(({ capacity }) => capacity);
  return row.capacities.filter((capacity) => !held.includes(capacity));
}

function count(row: Row): Verdict {
  const people = peopleOn(row, row.day);
  const number = people === 0 ? 'No lead' : counted(people, 'lead');
  const agreed = people === row.leads ? ', as agreed' : ` where ${counted(row.leads, 'was', 'were')} agreed`;
  const sentence = `${number}${agreed}${namesOf(row)}.`;
  return judged(row, sentence, (day) => peopleOn(row, day) === row.leads, { count: people, of: row.leads });
}

function inEachCapacity(row: Row): Verdict {
  const lacking = lackingOn(row, row.day);
  const of = row.capacities.length;
  const figures = { count: of - lacking.length, of };
  const sentence =
    lacking.length === 0
      ? `A lead in each agreed capacity${namesOf(row)}.`
      : `No ${listed(lacking.map(inWords), 'or')} lead${namesOf(row)}.`;
  return judged(row, sentence, (day) => lackingOn(row, day).length === 0, figures);
}

function judged(row: Row, sentence: string, isKept: (day: Day) => boolean, figures: Verdict['figures']): Verdict {
  const { day, first, stays } = row;
  const evidence = leadsOn(row, day).map(({ occupancyId, seatId, from }) =>
    occupancyId === null
      ? ({ kind: 'seat', id: seatId, on: from } as const)
      : ({ kind: 'occupancy', id: occupancyId, on: from } as const),
  );
  const kept = isKept(day);
  const since = soSince(day, first, turnsOf(stays), (one) => isKept(one) === kept);
  const graceDays = graceFrom(since, row);
  return keptOr(kept, sentence, { day, graceDays, since, evidence, ...(figures ? { figures } : {}) });
}

/** Who they are, each person once: that somebody holds two of the seats is told. */
function namesOf(row: Row): string {
  const leads = leadsOn(row, row.day);
  const people = [...new Set(leads.map(({ personId }) => personId))].map((person) => {
    const held = leads.filter(({ personId }) => personId === person);
    const as = listed([...new Set(held.map(({ capacity }) => inWords(capacity)))], 'and');
    const seats = held.length > 1 ? `, who holds ${String(held.length)} of the seats` : '';
    return `${String(held[0]?.name)} (${as})${seats}`;
  });
  return people.length === 0 ? '' : `: ${listed(people, 'and')}`;
}
