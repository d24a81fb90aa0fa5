import { openedAndClosed, whereLateActionsSit } from './action-pictures';
import { howManyCame } from './agendas-side-by-side';
import { fewestMeetings, usualAttendance } from './attendance-pictures';
import { headline, mostWords } from './headline';
import { whoMeets } from './organisations-matrix';
import { promisesKept } from './promises-picture';
import { sentReceivedAnswered } from './sent-up-picture';
import { liveSponsors } from './sponsor-statuses-picture';

const came = (day: string, count: number, expected = 15): { day: string; came: number; expected: number } => ({
  day,
  came: count,
  expected,
});
const month = (day: string, live: number, hits: number, paused = 0): Parameters<typeof liveSponsors>[0][number] => ({
  day,
  hits,
  counts: { LIVE: live, COOLING: 0, DORMANT: 0, NEVER_ENGAGED: 0, VACANT: hits - live - paused, PAUSED: paused },
});
const ends = ['2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31'];
const overlap = (shared: number, of: number): Parameters<typeof howManyCame>[0] => {
  const ratio = { numerator: shared, denominator: of, rate: null };
  return {
    ...{ intersection: shared, union: of, groupInWith: ratio, withInGroup: ratio, overlapCoefficient: ratio },
    ...{ jaccard: ratio, sentences: [] },
  };
};
const long = 'The University Hospitals of the North and the South and the East of the Region';

describe('The headline of a picture', () => {
  it.each([
    [usualAttendance([]), 'No attendance is recorded'],
    [usualAttendance([came('3 November 2026', 9)]), '9 of 15 people came on 3 November 2026'],
    [usualAttendance([came('a', 12), came('b', 12)]), '12 of 15 people came each time'],
    [
      usualAttendance([came('1 September 2026', 13), came('6 October 2026', 12), came('3 November 2026', 9)]),
      'Usually 12 of 15 people come; 3 November 2026 was lowest at 9',
    ],
    [
      fewestMeetings(
        [
          { name: 'City Council', meetings: 4 },
          { name: 'Trust', meetings: 11 },
        ],
        11,
        'partner',
      ),
      'City Council was at 4 of 11 meetings, the fewest of any partner',
    ],
    [
      fewestMeetings(
        [
          { name: long, meetings: 4 },
          { name: 'Trust', meetings: 11 },
        ],
        11,
        'partner',
      ),
      '1 partner was at 4 of 11 meetings, the fewest',
    ],
    [
      fewestMeetings(
        [
          { name: 'A', meetings: 4 },
          { name: 'B', meetings: 4 },
        ],
        11,
        'organisation',
      ),
      '2 organisations were at 4 of 11 meetings, the fewest',
    ],
    [fewestMeetings([{ name: 'A', meetings: 3 }], 3, 'partner'), 'Every partner was at all 3 meetings'],
    [
      openedAndClosed([
        { opened: 2, closed: 3 },
        { opened: 4, closed: 0 },
        { opened: 0, closed: 0 },
      ]),
      'More actions were closed than opened in 1 of 2 months',
    ],
    [openedAndClosed([]), 'No actions were opened or closed'],
    [
      whereLateActionsSit(
        [
          { label: 'North Trust', late: 8 },
          { label: 'Council', late: 4 },
        ],
        12,
      ),
      '8 of 12 late actions sit with North Trust',
    ],
    [
      whereLateActionsSit(
        [
          { label: long, late: 8 },
          { label: 'Council', late: 4 },
        ],
        12,
      ),
      '8 of 12 late actions sit with 1 organisation',
    ],
    [
      whereLateActionsSit(
        [
          { label: 'A', late: 2 },
          { label: 'B', late: 2 },
        ],
        4,
      ),
      '4 late actions sit with 2 organisations, none of them with most',
    ],
    [whereLateActionsSit([{ label: 'A', late: 1 }], 1), '1 late action sits with A'],
    [
      sentReceivedAnswered({ sent: 9, received: 7, answered: 4 }),
      '9 items were sent, 7 were received, 4 were answered',
    ],
    [sentReceivedAnswered({ sent: 1, received: 1, answered: 0 }), '1 item was sent, 1 was received, 0 were answered'],
    [
      howManyCame(overlap(6, 7), ['the HIT', 'the trust-wide group']),
      '6 of 7 topics of the HIT also came to the trust-wide group',
    ],
    [howManyCame(overlap(6, 7), [long, long]), '6 of 7 topics of the first group also came to the second'],
    [howManyCame(overlap(0, 0), ['A', 'B']), 'No topic is recorded on the agendas of A'],
    [whoMeets(12, 15), '12 of 15 pairs of organisations were at a meeting together'],
    [whoMeets(0, 1), 'The 2 organisations did not meet'],
    [promisesKept(11, 14), '11 of 14 promises that are due are kept'],
    [promisesKept(1, 1), '1 of 1 promise that is due is kept'],
  ])('says “%s”', (said, expected) => {
    expect(said).toBe(expected);
    expect(said.split(' ').length).toBeLessThanOrEqual(mostWords);
  });

  it('speaks of up and down from six months on, and never of teams on pause', () => {
    const six = ends.map((day, place) => month(day, 4 + Math.min(place, 3), 10, 0));
    expect(liveSponsors(six)).toBe('7 of 10 teams have a live sponsor, up from 4 in May 2026');
    expect(liveSponsors(six.slice(1))).toBe('7 of 10 teams have a live sponsor');
    expect(liveSponsors(ends.map((day) => month(day, 1, 3, 2)))).toBe('1 of 1 team has a live sponsor');
  });

  it('falls back to the last sentence where all are too long', () => {
    expect(headline(`${long} ${long}`, `${long} ${long} too`)).toBe(`${long} ${long} too`);
  });
});
