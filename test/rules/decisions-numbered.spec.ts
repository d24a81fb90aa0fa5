import { array, boolean, constantFrom, integer, option, record } from 'fast-check';
import { decisionsNumbered } from '../../src/assurance/rules/decisions-numbered';
import { newId } from '../../src/platform/database/new-id';
import { verdictsOnRow } from '../support/judging';
import { itSaysWhatTheNaiveRuleSays } from './held-against-naive';
import { naiveDecisionsNumbered } from './naive-decisions-numbered';
import type { Business, RecordWithBusiness } from './naive-decisions-numbered';
import { anyRecord, recordRows } from './random-record';

const business = record({
  isDraft: integer({ min: 0, max: 7 }).map((number) => number === 0),
  items: array(record({ purpose: option(constantFrom('APPROVAL', 'DECISION', 'DISCUSSION')), isDeferred: boolean() }), {
    maxLength: 3,
  }),
  decisions: array(option(integer({ min: 1, max: 3 }), { freq: 4 }), { maxLength: 3 }),
});
const worlds = record({ made: anyRecord, all: array(business, { minLength: 16, maxLength: 16 }) }).map(
  ({ made, all }): RecordWithBusiness => ({
    ...made,
    business: new Map(
      made.meetings.flatMap(({ id, status }, at): [string, Business][] => {
        const one = all[at];
        if (!one || status !== 'HELD') return [];
        const decisions = one.decisions
          .filter((item) => item === null || item <= one.items.length)
          .map((item, index) => ({ id: newId(), number: `D-2013-${String(at * 10 + index + 100)}`, item }));
        return [[id, { ...one, decisions }]];
      }),
    ),
  }),
);

describe('“Decisions are numbered and dated”', () => {
  itSaysWhatTheNaiveRuleSays({
    rule: decisionsNumbered,
    worlds,
    rowsOf: ({ business: all, ...made }) => {
      const rows = recordRows(made);
      const each = [...all].map(([meeting, of]) => ({ meeting, ...of }));
      return {
        ...rows,
        meeting: (rows['meeting'] ?? []).map((row) => ({
          ...row,
          record_state: all.get(String(row['id']))?.isDraft === false ? 'UNCONFIRMED' : row['record_state'],
        })),
        agenda_item: each.flatMap(({ meeting, items }) =>
          items.map(({ purpose, isDeferred }, index) => ({
            id: newId(),
            meeting_id: meeting,
            position: index + 1,
            title: 'An item',
            purpose,
            topics: [],
            is_deferred: isDeferred,
          })),
        ),
        decision: each.flatMap(({ meeting, decisions }) =>
          decisions.map(({ id, number, item }) => ({
            id,
            meeting_id: meeting,
            number,
            item_position: item,
            statement: 'Agreed.',
          })),
        ),
      };
    },
    parameters: record({
      windowMonths: integer({ min: 1, max: 3 }),
      keptPercent: constantFrom(60, 80, 100),
      slippingPercent: constantFrom(0, 33, 58),
      leastMeetings: integer({ min: 1, max: 2 }),
    }),
    naive: naiveDecisionsNumbered,
  });

  const january = {
    id: 'm1',
    on: '2013-01-09',
    isDraft: false,
    decisions: [{ id: 'd1', item: 2 }],
    forDecision: [2],
  };
  const february = { ...january, id: 'm2', on: '2013-02-13', decisions: [], forDecision: [3, 4] };
  const told = (meetings: readonly object[]): ReturnType<typeof verdictsOnRow> =>
    verdictsOnRow(decisionsNumbered, { keptPercent: 80, slippingPercent: 50, leastMeetings: 1, meetings });

  it('names the items that came for decision and have none in the register', async () => {
    expect(await told([january, february])).toEqual({
      IN_REGISTER: {
        outcome: 'SLIPPING',
        sentence:
          'The register has 1 decision, each with its number and day.' +
          ' It is complete for 1 of 2 meetings that had something to decide.' +
          ' For decision, and none is recorded: 13 February 2013 (items 3 and 4).',
        figures: { count: 1, of: 2 },
        evidence: [
          { kind: 'meeting', id: 'm2', on: '2013-02-13' },
          { kind: 'decision', id: 'd1', on: '2013-01-09' },
        ],
      },
    });
  });

  it('tells, and does not count, meetings of which the record proves nothing', async () => {
    const silent = { ...february, forDecision: [] };
    const loose = { ...february, decisions: [{ id: 'd2', item: null }] };
    expect(await told([january, silent, loose, { ...february, isDraft: true }])).toMatchObject({
      IN_REGISTER: {
        outcome: 'KEPT',
        sentence:
          'The register has 2 decisions, each with its number and day.' +
          ' It is complete for 1 of 1 meeting that had something to decide.' +
          ' Of 3 meetings the record does not tell whether a decision is missing.',
      },
    });
  });

  it('never reads as kept, nor as broken, where nothing is noted', async () => {
    const missing = 'What was decided, and which items of the agenda came for decision.';
    expect(await told([{ ...february, forDecision: [] }])).toMatchObject({
      IN_REGISTER: {
        outcome: 'CANNOT_TELL',
        sentence: 'The register has no decision, and no meeting tells whether one is missing.',
        missing,
      },
    });
    expect(await told([])).toMatchObject({ IN_REGISTER: { outcome: 'CANNOT_TELL' } });
  });
});
