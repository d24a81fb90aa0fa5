import { aGroup, aSeat, at } from '../support/a-group';
import type { Made } from '../support/a-group';
import { api } from '../support/api';
import { query } from '../support/database';
import { aHolding, anOrganisation, aPerson, aPost, endHolding } from '../support/directory-rows';

interface Stay {
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
}

const staysIn = async (seat: Made): Promise<string[]> => {
  const stays = await query<Stay & { held: string }>(
    `SELECT p.name, lower(h.during)::text AS "from", (upper(h.during) - 1)::text AS "to"
     FROM seat_holder h JOIN person p ON p.id = h.person_id WHERE h.seat_id = $1 AND h.held_during @> h.during ORDER BY h.during`,
    [seat.id],
  );
  return stays.map(({ name, from, to }) => `${name} ${from} – ${to ?? ''}`.trim());
};

const seatOfPost = async (life: object = {}): Promise<{ post: string; seat: Made }> => {
  const post = await aPost(await anOrganisation('Trust'), 'Head of Division');
  const group = await aGroup('Steering', { from: '2012-10-01' });
  return { post, seat: await aSeat(group, 'Head', { exOfficioPost: post, capacity: 'SERVICE', ...life }) };
};

describe('A seat that goes with a post', () => {
  it('is taken by somebody acting in the post, in front of its substantive holder, and goes back afterwards', async () => {
    const { post, seat } = await seatOfPost();
    await aHolding(post, await aPerson('Substantive'), { from: '2012-01-01' });
    await aHolding(post, await aPerson('Acting'), { from: '2013-02-01', to: '2013-03-31', kind: 'ACTING' });
    expect(await staysIn(seat)).toEqual([
      'Substantive 2012-10-01 – 2013-01-31',
      'Acting 2013-02-01 – 2013-03-31',
      'Substantive 2013-04-01 –',
    ]);
  });

  it('is taken by somebody acting in a post that nobody holds substantively', async () => {
    const { post, seat } = await seatOfPost();
    await aHolding(post, await aPerson('Acting'), { from: '2013-02-01', to: '2013-03-31', kind: 'ACTING' });
    expect(await staysIn(seat)).toEqual(['Acting 2013-02-01 – 2013-03-31']);
  });

  it('is never taken by a deputy of the post', async () => {
    const { post, seat } = await seatOfPost();
    await aHolding(post, await aPerson('Deputy'), { from: '2012-01-01', kind: 'DEPUTY' });
    expect(await staysIn(seat)).toEqual([]);
  });

  it('has two stays of one person between which somebody else acted', async () => {
    const { post, seat } = await seatOfPost();
    await aHolding(post, await aPerson('Holder'), { from: '2012-01-01', to: '2013-12-31' });
    for (const month of ['02', '04'])
      await aHolding(post, await aPerson(`Acting in ${month}`), {
        from: `2013-${month}-01`,
        to: `2013-${month}-28`,
        kind: 'ACTING',
      });
    expect(await staysIn(seat)).toEqual([
      'Holder 2012-10-01 – 2013-01-31',
      'Acting in 02 2013-02-01 – 2013-02-28',
      'Holder 2013-03-01 – 2013-03-31',
      'Acting in 04 2013-04-01 – 2013-04-28',
      'Holder 2013-04-29 – 2013-12-31',
    ]);
  });

  it('has nobody once the post is abolished', async () => {
    const { post, seat } = await seatOfPost();
    const holding = await aHolding(post, await aPerson('Last holder'), { from: '2012-01-01' });
    await endHolding(holding, '2013-06-30');
    await query(`UPDATE post SET during = daterange(lower(during), '2013-07-01') WHERE id = $1`, [post]);
    expect(await staysIn(seat)).toEqual(['Last holder 2012-10-01 – 2013-06-30']);
  });

  it('has nobody before its first day and after its last, whoever holds the post', async () => {
    const { post, seat } = await seatOfPost({ from: '2013-01-01' });
    await aHolding(post, await aPerson('Holder'), { from: '2012-01-01' });
    const ended = await (await api()).post(`/api/v1/seats/${seat.id}/end`, { lastDay: '2013-05-31' }, at(1));
    expect(ended.body.ended).toEqual([]);
    expect(await staysIn(seat)).toEqual(['Holder 2013-01-01 – 2013-05-31']);
  });
});
