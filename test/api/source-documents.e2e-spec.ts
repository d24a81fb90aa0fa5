import { findingsOn } from '../support/a-promise';
import { aGroup } from '../support/a-group';
import { api } from '../support/api';
import { recordedHit, refusalIn, seen } from '../support/recorded';

describe('A source document', () => {
  it('belongs to a HIT and says its year', async () => {
    const client = await api();
    const hit = await recordedHit('HIT A');
    const body = { hit: hit.id, title: 'HIT application document', year: 2012, url: 'https://example.org/hit-a.pdf' };
    const { id } = await client.made('/api/v1/source-documents', body);
    await client.made('/api/v1/source-documents', { ...body, title: 'Terms of reference', year: 2013, url: null });
    expect(await seen(`/api/v1/source-documents/${id}`)).toEqual({
      id,
      key: id,
      hitId: hit.id,
      hitKey: hit.key,
      groupId: null,
      groupKey: null,
      title: 'HIT application document',
      year: 2012,
      url: 'https://example.org/hit-a.pdf',
      version: 1,
    });
    const titles = async (query: string): Promise<unknown> =>
      (await client.get(`/api/v1/source-documents?hit=${hit.id}${query}`)).body.items.map(
        ({ title }: { title: string }) => title,
      );
    expect(await titles('')).toEqual(['HIT application document', 'Terms of reference']);
    expect(await titles('&year=2013')).toEqual(['Terms of reference']);
    expect(await titles('&q=application')).toEqual(['HIT application document']);
    expect((await seen(`/api/v1/hits/${hit.id}`)).sourceDocuments).toMatchObject([{ year: 2012 }, { year: 2013 }]);
  });

  it('may be of a board, and holds what is promised about the board', async () => {
    const client = await api();
    const board = await aGroup('Board', { kind: 'BOARD' });
    const body = { group: board.id, title: 'Terms of reference of the board', year: 2012 };
    const { id } = await client.made('/api/v1/source-documents', body);
    const { key } = await seen(`/api/v1/groups/${board.id}`);
    expect(await seen(`/api/v1/source-documents/${id}`)).toMatchObject({
      hitId: null,
      hitKey: null,
      groupId: board.id,
      groupKey: key,
    });
    const { body: listed } = await client.get(`/api/v1/source-documents?group=${board.id}`);
    expect(listed.items.map((one: { id: string }) => one.id)).toEqual([id]);
    const promise = await client.made('/api/v1/commitments', {
      group: board.id,
      sourceDocument: id,
      quotation: 'The board will meet every quarter.',
      rule: 'MEETS_EVERY',
      parameters: { every: 'P3M' },
      from: '2012-10-01',
    });
    expect(await findingsOn(promise.id, '2013-09-30')).toMatchObject({ BY_PERIOD: { outcome: 'CANNOT_TELL' } });
  });

  it('may be of the whole partnership, but not of a HIT and a group at once', async () => {
    const client = await api();
    const body = { title: 'Collaboration agreement', year: 2012 };
    const { id } = await client.made('/api/v1/source-documents', body);
    expect(await seen(`/api/v1/source-documents/${id}`)).toMatchObject({ hitId: null, groupId: null });
    const hit = (await recordedHit('HIT')).id;
    const { id: group } = await aGroup('Board', { kind: 'BOARD' });
    expect(refusalIn(await client.post('/api/v1/source-documents', { ...body, hit, group }))).toEqual([
      422,
      'Say either the HIT or the group whose document it is, not both.',
      ['#/group'],
    ]);
  });

  it.each([
    [{ year: 1947 }, '#/year', 'Enter a whole number from 1948 to 2200.'],
    [{ year: '2012' }, '#/year', 'Enter a whole number from 1948 to 2200.'],
    [{ title: '  ' }, '#/title', 'Enter some text.'],
    [{ url: 'javascript:alert(1)' }, '#/url', 'Enter a web address that starts with https:// or http://.'],
    [{ hit: 'HIT A' }, '#/hit', 'Give the id of a HIT.'],
    [{ hit: 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6' }, '#/hit', 'There is no HIT with this id.'],
    [{ hit: null, group: 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6' }, '#/group', 'There is no group with this id.'],
  ])('with %j is refused at its field', async (fault, pointer, detail) => {
    const hit = (await recordedHit('HIT')).id;
    const body = { hit, title: 'Application', year: 2012, ...fault };
    const answer = await (await api()).post('/api/v1/source-documents', body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([{ pointer, detail }]);
    expect(refusalIn(answer)[2]).toEqual([pointer]);
  });
});
