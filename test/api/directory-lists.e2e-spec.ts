import { randomUUID } from 'node:crypto';
import { api } from '../support/api';
import { recordedHit, recordedOrganisation, recordedPerson, recordedPost, recordedUnit } from '../support/recorded';

interface Listed {
  /** The list with a filter that leaves exactly the three things that were recorded. */
  readonly path: string;
  readonly ids: readonly string[];
}

const formula = '=HYPERLINK("x")';
/** What a spreadsheet is shown of it. */
const harmless = `"'=HYPERLINK(""x"")"`;
/** Three things that exist from October 2012 to March 2013 unless they have no dates. */
const life = { from: '2012-10-01', to: '2013-03-31' };
const three = async (make: (name: string) => Promise<{ id: string }>): Promise<string[]> => {
  const made = [await make(formula), await make('Second'), await make('Third')];
  return made.map(({ id }) => id);
};

const mark = (): string => randomUUID();

const lists: Record<string, () => Promise<Listed>> = {
  organisations: async () => {
    const q = mark();
    const ids = await three((name) => recordedOrganisation(name, { ...life, key: `${q}-${name.slice(1, 4)}` }));
    return { path: `organisations?q=${q}`, ids };
  },
  'organisational-units': async () => {
    const whole = await recordedOrganisation('Whole');
    const ids = await three((name) => recordedUnit(whole, name, life));
    return { path: `organisational-units?organisation=${whole.id}`, ids };
  },
  posts: async () => {
    const whole = await recordedOrganisation('Whole');
    const ids = await three((name) => recordedPost(whole, name, life));
    return { path: `posts?organisation=${whole.id}&level=SENIOR`, ids };
  },
  'post-holdings': async () => {
    const post = await recordedPost(await recordedOrganisation('Whole'), 'Post');
    const kinds = ['SUBSTANTIVE', 'ACTING', 'DEPUTY'];
    const ids = await three(async (name) => {
      const body = { person: (await recordedPerson(name)).id, kind: kinds.pop(), ...life };
      return (await api()).made(`/api/v1/posts/${post.id}/holdings`, body);
    });
    return { path: `post-holdings?post=${post.id}`, ids };
  },
  people: async () => {
    const whole = await recordedOrganisation('Whole');
    const ids = await three(async (name) => {
      const person = await recordedPerson(name, { profession: 'AHP' });
      await (await api()).made(`/api/v1/people/${person.id}/affiliations`, { organisation: whole.id, ...life });
      return person;
    });
    return { path: `people?organisation=${whole.id}&profession=AHP`, ids };
  },
  'hit-partners': async () => {
    const hit = await recordedHit('HIT');
    const ids = await three(async (name) => {
      const body = { organisation: (await recordedOrganisation(name)).id, ...life };
      return (await api()).made(`/api/v1/hits/${hit.id}/partners`, body);
    });
    return { path: `hit-partners?hit=${hit.id}&kind=PARTNER`, ids };
  },
  hits: async () => {
    const partner = await recordedOrganisation('Partner');
    const ids = await three(async (name) => {
      const hit = await recordedHit(name);
      await (await api()).made(`/api/v1/hits/${hit.id}/partners`, { organisation: partner.id, ...life });
      return hit;
    });
    return { path: `hits?partner=${partner.id}&status=ACTIVE`, ids };
  },
  'partner-priorities': async () => {
    const owner = await recordedOrganisation('Owner');
    const ids = await three(async (name) =>
      (await api()).made('/api/v1/partner-priorities', { name, organisation: owner.id }),
    );
    return { path: `partner-priorities?organisation=${owner.id}`, ids };
  },
  'source-documents': async () => {
    const hit = await recordedHit('HIT');
    const ids = await three(async (title) =>
      (await api()).made('/api/v1/source-documents', { hit: hit.id, title, year: 2012 }),
    );
    return { path: `source-documents?hit=${hit.id}`, ids };
  },
};

const undated = ['partner-priorities', 'source-documents'];
const ofDay = (name: string): string => (name === 'source-documents' ? '' : '&asOf=2013-01-01');

describe.each(Object.entries(lists))('The list of %s', (name, prepared) => {
  it('is paged by Link until every row was seen once', async () => {
    const { path, ids } = await prepared();
    const seen: string[] = [];
    let address: string | undefined = `/api/v1/${path}${ofDay(name)}&limit=1`;
    while (address !== undefined) {
      const page = await (await api()).get(address);
      expect(page.body.items).toHaveLength(1);
      seen.push(page.body.items[0].id);
      address = /<([^>]+)>; rel="next"/.exec(page.headers['link'] ?? '')?.[1];
    }
    expect(seen).toHaveLength(3);
    expect(new Set(seen)).toEqual(new Set(ids));
  });

  it('is the same as CSV, without a cell that a spreadsheet would run', async () => {
    const { path, ids } = await prepared();
    const client = await api();
    const { body } = await client.get(`/api/v1/${path}${ofDay(name)}`);
    const { text, headers } = await client.get(`/api/v1/${path}${ofDay(name)}&format=csv`);
    const [header, ...lines] = text.trimEnd().split('\r\n');
    expect(headers['content-disposition']).toBe(`attachment; filename="${name}.csv"`);
    expect(header?.split(',')).toEqual(Object.keys(body.items[0]));
    expect(lines.map((line) => line.split(',')[0]).sort()).toEqual([...ids].sort());
    expect(lines.filter((line) => line.includes(harmless))).toHaveLength(1);
  });

  it('is true of one day: from the first to the last, both included', async () => {
    const { path } = await prepared();
    const onDay = async (day: string): Promise<number> =>
      (await (await api()).get(`/api/v1/${path}${name === 'source-documents' ? '' : `&asOf=${day}`}`)).body.items
        .length;
    const days = ['2012-09-30', '2012-10-01', '2013-03-31', '2013-04-01'];
    const expected = undated.includes(name) ? [3, 3, 3, 3] : [0, 3, 3, 0];
    expect(await Promise.all(days.map(onDay))).toEqual(expected);
  });
});
