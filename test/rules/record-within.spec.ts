import { array, boolean, constantFrom, integer, record } from 'fast-check';
import { recordWithin } from '../../src/assurance/rules/record-within';
import { plusDays } from '../../src/platform/time/period';
import { verdictsOnRow } from '../support/judging';
import { itSaysWhatTheNaiveRuleSays } from './held-against-naive';
import { naiveRecordWithin } from './naive-record-within';
import type { RecordWithRecords } from './naive-record-within';
import { anyRecord, recordRows } from './random-record';

const written = record({
  state: constantFrom('DRAFT' as const, 'UNCONFIRMED' as const, 'UNCONFIRMED' as const, 'CONFIRMED' as const),
  after: integer({ min: 0, max: 14 }),
  isLateAtNight: boolean(),
  confirmedAfter: integer({ min: 0, max: 30 }),
});
const worlds = record({ made: anyRecord, all: array(written, { minLength: 16, maxLength: 16 }) }).map(
  ({ made, all }): RecordWithRecords => ({
    ...made,
    records: new Map(
      made.meetings.flatMap(({ id, day }, index) => {
        const one = all[index];
        if (!one) return [];
        const { state, isLateAtNight, after, confirmedAfter } = one;
        return [[id, { state, isLateAtNight, on: plusDays(day, after), confirmedOn: plusDays(day, confirmedAfter) }]];
      }),
    ),
  }),
);

describe('“The record is sent within five working days”', () => {
  itSaysWhatTheNaiveRuleSays({
    rule: recordWithin,
    worlds,
    rowsOf: ({ records, ...made }) => {
      const rows = recordRows(made);
      const meeting = (rows['meeting'] ?? []).map((row) => {
        const one = records.get(String(row['id']));
        if (!one || row['status'] !== 'HELD') return { ...row, confirmed_on: null };
        return {
          ...row,
          record_state: one.state,
          recorded_at: `${one.on}T${one.isLateAtNight ? '23:30' : '12:00'}:00Z`,
          confirmed_on: one.state === 'CONFIRMED' ? one.confirmedOn : null,
        };
      });
      return { ...rows, meeting };
    },
    parameters: record({
      workingDays: integer({ min: 1, max: 6 }),
      windowMonths: integer({ min: 1, max: 3 }),
      keptPercent: constantFrom(60, 80, 100),
      slippingPercent: constantFrom(0, 33, 58),
      leastMeetings: integer({ min: 1, max: 2 }),
    }),
    naive: naiveRecordWithin,
  });

  const inTime = { id: 'm1', on: '2013-01-09', out: '2013-01-16' };
  const late = { id: 'm2', on: '2013-02-13', out: '2013-03-04' };
  const row = {
    day: '2013-03-20',
    paused: [],
    workingDays: 5,
    keptPercent: 80,
    slippingPercent: 58,
    leastMeetings: 2,
    notLogged: 0,
    meetings: [inTime, late],
  };

  it('counts the records that were out in time, and says when the others were', async () => {
    const notOut = { id: 'm3', on: '2013-03-06', out: null };
    expect(await verdictsOnRow(recordWithin, { ...row, meetings: [inTime, late, notOut], notLogged: 1 })).toEqual({
      IN_TIME: {
        outcome: 'NOT_KEPT',
        sentence:
          'The record of 1 of 3 meetings was out within 5 working days.' +
          ' Not in time: 13 February 2013 (out on 4 March 2013) and 6 March 2013 (not out yet).' +
          ' 1 planned meeting is not logged yet.',
        figures: { count: 1, of: 3 },
        evidence: [
          { kind: 'meeting', id: 'm1', on: '2013-01-09' },
          { kind: 'meeting', id: 'm2', on: '2013-02-13' },
          { kind: 'meeting', id: 'm3', on: '2013-03-06' },
        ],
      },
    });
  });

  it('waits for a record until its time is over, and counts it at once when it is out', async () => {
    const last = { id: 'm4', on: '2013-03-13', out: '2013-03-21' };
    expect(await verdictsOnRow(recordWithin, { ...row, meetings: [inTime, last] })).toMatchObject({
      IN_TIME: {
        outcome: 'CANNOT_TELL',
        sentence: 'The record of 1 of 1 meeting was out within 5 working days. That is too few to tell.',
      },
    });
    expect(
      await verdictsOnRow(recordWithin, { ...row, meetings: [inTime, { ...last, out: '2013-03-15' }] }),
    ).toMatchObject({ IN_TIME: { outcome: 'KEPT', figures: { count: 2, of: 2 } } });
  });

  it('cannot be told where nobody has logged a meeting', async () => {
    expect(await verdictsOnRow(recordWithin, { ...row, meetings: [], notLogged: 2 })).toEqual({
      IN_TIME: {
        outcome: 'CANNOT_TELL',
        sentence: 'No meeting has come to the end of its 5 working days. 2 planned meetings are not logged yet.',
        missing: 'The record of at least 2 meetings.',
      },
    });
  });
});
