import { smallGroup } from '../support/a-meeting';
import { somebody } from '../support/an-account';
import { api } from '../support/api';
import type { Answer } from '../support/api';
import { query } from '../support/database';
import { refusalIn } from '../support/recorded';

interface Decided {
  readonly id: string;
  readonly number: string;
  readonly meeting: string;
}

describe('A decision that stands in the place of an earlier one', () => {
  let group = '';
  beforeAll(async () => {
    group = (await smallGroup(['Ada'])).group.id;
  });

  /** A decision that was taken at a meeting of its own. */
  async function decided(meetsOn: string, of = group): Promise<Decided> {
    const client = await api();
    const decisions = [{ statement: `Decided on ${meetsOn}.` }];
    const { id: meeting } = await client.made('/api/v1/meetings', { groups: [of], meetsOn, decisions });
    const { body } = await client.get(`/api/v1/meetings/${meeting}`);
    return { ...body.decisions[0], meeting };
  }
  const put = async ({ id }: Decided, decision: string | null): Promise<Answer> =>
    (await api()).put(`/api/v1/decisions/${id}/supersedes`, { decision });
  const told = async ({ id }: Decided): Promise<Answer['body']> =>
    (await (await api()).get(`/api/v1/decisions/${id}`)).body;

  it('is told both ways, on its own and in the register, and can be taken back', async () => {
    const [first, second] = [await decided('2025-02-04'), await decided('2025-03-04')];
    expect((await put(second, first.id)).status).toBe(204);
    expect(await told(second)).toMatchObject({
      supersedes: first.number,
      superseded: { id: first.id },
      supersededBy: [],
    });
    expect(await told(first)).toMatchObject({
      supersedes: null,
      supersededBy: [second.number],
      replacements: [{ id: second.id }],
    });
    const client = await api();
    const csv = await client.get(`/api/v1/decisions?group=${group}&from=2025-03-04&to=2025-03-04&format=csv`);
    expect(csv.text).toContain('supersedes');
    expect(csv.text).toContain(first.number);
    const { body: history } = await client.get(`/api/v1/history?decision=${second.id}`);
    expect(history.items[0].change).toEqual({ decision: first.id, before: null });
    const { body: file } = await client.get('/api/v1/partnership/export');
    const inFile = file.meetings.flatMap(({ decisions = [] }: { decisions?: object[] }) => decisions);
    expect(inFile).toContainEqual(expect.objectContaining({ number: second.number, supersedes: first.number }));

    expect((await put(second, null)).status).toBe(204);
    expect(await told(first)).toMatchObject({ supersededBy: [] });
  });

  it('is an earlier one of the same group or its HIT, and never itself', async () => {
    const [first, second] = [await decided('2025-04-01'), await decided('2025-05-06')];
    const elsewhere = await decided('2025-01-07', (await smallGroup(['Bea'])).group.id);
    const later = 'Choose an earlier decision: a later one cannot have been replaced by this.';
    expect(refusalIn(await put(first, second.id))).toEqual([422, later, ['#/decision']]);
    expect(refusalIn(await put(first, first.id))).toEqual([422, later, ['#/decision']]);
    const other = 'Choose a decision of the same group, or of another group of its HIT.';
    expect(refusalIn(await put(first, elsewhere.id))).toEqual([422, other, ['#/decision']]);
  });

  it('cannot be taken out of a record while another stands in its place, and no circle gets into the database', async () => {
    const [first, second] = [await decided('2025-06-03'), await decided('2025-07-01')];
    await put(second, first.id);
    await expect(
      query('UPDATE decision SET supersedes_decision_id = $2 WHERE id = $1', [first.id, second.id]),
    ).rejects.toMatchObject({ constraint: 'decision_supersedes_in_no_circle' });
    await expect(
      query('UPDATE decision SET supersedes_decision_id = id WHERE id = $1', [first.id]),
    ).rejects.toMatchObject({ code: '23514' });
    await expect(query('DELETE FROM decision WHERE id = $1', [first.id])).rejects.toMatchObject({
      constraint: 'decision_supersedes_decision',
    });
  });

  it('is named by whoever writes the records of the group, and hidden from whoever does not see its meeting', async () => {
    const [first, second] = [await decided('2025-09-02'), await decided('2025-10-07')];
    const client = await api();
    const { bearer: member } = await somebody('MEMBER', undefined, { group });
    const send = (headers: Record<string, string>): Promise<Answer> =>
      client.put(`/api/v1/decisions/${second.id}/supersedes`, { decision: first.id }, headers);
    expect((await send(member)).status).toBe(403);
    const { bearer: stranger } = await somebody('CHAIR', undefined, { group: (await smallGroup(['Cy'])).group.id });
    expect((await send(stranger)).status).toBe(404);
    const { bearer: chair } = await somebody('CHAIR', undefined, { group });
    expect((await send(chair)).status).toBe(204);
  });
});
