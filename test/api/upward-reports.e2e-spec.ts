import { randomUUID } from 'node:crypto';
import { aGroup, aReportingLine, at } from '../support/a-group';
import type { Made } from '../support/a-group';
import { loggedMeeting, refusal } from '../support/a-meeting';
import { api } from '../support/api';
import type { Answer } from '../support/api';
import { aHit } from '../support/directory-rows';

interface Line {
  readonly group: Made;
  readonly parent: Made;
}

async function aLine(more: object = {}): Promise<Line> {
  const [group, parent] = [await aGroup('Working group', more), await aGroup('Thematic group')];
  await aReportingLine(group, parent, '2013-01-01', { to: '2014-12-31' });
  return { group, parent };
}

const sent = async ({ group, parent }: Line, sentOn: string, more: object = {}): Promise<Answer> =>
  (await api()).post('/api/v1/upward-reports', { group: group.id, parentGroup: parent.id, sentOn, ...more });

const received = async (report: Answer, body: object, version = 1): Promise<Answer> =>
  (await api()).post(`/api/v1/upward-reports/${report.body.id}/receive`, body, at(version));

describe('A report that goes up', () => {
  it('is kept with the days that it covers, the meeting it tells of, and the meeting that received it', async () => {
    const client = await api();
    const line = await aLine();
    const told = await loggedMeeting(line.group, '2013-03-20');
    const report = await sent(line, '2013-04-02', {
      meeting: told.id,
      coversFrom: '2013-01-01',
      coversTo: '2013-03-31',
      form: 'Highlight report',
      summary: 'Two of three pathways are in place.',
    });
    expect([report.status, report.headers['location']]).toEqual([201, `/api/v1/upward-reports/${report.body.id}`]);
    const heard = await loggedMeeting(line.parent, '2013-04-10');
    const answer = await received(report, { atMeeting: heard.id, response: 'Bring the third in June.' });
    expect([answer.status, answer.body]).toEqual([200, { id: report.body.id, version: 2 }]);
    const seen = await client.get(report.headers['location'] ?? '');
    expect(seen.headers['etag']).toBe('"2"');
    expect(seen.body).toMatchObject({
      groupName: 'Working group',
      parentGroupName: 'Thematic group',
      meetingId: told.id,
      coversFrom: '2013-01-01',
      coversTo: '2013-03-31',
      sentOn: '2013-04-02',
      form: 'Highlight report',
      receivedOn: '2013-04-10',
      receivedAtMeetingId: heard.id,
      response: 'Bring the third in June.',
    });
  });

  it('is refused where the one group does not report to the other on the day it was sent', async () => {
    const line = await aLine();
    const sentence =
      'The one group does not report to the other on that day. Draw the reporting line first, or choose another day.';
    expect(refusal(await sent(line, '2012-12-31'))).toEqual([409, sentence]);
    expect((await sent(line, '2013-01-01')).status).toBe(201);
    expect((await sent(line, '2014-12-31')).status).toBe(201);
    expect(refusal(await sent(line, '2015-01-01'))).toEqual([409, sentence]);
    expect(refusal(await sent({ group: line.parent, parent: line.group }, '2013-06-01'))).toEqual([409, sentence]);
    expect(refusal(await sent({ group: line.group, parent: line.group }, '2013-06-01'))).toEqual([409, sentence]);
  });

  it('tells only of a held meeting of its own group, before it was sent', async () => {
    const line = await aLine();
    const fault = async (meeting: string, pointer = '#/meeting'): Promise<unknown> => {
      const { status, body } = await sent(line, '2013-04-02', { meeting });
      expect([status, body.errors[0].pointer]).toEqual([422, pointer]);
      return body.errors[0].detail;
    };
    expect(await fault(randomUUID())).toBe('There is no meeting with this id.');
    const foreign = await loggedMeeting(line.parent, '2013-04-01');
    expect(await fault(foreign.id)).toBe('This is not a meeting of that group. Choose one of its meetings.');
    const later = await loggedMeeting(line.group, '2013-04-03');
    expect(await fault(later.id, '#/sentOn')).toBe('That meeting was on 3 April 2013. Choose that day or a later one.');
  });

  it('is refused when it is sent in the future, names a group that nobody knows, or covers days that end before they begin', async () => {
    const line = await aLine();
    expect((await sent(line, '2200-01-01')).body.errors[0].pointer).toBe('#/sentOn');
    const nobody = { id: randomUUID(), version: 1 };
    expect((await sent({ ...line, parent: nobody }, '2013-04-01')).body.errors).toEqual([
      { pointer: '#/parentGroup', detail: 'There is no group with this id.' },
    ]);
    const covering = async (more: object): Promise<unknown> =>
      (await sent(line, '2013-04-01', more)).body.errors[0].detail;
    expect(await covering({ coversFrom: '2013-02-01', coversTo: '2013-01-31' })).toBe(
      'The last day is before the first. Choose 1 February 2013 or a later day.',
    );
    expect(await covering({ coversTo: '2013-01-31' })).toBe('Say the first day that it covers too.');
    expect(await covering({ coversFrom: '2013-01-31' })).toBe('Say the last day that it covers too.');
    const key = `report-${randomUUID()}`;
    expect((await sent(line, '2013-04-01', { key })).status).toBe(201);
    expect((await sent(line, '2013-04-01', { key })).status).toBe(409);
  });

  it('is received only at a held meeting of the parent that does not lie before the sending', async () => {
    const line = await aLine();
    const report = await sent(line, '2013-04-02');
    const detail = async (body: object): Promise<unknown> => {
      const answer = await received(report, body);
      return [answer.status, ...answer.body.errors.map((one: { pointer: string }) => one.pointer), answer.body.detail];
    };
    const own = await loggedMeeting(line.group, '2013-04-03');
    expect(await detail({ atMeeting: own.id })).toEqual([
      422,
      '#/atMeeting',
      'This is not a meeting of that group. Choose one of its meetings.',
    ]);
    const before = await loggedMeeting(line.parent, '2013-04-01');
    expect(await detail({ atMeeting: before.id })).toEqual([
      422,
      '#/atMeeting',
      'This was sent on 2 April 2013, so it cannot have been received before.',
    ]);
    const planned = await (
      await api()
    ).made('/api/v1/planned-meetings', { groups: [line.parent.id], meetsOn: '2013-04-05' });
    expect(await detail({ atMeeting: planned.id })).toEqual([
      422,
      '#/atMeeting',
      'This meeting has not been held. Choose one that was.',
    ]);
    expect(await detail({})).toEqual([422, '#/atMeeting', 'Say at which meeting it was received, or on which day.']);
    expect((await received(report, { on: '2200-01-01' })).status).toBe(422);
    const sameDay = await loggedMeeting(line.parent, '2013-04-02');
    expect(await detail({ atMeeting: sameDay.id, on: '2013-04-03' })).toEqual([
      422,
      '#/on',
      'That meeting was on 2 April 2013. Leave the day out, or choose another meeting.',
    ]);
    expect((await received(report, { atMeeting: sameDay.id })).status).toBe(200);
    expect(refusal(await received(report, { on: '2013-04-09' }, 2))).toEqual([
      409,
      'This was received at a meeting already.',
    ]);
    expect((await received(report, { on: '2013-04-09' }, 1)).status).toBe(412);
  });

  it('may be received on a day without a meeting first, and come before a meeting afterwards', async () => {
    const line = await aLine();
    const report = await sent(line, '2013-04-02');
    expect((await received(report, { on: '2013-04-04', response: 'Thank you.' })).body.version).toBe(2);
    const heard = await loggedMeeting(line.parent, '2013-04-10');
    expect((await received(report, { atMeeting: heard.id }, 2)).body.version).toBe(3);
    const { body } = await (await api()).get(`/api/v1/upward-reports/${report.body.id}`);
    expect(body).toMatchObject({ receivedOn: '2013-04-10', receivedAtMeetingId: heard.id, response: 'Thank you.' });
  });

  it('is listed, latest first, by group, parent, HIT, days and whether it was received, and as CSV', async () => {
    const client = await api();
    const hit = await aHit('Reports');
    const line = await aLine({ hit });
    await received(await sent(line, '2013-02-01'), { on: '2013-02-02' });
    await sent(line, '2013-03-01');
    const listed = async (filter: string): Promise<string[]> =>
      (await client.get(`/api/v1/upward-reports?${filter}`)).body.items.map((one: { sentOn: string }) => one.sentOn);
    expect(await listed(`group=${line.group.id}`)).toEqual(['2013-03-01', '2013-02-01']);
    expect(await listed(`parentGroup=${line.parent.id}&state=SENT`)).toEqual(['2013-03-01']);
    expect(await listed(`parentGroup=${line.parent.id}&state=RECEIVED`)).toEqual(['2013-02-01']);
    expect(await listed(`hit=${hit}&from=2013-02-01&to=2013-02-28`)).toEqual(['2013-02-01']);
    const csv = await client.get(`/api/v1/upward-reports?hit=${hit}&format=csv`);
    expect(csv.text.trim().split('\r\n')).toHaveLength(3);
  });
});
