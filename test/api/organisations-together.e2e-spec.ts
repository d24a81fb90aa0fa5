import { api } from '../support/api';
import { writtenHitA } from '../support/golden-hit-a';

describe('Which organisations were in the room together', () => {
  it('is counted a meeting at a time, with the PCT and its successor as one', async () => {
    const { group } = await writtenHitA();
    const { status, body } = await (
      await api()
    ).get(`/api/v1/groups/${group}/organisations?from=2012-10-01&to=2013-09-30`);
    expect(status).toBe(200);
    expect([body.meetings, body.longestGap]).toEqual([10, 63]);
    const alone = body.organisations.map(({ name, meetings }: { name: string; meetings: number }) => [name, meetings]);
    expect(alone).toEqual([
      ['North Bristol NHS Trust', 10],
      ['NHS Bristol CCG', 9],
      ['University Hospitals Bristol NHS Foundation Trust', 9],
      ['University of Bristol', 9],
      ['Bristol City Council', 4],
      ['Avon and Wiltshire Mental Health Partnership NHS Trust', 3],
    ]);
    const pair = body.together.find(
      (one: { organisation: { name: string }; other: { name: string } }) =>
        one.organisation.name === 'Bristol City Council' && one.other.name === 'NHS Bristol CCG',
    );
    expect(pair.meetings).toBe(3);
  });

  it('asks for a period that goes forwards, of a group that is there', async () => {
    const client = await api();
    const nobody = '00000000-0000-7000-8000-000000000000';
    const reversed = await client.get(`/api/v1/groups/${nobody}/organisations?from=2013-01-02&to=2013-01-01`);
    expect(reversed.body.errors).toEqual([{ pointer: '#/to', detail: 'Enter 2 January 2013 or a later day.' }]);
    expect((await client.get(`/api/v1/groups/${nobody}/organisations?from=2013-01-01&to=2013-01-01`)).status).toBe(404);
  });
});
