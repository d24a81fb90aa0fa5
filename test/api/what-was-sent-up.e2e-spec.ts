import { aGroup, aReportingLine, at } from '../support/a-group';
import type { Made } from '../support/a-group';
import { loggedMeeting } from '../support/a-meeting';
import { declaredPromise, findingsOn } from '../support/a-promise';
import { api } from '../support/api';
import { aReport, anItem, wasReceived } from '../support/passing';
import { recordedHit } from '../support/recorded';

interface Line {
  readonly hit: string;
  readonly group: Made;
  readonly parent: Made;
}

/** A steering group that has reported to a trust-wide group since October 2012. */
async function aLine(): Promise<Line> {
  const { id: hit } = await recordedHit('Sends things up');
  const [group, parent] = [await aGroup('Steering group', { hit }), await aGroup('Trust-wide group')];
  await aReportingLine(group, parent, '2012-10-01');
  return { hit, group, parent };
}

describe('An item that was sent up', () => {
  const promised = ({ hit, group }: Line): Promise<string> =>
    declaredPromise(hit, { group: group.id, rule: 'ITEMS_SENT_UP', graceDays: 17 });

  it('cannot be told of where nothing was sent', async () => {
    const findings = await findingsOn(await promised(await aLine()), '2013-04-08');
    expect(findings['RECEIVED']).toMatchObject({
      outcome: 'CANNOT_TELL',
      sentence: 'No item was sent.',
      missing: 'The items that it sent to other groups.',
    });
  });

  it('has waited too long for an answer on the day after the 17 that were allowed', async () => {
    const line = await aLine();
    const promise = await promised(line);
    const item = await anItem(line.group, line.parent, '2013-03-20');
    await wasReceived('escalations', item, { on: '2013-03-21' });
    expect((await findingsOn(promise, '2013-04-07'))['ANSWERED']).toMatchObject({
      outcome: 'CANNOT_TELL',
      sentence: 'No item had to be answered yet.',
    });
    const late = (await findingsOn(promise, '2013-04-08'))['ANSWERED'];
    expect(late).toMatchObject({
      outcome: 'NOT_KEPT',
      sentence: '0 of 1 received item answered.',
      figures: { count: 0, of: 1 },
    });
    expect(late.parts[0].evidence).toMatchObject([{ kind: 'escalation', id: item.id, on: '2013-03-21' }]);
    const answer = { answer: 'The trust does.', on: '2013-04-10' };
    expect((await (await api()).post(`/api/v1/escalations/${item.id}/answer`, answer, at(2))).status).toBe(200);
    expect((await findingsOn(promise, '2013-04-09'))['ANSWERED'].outcome).toBe('NOT_KEPT');
    expect((await findingsOn(promise, '2013-04-10'))['ANSWERED']).toMatchObject({
      outcome: 'KEPT',
      figures: { count: 1, of: 1 },
    });
  });

  it('could have been received only once the other group has met, and not before the same 17 days are over', async () => {
    const line = await aLine();
    const promise = await promised(line);
    await anItem(line.group, line.parent, '2013-03-20');
    const received = async (asOf: string) => (await findingsOn(promise, asOf))['RECEIVED'];
    expect((await received('2013-04-20')).outcome).toBe('CANNOT_TELL');
    await loggedMeeting(line.parent, '2013-03-27');
    expect(await received('2013-04-06')).toMatchObject({
      outcome: 'CANNOT_TELL',
      sentence: 'Of 1 item sent, none had to be received yet.',
    });
    expect(await received('2013-04-07')).toMatchObject({
      outcome: 'NOT_KEPT',
      sentence: '0 of 1 item received in the record of the other group.',
    });
  });
});

describe('A report that was sent up', () => {
  it('counts as not received from the day after the days that were agreed, where the parent has met by then', async () => {
    const line = await aLine();
    const { body } = await (await api()).get(`/api/v1/groups/${line.parent.id}`);
    const promise = await declaredPromise(line.hit, {
      group: line.group.id,
      rule: 'REPORTS_TO',
      parameters: { to: [body.key], receivedDays: 10 },
    });
    const report = await aReport(line.group, line.parent, '2013-03-20');
    const received = async (asOf: string) => (await findingsOn(promise, asOf))['RECEIVED'];
    expect((await received('2013-04-20')).outcome).toBe('CANNOT_TELL');
    await loggedMeeting(line.parent, '2013-04-18');
    expect((await received('2013-04-17')).outcome).toBe('CANNOT_TELL');
    expect((await received('2013-04-18')).outcome).toBe('NOT_KEPT');
    await loggedMeeting(line.parent, '2013-03-25');
    expect(await received('2013-03-30')).toMatchObject({
      outcome: 'CANNOT_TELL',
      sentence: 'Of 1 report, none had to be received yet.',
    });
    const late = await received('2013-03-31');
    expect(late).toMatchObject({
      outcome: 'NOT_KEPT',
      sentence: '0 of 1 report received in the record of Trust-wide group.',
    });
    expect(late.parts[0].evidence).toMatchObject([{ kind: 'upwardReport', id: report.id, on: '2013-03-20' }]);
  });
});
