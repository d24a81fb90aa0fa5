import type { Part } from './elements';

/**
 * [sent on, the meeting of the steering group it tells of, the meeting of the trust-wide group that received it]: what went up the
 * reporting line. Nothing was reported of the meeting of June, which had no quorum; the trust-wide group has not met since the last.
 */
const reports = [
  ['2012-10-15', '2012-10-10', '2012-10-18'],
  ['2012-12-14', '2012-11-14', '2012-12-20'],
  ['2013-02-18', '2013-02-13', '2013-02-21'],
  ['2013-04-15', '2013-04-10', '2013-04-18'],
  ['2013-09-16', '2013-09-11', null],
] as const;

/** What passed between HIT A and the trust-wide group: five reports in six periods, and two items, one of them never answered. */
export const passedByHitA: Part = {
  upwardReports: reports.map(([sentOn, meeting, receivedOn]) => ({
    key: `a-report-${sentOn}`,
    group: 'A-SG',
    parentGroup: 'T-SG',
    meeting: `a-sg-${meeting}`,
    sentOn,
    form: 'Highlight report',
    ...(receivedOn === null ? {} : { receivedOn, receivedAtMeeting: `t-sg-${receivedOn}` }),
  })),
  escalations: [
    {
      key: 'a-item-data-sharing',
      fromMeeting: 'a-sg-2012-11-14',
      item: 2,
      fromGroup: 'A-SG',
      toGroup: 'T-SG',
      sentOn: '2012-11-15',
      words: 'Please say who signs the data-sharing agreement for the trust.',
      receivedOn: '2012-12-20',
      receivedAtMeeting: 't-sg-2012-12-20',
      receivedItem: 1,
      answer: 'The Medical Director does.',
      answeredOn: '2013-01-07',
    },
    {
      key: 'a-item-regional-provider',
      fromMeeting: 'a-sg-2013-06-12',
      item: 2,
      fromGroup: 'A-SG',
      toGroup: 'T-SG',
      sentOn: '2013-06-13',
      words: 'Please ask the regional provider who sits with us from now on.',
      receivedOn: '2013-06-20',
      receivedAtMeeting: 't-sg-2013-06-20',
      receivedItem: 1,
    },
  ],
};
