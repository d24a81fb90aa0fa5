import { at } from '../support/a-group';
import { calendarRead } from '../support/a-calendar';
import { AMailServer, mailing } from '../support/a-mail-server';
import { CheckedApi } from '../support/api';
import { freshDatabase, type TestDatabase } from '../support/database';
import { startServer } from '../support/server';

jest.setTimeout(180_000);

const inTenDays = (): string => new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);

describe('Invitations, over SMTP', () => {
  let database: TestDatabase;
  let mails: AMailServer;

  beforeAll(async () => {
    database = await freshDatabase();
    mails = await AMailServer.start();
  });
  afterAll(async () => {
    await mails.stop();
    await database.drop();
  });

  /** Does something in the portal while mails are off, then has it send so many. */
  async function told(count: number, act: (client: CheckedApi) => Promise<void>): Promise<void> {
    const quiet = await startServer({ databaseUrl: database.url });
    await act(await CheckedApi.at(quiet.url));
    await quiet.stop();
    const sending = await startServer({ databaseUrl: database.url, env: mailing(mails) });
    await mails.hasTaken(count);
    await sending.stop();
  }

  /** What the program of a reader is told by the last mail to them. */
  function lastTo(address: string) {
    const letter = mails.taken.filter(({ to }) => JSON.stringify(to).includes(address)).at(-1);
    const message = letter?.attachments.find(({ contentType }) => contentType === 'text/calendar');
    const read = calendarRead(message?.content.toString() ?? '');
    const event = read.component.getFirstSubcomponent('vevent');
    const property = (name: string): string => event?.getFirstPropertyValue(name)?.toString() ?? '';
    return {
      ...read,
      subject: letter?.subject,
      text: letter?.text ?? '',
      type: message?.headers.get('content-type'),
      property,
    };
  }

  it('are messages that calendar programs follow: the same meeting is invited to, moved and cancelled', async () => {
    let meeting = '';
    const calendar = { text: '' };
    await told(2, async (client) => {
      const id = async (path: string, body: object): Promise<string> => (await client.made(`/api/v1/${path}`, body)).id;
      const group = await id('groups', { name: 'Steering group', kind: 'STEERING_GROUP', from: '2012-10-01' });
      for (const [name, email] of [
        ['Ann "Chair" Archer', 'ann@example.org'],
        ['Ben Other', 'ben@example.org'],
        ['Cara Unreachable', undefined],
      ]) {
        const person = await id('people', { name, email });
        const seat = await id(`groups/${group}/seats`, { label: 'Member', from: '2012-10-01' });
        await id(`seats/${seat}/occupancies`, { person, capacity: 'SERVICE', from: '2012-10-01' });
      }
      const planned = {
        groups: [group],
        meetsOn: inTenDays(),
        startsAt: '14:00',
        minutes: 90,
        place: 'Room 4, Southmead',
      };
      meeting = await id('planned-meetings', planned);
      calendar.text = (await client.get(`/api/v1/meetings/${meeting}/calendar`)).text;
    });
    const invited = lastTo('ann@example.org');
    const [inFeed] = calendarRead(calendar.text).events;
    expect(invited.method).toBe('REQUEST');
    expect(invited.type).toMatchObject({ params: { method: 'REQUEST' } });
    expect(invited.events).toEqual([inFeed]);
    expect(invited.events).toMatchObject([
      { uid: meeting, sequence: 0, status: 'CONFIRMED', place: 'Room 4, Southmead' },
    ]);
    expect(invited.property('attendee')).toBe('mailto:ann@example.org');
    expect(invited.property('organizer')).toBe('mailto:portal@example.nhs.uk');
    expect(invited.subject).toMatch(/^Steering group on \d+ \w+ \d{4}$/);
    expect(invited.text).toContain('2pm to 3:30pm, Room 4, Southmead');
    // Nobody else's address is told.
    expect(JSON.stringify(invited.component)).not.toContain('ben@example.org');

    await told(4, async (client) => {
      const moved = await client.post(
        `/api/v1/meetings/${meeting}/reschedule`,
        { meetsOn: inTenDays(), startsAt: '16:00' },
        at(1),
      );
      expect(moved.status).toBe(200);
    });
    const changed = lastTo('ben@example.org');
    expect([changed.method, changed.subject?.slice(0, 8)]).toEqual(['REQUEST', 'Changed:']);
    expect(changed.events).toMatchObject([{ uid: meeting, sequence: 1 }]);

    await told(6, async (client) => {
      await client.post(`/api/v1/meetings/${meeting}/cancel`, { reason: 'Snow.' }, at(2));
    });
    const cancelled = lastTo('ben@example.org');
    expect([cancelled.method, cancelled.subject?.slice(0, 10)]).toEqual(['CANCEL', 'Cancelled:']);
    expect(cancelled.events).toMatchObject([{ uid: meeting, sequence: 2, status: 'CANCELLED' }]);
    expect(mails.taken).toHaveLength(6);
  });
});
