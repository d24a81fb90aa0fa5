import { plusDays } from '../calendar';
import type { Day } from '../calendar';
import type { Element, Meeting, Part } from '../elements';
import { executiveDays, executiveMeeting } from './region';
import type { Story } from './stories';
import { today } from './today';

/** Teams that sent an item to the executive, and on which day it was answered, if it was. */
const sentItems: Readonly<Record<string, Day | null>> = { falls: '2026-04-02', stroke: '2026-04-09', kidney: null };
const sentFrom = '2026-02-01';

/** What the steering group reports to the executive before each of its meetings, from its first meeting to its last. */
function reports(key: string, held: readonly Day[]): Element[] {
  return executiveDays.flatMap((day) => {
    const sentOn = plusDays(day, -9);
    const last = held.filter((one) => one <= sentOn).at(-1);
    // A team that has not met for more than a quarter has nothing to report.
    if (last === undefined || last < plusDays(sentOn, -95)) return [];
    return [
      {
        key: `${key}-report-${sentOn}`,
        group: `${key}-sg`,
        parentGroup: 'X-EXEC',
        sentOn,
        form: 'Highlight report',
        summary: 'What went well, what did not, and what we ask of you.',
        receivedOn: day,
        receivedAtMeeting: executiveMeeting(day),
      },
    ];
  });
}

function items(key: string, held: readonly Meeting[]): Element[] {
  const answeredOn = sentItems[key];
  const from = held.find(({ meetsOn }) => meetsOn >= sentFrom);
  if (answeredOn === undefined || from === undefined) return [];
  const sentOn = plusDays(from.meetsOn, 1);
  const receivedOn = executiveDays.find((day) => day >= sentOn) ?? today;
  return [
    {
      key: `${key}-item-${sentOn}`,
      fromMeeting: from.key,
      item: 2,
      fromGroup: `${key}-sg`,
      toGroup: 'X-EXEC',
      sentOn,
      words: 'Please agree between you who pays for this from April.',
      receivedOn,
      receivedAtMeeting: executiveMeeting(receivedOn),
      receivedItem: 2,
      ...(answeredOn === null ? {} : { answer: 'The board and the trust, half each, for a year.', answeredOn }),
    },
  ];
}

const jointWork = [
  ['SHARED_PAPER', 'One paper of both groups on what patients told them.'],
  ['JOINT_EVENT', 'An afternoon for everybody who works on either.'],
  ['VISIT', 'The one group went to see the work of the other.'],
] as const;

/** What the two working groups did together, once in most quarters, while the team met. */
function together({ key, topics }: Story, held: readonly Day[]): Element[] {
  const [first, last] = [held[0], held.at(-1)];
  if (first === undefined || last === undefined) return [];
  return executiveDays
    .map((day) => plusDays(day, -25))
    .filter((day, quarter) => day >= first && day <= plusDays(last, 31) && (quarter + topics.length) % 5 > 0)
    .map((happenedOn, index) => {
      const [kind, words] = jointWork[index % jointWork.length] ?? jointWork[0];
      return {
        key: `${key}-together-${happenedOn}`,
        group: `${key}-wg1`,
        otherGroup: `${key}-wg2`,
        happenedOn,
        kind,
        words,
      };
    });
}

/** What passed between the groups of a team and the executive, as far as the team met. */
export function passedBy(story: Story, meetings: readonly Meeting[]): Part {
  const held = meetings.filter(({ status }) => status === 'HELD');
  const days = held.map(({ meetsOn }) => meetsOn);
  return {
    upwardReports: reports(story.key, days),
    escalations: items(story.key, held),
    interactions: together(story, days),
  };
}
