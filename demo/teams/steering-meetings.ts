import { londonInstant, monthsFrom, nthWeekday, plusDays } from '../calendar';
import type { Day } from '../calendar';
import type { Action, Element, Meeting } from '../elements';
import { plannedFor as plannedOf, recordedBesides } from './agendas';
import { Chance } from './chance';
import { organisationOf, personIn, seatsOf } from './seats';
import type { Story } from './stories';
import { today } from './today';

/** Half a year before to two months after: the months that meetings are told of. */
const lastMonth = '2027-01-01';
const august = '08';

/** A meeting that a story moved: what was planned, and when it took place. */
const moved: Readonly<Record<string, Day>> = { 'stroke 2026-10-30': '2026-11-02' };
/** A meeting to which the story sent too few. */
const tooFew = 'kidney 2026-05-26';
/** Meetings that took place and that nobody has logged yet. */
const toLog = ['moving 2026-11-12', 'young 2026-11-18'];
/** A record that the story corrected. */
const corrected = 'moving 2026-03-12';

const tasks = [
  'Write to the practices that have not answered',
  'Bring the figures of the last quarter',
  'Find a room for the workshop',
  'Ask the reference group for its view',
  'Draft the leaflet',
  'Agree the wording with the commissioner',
  'Invite the new lead to the next meeting',
  'Compare the two questionnaires',
];

const reasons = ['Too few could come.', 'Industrial action on that day.', 'The room was flooded.'];

/** The days on which a team's steering group meant to meet. */
function plannedDays({ firstMonth, lastMonth: last = lastMonth, rhythm }: Story): Day[] {
  return monthsFrom(firstMonth, 24)
    .filter((month) => month <= last && month <= lastMonth && month.slice(5, 7) !== august)
    .map((month) => nthWeekday(month, rhythm.nth, rhythm.weekday));
}

function attendance(story: Story, number: number, day: Day, isTooFew: boolean, chance: Chance): Element[] {
  return seatsOf(story, number).map((seat) => {
    const represented = organisationOf(seat, day);
    const comes = isTooFew ? ['nurse', 'public-1', 'public-2'].includes(seat.key) : chance.is(story.attendance);
    const hasDeputy = !comes && seat.shared !== undefined && !isTooFew && chance.is(0.4);
    const there = chance.is(0.2) ? 'PRESENT_ONLINE' : 'PRESENT';
    const away = chance.is(0.85) ? 'APOLOGIES' : 'ABSENT';
    return {
      seat: seat.key,
      person: personIn(story.key, seat, day),
      status: hasDeputy ? 'DEPUTY' : comes ? there : away,
      ...(hasDeputy ? { deputyName: 'A colleague from the same office' } : {}),
      capacity: seat.capacity,
      ...(represented === null ? {} : { organisation: represented }),
    };
  });
}

function business({ key, topics }: Story, day: Day, isTooFew: boolean, chance: Chance): Element {
  const own = [chance.one(topics), chance.one(topics)];
  const dueOn = plusDays(day, 28);
  const action = (isDone: boolean): Action => {
    const closedOn = plusDays(day, chance.whole(10, 40));
    return {
      item: 2,
      task: `${chance.one(tasks)}.`,
      owner: `${key}-${chance.one(['chair', 'vice', 'nurse', 'therapist', 'public-1'])}`,
      dueOn,
      ...(isDone && closedOn <= today
        ? { status: 'DONE', closedOn, events: [{ kind: 'DONE', happenedOn: closedOn }] }
        : {}),
    };
  };
  return {
    agendaItems: [
      { title: 'Apologies, interests, record of the last meeting', purpose: 'NOTING' },
      ...[...new Set(own)].map((topic) => ({
        title: `${topic.charAt(0).toUpperCase()}${topic.slice(1).replaceAll('-', ' ')}`,
        purpose: chance.is(0.3) ? 'DECISION' : 'DISCUSSION',
        topics: [topic],
        ...(chance.is(0.08) ? { deferred: true } : {}),
      })),
      { title: 'Reflection by the public contributors', purpose: 'DISCUSSION', topics: ['ppi'] },
      ...recordedBesides(`${key} ${day}`),
    ],
    decisions:
      !isTooFew && chance.is(0.55)
        ? [{ item: 2, statement: 'To go on as the paper proposes, and to look again in six months.' }]
        : [],
    actions: Array.from({ length: isTooFew ? 1 : chance.whole(1, 2) }, () => action(chance.is(0.8))),
  };
}

/** Who was told wrongly at first: the record said apologies, and a correction says that she had come late. */
function correction(rows: readonly Element[], day: Day): Element {
  const was = { ...rows.find(({ seat }) => seat === 'nurse'), status: 'APOLOGIES' };
  return {
    corrections: [
      {
        correctedAt: `${plusDays(day, 45)}T11:30:00Z`,
        correctedBy: 'HIT manager (made up)',
        statement: 'The lead nurse had come, half an hour late.',
        superseded: [was],
      },
    ],
    attendance: rows.map((row) =>
      row['seat'] === 'nurse' ? { ...row, status: 'PRESENT', cameAt: '13:00', correction: 1 } : row,
    ),
  };
}

/** The meetings of a team's steering group: held as the story has it, some of them cancelled, and planned from today on. */
export function steeringMeetings(story: Story, number: number): Meeting[] {
  const chance = new Chance(`meetings of ${story.key}`);
  const days = plannedDays(story);
  const isHeld = (day: Day): boolean => day <= today;
  return days.map((plannedFor, index): Meeting => {
    const meetsOn = moved[`${story.key} ${plannedFor}`] ?? plannedFor;
    const which = `${story.key} ${plannedFor}`;
    const hours = Number(story.rhythm.time.slice(0, 2));
    const end = `${String(hours + 2)}${story.rhythm.time.slice(2)}`;
    const base = {
      key: `${story.key}-sg-${plannedFor}`,
      plannedFor,
      meetsOn,
      startsAt: londonInstant(meetsOn, story.rhythm.time),
      endsAt: londonInstant(meetsOn, end),
      mode: 'HYBRID',
      groups: [`${story.key}-sg`],
      ...plannedOf(which),
    };
    if (!isHeld(meetsOn) || toLog.includes(which)) return { ...base, status: 'PLANNED' };
    if (story.attendance < 0.9 && chance.is(0.06))
      return { ...base, status: 'CANCELLED', cancelReason: chance.one(reasons) };
    const rows = attendance(story, number, meetsOn, which === tooFew, chance);
    const next = days[index + 1];
    const isConfirmed = next !== undefined && isHeld(next) && !toLog.includes(`${story.key} ${next}`);
    return {
      ...base,
      status: 'HELD',
      ...(isConfirmed
        ? { recordState: 'CONFIRMED', confirmedOn: next, confirmedBy: `${story.key}-chair` }
        : { recordState: 'UNCONFIRMED' }),
      recordedAt: `${plusDays(meetsOn, chance.whole(0, 3))}T17:05:00Z`,
      attendance: rows,
      ...business(story, meetsOn, which === tooFew, chance),
      ...(which === corrected && isConfirmed ? correction(rows, meetsOn) : {}),
    };
  });
}
