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
        ...(key === 'moving' && day === executiveDays.at(-1) ? written : {}),
      },
    ];
  });
}

/** What the team of today wrote into its last report, which the executive received and answered. */
const written: Element = {
  form: 'Alert, Advise, Assure',
  summary:
    'We can start in all practices in January if the trust and the board agree who pays for the second physiotherapist.',
  response: 'Thank you. The board will say in December who pays.',
  lines: [
    { heading: 'ALERT', words: 'Nobody has agreed yet who pays for the second physiotherapist.' },
    { heading: 'ADVISE', words: 'Two practices joined in the summer; a third is thinking about it.' },
    { heading: 'ADVISE', words: 'The working group on the programme asks for somebody from social care.' },
    { heading: 'ASSURE', words: 'The steering group met every month and was quorate each time.' },
  ],
};

/** [group, day, status, what changed, what it needs]: how the working groups of that team said that they were getting on. */
const gettingOn = [
  ['wg1', '2026-09-14', 'ON_TRACK', 'The programme runs in two practices.', null],
  ['wg2', '2026-09-14', 'ON_TRACK', 'Forty people answered the first survey.', null],
  [
    'wg1',
    '2026-10-12',
    'AT_RISK',
    'A third practice cannot find a room.',
    'Somebody from social care who knows the community rooms.',
  ],
  ['wg2', '2026-10-12', 'ON_TRACK', 'The survey is out in large print.', null],
  ['wg1', '2026-11-16', 'AT_RISK', 'Two rooms are on offer, neither with a ramp.', null],
  ['wg2', '2026-11-16', 'OFF_TRACK', 'The analyst left, and nobody reads the answers.', null],
] as const;

/** Those updates, and the one need as the item that it became. */
function updates(key: string): Part {
  if (key !== 'moving') return {};
  const named = gettingOn.map(([group, sentOn, status, whatChanged, need]) => ({
    key: `${key}-${group}-update-${sentOn}`,
    group: `${key}-${group}`,
    sentOn,
    status,
    whatChanged,
    ...(need === null ? {} : { need }),
  }));
  return {
    groupUpdates: named,
    escalations: named.flatMap(({ key: fromUpdate, group: fromGroup, sentOn, need }) =>
      need === undefined
        ? []
        : [{ key: `${fromUpdate}-need`, fromUpdate, fromGroup, toGroup: `${key}-sg`, sentOn, words: need }],
    ),
  };
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
  const told = updates(story.key);
  return {
    upwardReports: reports(story.key, days),
    groupUpdates: told.groupUpdates ?? [],
    escalations: [...items(story.key, held), ...(told.escalations ?? [])],
    interactions: together(story, days),
  };
}
