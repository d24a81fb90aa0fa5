import { plusDays } from './calendar';
import type { Element } from './elements';

export const workingGroups = ['B-WG1', 'B-WG2', 'B-WG3', 'B-WG4'];
export const thematicGroups = ['B-TG1', 'B-TG2'];
export const pairs = workingGroups.flatMap((group) => thematicGroups.map((other) => ({ group, other })));

/** Working groups that met together with a thematic group in the first quarter of 2014: six of the eight links. */
export const together = [
  ['B-WG1', 'B-TG1', '2014-01-16'],
  ['B-WG1', 'B-TG2', '2014-01-23'],
  ['B-WG2', 'B-TG1', '2014-02-06'],
  ['B-WG2', 'B-TG2', '2014-02-13'],
  ['B-WG3', 'B-TG2', '2014-02-27'],
  ['B-WG4', 'B-TG1', '2014-03-13'],
] as const;

/** What a thematic group heard from which working groups: all of them at the end of 2013, and four of eight lines in the quarter after it. */
export const heard = [
  ['B-TG1', '2013-12-12', ['B-WG1', 'B-WG2', 'B-WG3', 'B-WG4']],
  ['B-TG2', '2013-12-19', ['B-WG1', 'B-WG2', 'B-WG3', 'B-WG4']],
  ['B-TG1', '2014-03-20', ['B-WG1', 'B-WG2']],
  ['B-TG2', '2014-03-27', ['B-WG1', 'B-WG3']],
] as const;

const steeringDays = ['2013-10-01', '2014-01-07', '2014-04-01'];

const report = (group: string, parentGroup: string, receivedOn: string): Element => ({
  key: `${group}-to-${parentGroup}-${receivedOn}`.toLowerCase(),
  group,
  parentGroup,
  sentOn: plusDays(receivedOn, -6),
  receivedOn,
  receivedAtMeeting: `${parentGroup}-${receivedOn}`.toLowerCase(),
});

/** Each went up six days before the meeting that received it. */
export const upwardReports: readonly Element[] = [
  ...heard.flatMap(([parent, day, from]) => from.map((group) => report(group, parent, day))),
  ...steeringDays.flatMap((day) => thematicGroups.map((group) => report(group, 'B-SG', day))),
];

/** [group, day, status, what changed]: how both thematic groups said that they were getting on, after they had heard from below. */
const gettingOn = [
  ['B-TG1', '2013-12-13', 'ON_TRACK', 'All four working groups have their two leads and their plans.'],
  ['B-TG2', '2013-12-20', 'ON_TRACK', 'Patients have read all four plans and asked for plainer words.'],
  ['B-TG1', '2014-03-21', 'AT_RISK', 'Two of four working groups did not report this quarter.'],
  ['B-TG2', '2014-03-28', 'ON_TRACK', 'Carers and commissioners agreed what to measure.'],
] as const;

export const groupUpdates: readonly Element[] = gettingOn.map(([group, sentOn, status, whatChanged]) => ({
  key: `${group}-update-${sentOn}`.toLowerCase(),
  group,
  sentOn,
  status,
  whatChanged,
}));

/** What every working group did with both thematic groups before 2014. */
export const interactions: readonly Element[] = pairs.map(({ group, other }) => ({
  key: `${group}-and-${other}-open-day`.toLowerCase(),
  group,
  otherGroup: other,
  happenedOn: '2013-11-20',
  kind: 'JOINT_EVENT',
  words: 'An open day of all groups for patients and carers.',
}));
