import { array, boolean, constantFrom, integer, option, record } from 'fast-check';
import { actions } from '../../src/assurance/rules/actions';
import { newId } from '../../src/platform/database/new-id';
import { plusDays } from '../../src/platform/time/period';
import type { Day } from '../../src/platform/time/period';
import { verdictsOnRow } from '../support/judging';
import { itSaysWhatTheNaiveRuleSays } from './held-against-naive';
import { naiveActions } from './naive-actions';
import type { Happening, RecordedAction, RecordWithActions } from './naive-actions';
import { anyRecord, recordRows } from './random-record';
import { people } from './random-roster';

const step = record({
  wait: integer({ min: 0, max: 60 }),
  back: integer({ min: 0, max: 10 }),
  turn: constantFrom('MOVED' as const, 'MOVED' as const, 'DONE' as const, 'DONE' as const, 'DROPPED' as const),
  due: integer({ min: 0, max: 30 }),
  reason: option(constantFrom('The partner was away.'), { freq: 2 }),
  isNoted: boolean(),
});
const anyAction = record({
  meeting: integer({ min: 0, max: 15 }),
  due: option(integer({ min: 0, max: 50 }), { freq: 5 }),
  steps: array(step, { maxLength: 4 }),
  isBare: constantFrom(true, false, false),
});

/** A history as the product lets it happen: closed things are reopened first, and closing may be noted some days later. */
function historyOf(agreed: Day, first: Day | null, steps: readonly StepMade[]): Happening[] {
  let today = agreed;
  let isOpen = true;
  let dueNow = first;
  return steps.map(({ wait, back, turn, due, reason, isNoted }) => {
    today = plusDays(today, wait);
    const kind = isOpen ? turn : 'REOPENED';
    isOpen = kind === 'MOVED' || kind === 'REOPENED';
    const closes = kind === 'DONE' || kind === 'DROPPED';
    const on = closes && plusDays(today, -back) > agreed ? plusDays(today, -back) : today;
    if (kind !== 'MOVED') return { kind, on, was: null, due: null, reason, isBare: false };
    const was = isNoted ? dueNow : null;
    dueNow = plusDays(agreed, due);
    return { kind, on, was, due: dueNow, reason, isBare: false };
  });
}

interface StepMade {
  readonly wait: number;
  readonly back: number;
  readonly turn: 'MOVED' | 'DONE' | 'DROPPED';
  readonly due: number;
  readonly reason: string | null;
  readonly isNoted: boolean;
}

const worlds = record({ made: anyRecord, all: array(anyAction, { minLength: 4, maxLength: 24 }) }).map(
  ({ made, all }): RecordWithActions => ({
    ...made,
    actions: all.flatMap(({ meeting: at, due, steps, isBare }, index): RecordedAction[] => {
      const meeting = made.meetings[at];
      if (meeting?.status !== 'HELD') return [];
      const dueAtFirst = due === null ? null : plusDays(meeting.day, due);
      const history = historyOf(meeting.day, dueAtFirst, steps);
      const last = history.at(-1);
      const closings = history.filter(({ kind }) => kind === 'DONE' || kind === 'DROPPED');
      // What came from elsewhere may have been closed without a history of that.
      const bare = isBare && closings.length === 1 && closings[0] === last;
      return [
        {
          id: newId(),
          meeting: meeting.id,
          number: `A-2013-${String(index + 1).padStart(3, '0')}`,
          due: dueAtFirst,
          history: bare ? history.map((one) => (one === last ? { ...one, reason: null, isBare: true } : one)) : history,
        },
      ];
    }),
  }),
);

function rowOf({ id, meeting, number, due, history }: RecordedAction): Readonly<Record<string, unknown>> {
  const last = history.findLast(({ kind }) => kind !== 'MOVED');
  const isClosed = last !== undefined && last.kind !== 'REOPENED';
  return {
    id,
    meeting_id: meeting,
    number,
    task: 'Something',
    owner_person_id: people[0]?.id,
    due_on: history.findLast(({ kind }) => kind === 'MOVED')?.due ?? due,
    status: isClosed ? last.kind : 'OPEN',
    closed_on: isClosed ? last.on : null,
    version: 1,
  };
}

