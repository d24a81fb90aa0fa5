import type { Day } from '../../src/platform/time/period';
import type { NaivePromise, NaiveVerdict, NaiveVerdicts } from './held-against-naive';
import { asItStands, heldIn, shareVerdict, wasThere } from './naive-record';
import { groupsAsked } from './naive-roster';
import { organisations, people } from './random-roster';
import type { MeetingsRecord, RecordedMark, RecordedMeeting } from './record';

interface Parameters {
  readonly constituencies: readonly string[];
  readonly windowMonths: number;
  readonly keptPercent: number;
  readonly slippingPercent: number;
  readonly leastMeetings: number;
}

/** Goes from meeting to meeting, and asks whether everybody was in the room, or may have been. */
export function naiveConstituenciesTogether(
  record: MeetingsRecord,
  promise: NaivePromise<Parameters>,
  day: Day,
): Readonly<Record<string, NaiveVerdicts>> {
  const { parameters } = promise;
  return Object.fromEntries(
    groupsAsked(record, promise, day).map(({ id, key, first }) => {
      const seen = heldIn(record, id, { day, first, ...parameters }).map((meeting) =>
        wereTogether(meeting, parameters.constituencies),
      );
      const figures = {
        count: seen.filter((one) => one === 'YES').length,
        of: seen.filter((one) => one !== 'UNKNOWN').length,
      };
      const verdict: NaiveVerdict = shareVerdict(figures, parameters);
      return [key, { TOGETHER: verdict }];
    }),
  );
}

function wereTogether(meeting: RecordedMeeting, asked: readonly string[]): 'YES' | 'NO' | 'UNKNOWN' {
  const rows = asItStands(meeting);
  const lacking = asked.filter((name) => !rows.some((row) => wasThere(row) && isOf(row, name)));
  if (rows.length === 0) return 'UNKNOWN';
  if (lacking.length === 0) return 'YES';
  return lacking.every((name) => rows.some((row) => mayHaveBeen(row, name))) ? 'UNKNOWN' : 'NO';
}

const professionOf = ({ person }: RecordedMark): string | null | undefined =>
  people.find(({ id }) => id === person)?.profession;

function isOf(row: RecordedMark, name: string): boolean {
  if (name === 'MEDIC') return professionOf(row) === 'MEDICAL';
  if (name === 'AHP') return professionOf(row) === 'AHP';
  if (name === 'PUBLIC_CONTRIBUTOR') return row.capacity === 'PUBLIC_CONTRIBUTOR';
  const sector = organisations.find(({ id }) => id === row.organisation)?.sector;
  return row.capacity === 'COMMISSIONING' || sector === 'COMMISSIONER';
}

/** Nobody noted whether they came, or what somebody at the table is by profession. */
function mayHaveBeen(row: RecordedMark, name: string): boolean {
  const isOpen = row.status === 'NOT_RECORDED';
  if (isOpen && isOf(row, name)) return true;
  if (name !== 'MEDIC' && name !== 'AHP') return false;
  if (row.seat === null || row.capacity === 'PUBLIC_CONTRIBUTOR') return false;
  return professionOf(row) === null && (isOpen || wasThere(row));
}
