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

  it.each([
    [{ year: 1947 }, '#/year', 'Enter a whole number from 1948 to 2200.'],
    [{ year: '2012' }, '#/year', 'Enter a whole number from 1948 to 2200.'],
    [{ title: '  ' }, '#/title', 'Enter some text.'],
    [{ url: 'javascript:alert(1)' }, '#/url', 'Enter a web address that starts with https:// or http://.'],
    [{ hit: 'HIT A' }, '#/hit', 'Give the id of a HIT.'],
    [{ hit: 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6' }, '#/hit', 'There is no HIT with this id.'],
  ])('with %j is refused at its field', async (fault, pointer, detail) => {
    const hit = (await recordedHit('HIT')).id;
    const body = { hit, title: 'Application', year: 2012, ...fault };
    const answer = await (await api()).post('/api/v1/source-documents', body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([{ pointer, detail }]);
    expect(refusalIn(answer)[2]).toEqual([pointer]);
  });
});
