import { aGroup, anOccupancy, aSeat, seatedIn } from '../support/a-group';
import { api } from '../support/api';
import { changed, recordedHit, recordedOrganisation, recordedPerson, recordedPost, seen } from '../support/recorded';

describe('A seat for an organisation that is succeeded', () => {
  it('is the successor’s from that day, and nobody touched the occupancy', async () => {
    const pct = await recordedOrganisation('NHS Bristol PCT', { type: 'PCT', sector: 'COMMISSIONER' });
    const ccg = await recordedOrganisation('NHS Bristol CCG', { type: 'CCG', sector: 'COMMISSIONER' });
    const group = await aGroup('HIT A steering group', { hit: (await recordedHit('HIT A')).id });
    const seat = await aSeat(group, 'Commissioning manager');
    const person = (await recordedPerson('A commissioning manager')).id;
    const more = { capacity: 'COMMISSIONING', representedOrganisation: pct.id };
    const occupancy = await anOccupancy(seat, person, '2012-10-01', more);
    const succession = { successor: ccg.id, on: '2013-04-01', kind: 'ABOLITION' };
    await changed(`/api/v1/organisations/${pct.id}/succession`, 1, succession);
    const representedOn = async (day: string): Promise<unknown> => {
      const { body } = await (await api()).get(`/api/v1/memberships?group=${group.id}&asOf=${day}`);
      return body.items[0].representedOrganisationName;
    };
    expect(await representedOn('2013-03-31')).toBe('NHS Bristol PCT');
    expect(await representedOn('2013-04-01')).toBe('NHS Bristol CCG');
    expect(await seen(`/api/v1/occupancies/${occupancy.id}`)).toMatchObject({ to: null, version: 1 });
  });
});

describe('A seat that goes with a post', () => {
  it('passes on with the post, and has nobody when the post is abolished', async () => {
    const post = await recordedPost(await recordedOrganisation('North Bristol'), 'Head of Division');
    const group = await aGroup('HIT A steering group', { hit: (await recordedHit('HIT A')).id });
    await aSeat(group, 'Head of Division', { exOfficioPost: post.id, capacity: 'SERVICE' });
    const [first, second] = [await recordedPerson('Dr First'), await recordedPerson('Dr Second')];
    await (await api()).made(`/api/v1/posts/${post.id}/holdings`, { person: first.id, from: '2012-01-01' });
    await changed(`/api/v1/posts/${post.id}/hand-over`, 1, { person: second.id, on: '2013-04-01' });
    await changed(`/api/v1/posts/${post.id}/end`, 2, { lastDay: '2013-12-31' });
    expect(await seatedIn(group, '2013-03-31')).toEqual({ 'Head of Division': 'Dr First' });
    expect(await seatedIn(group, '2013-04-01')).toEqual({ 'Head of Division': 'Dr Second' });
    expect(await seatedIn(group, '2014-01-01')).toEqual({});
  });
});