describe('“Each action has a lead person and was done in the agreed time (if not, why)”', () => {
  itSaysWhatTheNaiveRuleSays({
    rule: actions,
    worlds,
    rowsOf: ({ actions: all, ...made }) => ({
      ...recordRows(made),
      action: all.map(rowOf),
      action_event: all.flatMap(({ id, history }) =>
        history
          .filter(({ isBare }) => !isBare)
          .map(({ kind, on, was, due, reason }, index) => ({
            id: newId(),
            action_id: id,
            position: index + 1,
            kind,
            happened_on: on,
            was_due_on: was,
            due_on: due,
            reason,
          })),
      ),
    }),
    parameters: record({
      windowMonths: integer({ min: 1, max: 3 }),
      keptPercent: constantFrom(60, 80, 100),
      slippingPercent: constantFrom(0, 33, 58),
    }),
    naive: naiveActions,
  });

  const done = {
    id: 'a1',
    number: 'A-2013-001',
    agreedOn: '2013-01-09',
    isDueKnown: true,
    due: '2013-02-13',
    dueSince: '2013-01-09',
    isPushed: false,
    status: 'DONE',
    closedOn: '2013-02-13',
    isExplained: false,
  };
  const open = { ...done, id: 'a2', number: 'A-2013-002', status: 'OPEN', closedOn: null };
  const told = (all: readonly object[], more: object = {}): ReturnType<typeof verdictsOnRow> =>
    verdictsOnRow(actions, {
      day: '2013-03-01',
      paused: [],
      keptPercent: 80,
      slippingPercent: 58,
      actions: all,
      ...more,
    });

  it('counts what was done by its day, and names what was not', async () => {
    const pushed = { ...open, id: 'a3', number: 'A-2013-003', due: '2013-05-01', isPushed: true };
    const dropped = { ...done, id: 'a4', number: 'A-2013-004', status: 'DROPPED' };
    expect(await told([done, open, pushed, dropped])).toMatchObject({
      OWNED: { outcome: 'KEPT', sentence: '4 of 4 actions have one owner and a day.', figures: { count: 4, of: 4 } },
      ON_TIME: {
        outcome: 'NOT_KEPT',
        sentence:
          '1 of 4 actions that came to their day was done by it, or a reason is recorded. Late: A-2013-002.' +
          ' Moved without a reason: A-2013-003. Dropped without a reason: A-2013-004.',
        figures: { count: 1, of: 4 },
        evidence: [{ kind: 'action', id: 'a1', on: '2013-01-09' }, { id: 'a2' }, { id: 'a3' }, { id: 'a4' }],
      },
    });
  });

  it('takes a reason for an answer', async () => {
    const moved = { ...open, due: '2013-02-28', dueSince: '2013-02-10', status: 'DONE', closedOn: '2013-02-28' };
    expect(await told([done, moved, { ...done, status: 'DROPPED', isExplained: true }])).toMatchObject({
      ON_TIME: { outcome: 'KEPT', figures: { count: 3, of: 3 } },
    });
  });

  it('names actions without a day, and leaves out what is not due or moved later from a day that is not kept', async () => {
    const undated = { ...open, due: null };
    const movedLater = { ...open, number: 'A-2013-005', isDueKnown: false };
    expect(await told([undated, { ...open, due: '2013-03-01' }, movedLater])).toMatchObject({
      OWNED: {
        outcome: 'NOT_KEPT',
        sentence:
          '1 of 2 actions has one owner and a day. Without a day: A-2013-002.' +
          ' Moved later, from a day that is not kept: A-2013-005.',
      },
      ON_TIME: { outcome: 'CANNOT_TELL', missing: 'By when actions are to be done, and when they were.' },
    });
  });

  it('gives an action as many days more as the HIT was paused', async () => {
    const paused = [{ from: '2013-02-01', next: '2013-02-17' }];
    expect(await told([open], { paused })).toMatchObject({ ON_TIME: { outcome: 'CANNOT_TELL' } });
    expect(await told([open], { paused, day: '2013-03-02' })).toMatchObject({ ON_TIME: { outcome: 'NOT_KEPT' } });
  });

  it('cannot be told without actions', async () => {
    expect(await told([])).toMatchObject({
      OWNED: { outcome: 'CANNOT_TELL', sentence: 'No action is recorded for this time.' },
      ON_TIME: { outcome: 'CANNOT_TELL' },
    });
  });
});
