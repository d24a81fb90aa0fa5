import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { aGroup, aReportingLine } from '../support/a-group';
import type { Made } from '../support/a-group';
import { loggedMeeting, smallGroup } from '../support/a-meeting';
import { somebody } from '../support/an-account';
import { api } from '../support/api';
import { anOrganisation, aPerson } from '../support/directory-rows';
import { serverUrl } from '../support/server';

const word = `wheatear${randomUUID().slice(0, 8).replace(/-/g, '')}`;

describe('GET /api/v1/search', () => {
  let group: Made;
  let other: Made;
  let hit: Made;
  let meeting = '';
  let chair: Record<string, string> = {};
  let commissioner: Record<string, string> = {};

  beforeAll(async () => {
    const client = await api();
    hit = await client.made('/api/v1/hits', { name: `Team ${word}`, status: 'ACTIVE', from: '2012-10-01' });
    const small = await smallGroup(['Ada'], { hit: hit.id, name: `Board ${word}` });
    group = small.group;
    other = await aGroup(`Elsewhere ${word}`);
    await aReportingLine(group, other, '2012-10-01');
    await aPerson(`José ${word}`);
    await anOrganisation(`Trust of ${word}`);
    meeting = (
      await loggedMeeting(group, '2025-02-04', {
        summary: `We met about ${word} pathways.`,
        agendaItems: [{ title: `Pathways for ${word}` }, { title: `Hush ${word}`, confidential: true }],
        decisions: [
          { statement: `To open the ${word} clinic`, item: 1 },
          { statement: `To close the ${word} clinic`, item: 2 },
        ],
        actions: [{ task: `Write to ${word}`, owner: small.personIn('Ada'), dueOn: '2025-03-01', item: 1 }],
      })
    ).id;
    await client.made('/api/v1/escalations', {
      fromMeeting: meeting,
      item: 1,
      fromGroup: group.id,
      toGroup: other.id,
      sentOn: '2025-02-04',
      words: `Who pays for ${word}?`,
    });
    await client.made('/api/v1/source-documents', { hit: hit.id, title: `Application of ${word}`, year: 2012 });
    chair = (await somebody('CHAIR', serverUrl(), { group: group.id })).bearer;
    commissioner = (await somebody('COMMISSIONER')).bearer;
  });

  async function found(q: string, more = '', headers?: Record<string, string>): Promise<Record<string, number>> {
    const { status, body, text } = await (await api()).get(`/api/v1/search?q=${encodeURIComponent(q)}${more}`, headers);
    if (status !== 200) throw new Error(text);
    const counts: { kind: string; total: number }[] = body.counts;
    return Object.fromEntries(counts.map(({ kind, total }) => [kind, total]));
  }

  it('finds every kind of thing, in its counts and in its items', async () => {
    const all = { TEAM: 1, GROUP: 1, PERSON: 1, ORGANISATION: 1, MEETING: 1, AGENDA_ITEM: 2, DECISION: 2, ACTION: 1 };
    expect(await found(word)).toEqual({ ...all, GROUP: 2, ITEM_SENT: 1, DOCUMENT: 1 });
    const { body } = await (await api()).get(`/api/v1/search?q=${word}`);
    expect(body.items).toHaveLength(13);
  });

  it('knows forms of words, their beginnings, phrases and accents', async () => {
    expect(await found(`pathway ${word}`)).toMatchObject({ AGENDA_ITEM: 1, MEETING: 1 });
    expect(await found(word.slice(0, 12))).toMatchObject({ TEAM: 1 });
    expect(await found(`"${word} clinic"`)).toEqual({ DECISION: 2 });
    expect(await found(`"clinic ${word}"`)).toEqual({});
    expect(await found(`${word} clinic -close`)).toEqual({ DECISION: 1 });
    expect(await found(`jose ${word}`)).toEqual({ PERSON: 1 });
    expect(await found('… – !')).toEqual({});
  });

  it('shows and counts for each what they may see, and no word of what is confidential', async () => {
    expect(await found(word, '', chair)).toMatchObject({ AGENDA_ITEM: 2, DECISION: 2, GROUP: 1, TEAM: 1 });
    expect(await found(word, '', commissioner)).toMatchObject({ AGENDA_ITEM: 1, DECISION: 1 });
    expect(await found(`hush ${word}`, '', commissioner)).toEqual({});
    const outsider = await somebody('MEMBER', serverUrl(), { group: (await aGroup('Far away')).id });
    expect(await found(word, '', outsider.bearer)).toEqual({});
    expect(await found(word, '&kind=PERSON', outsider.bearer)).toEqual({});
    const receiver = await somebody('MEMBER', serverUrl(), { group: other.id });
    expect(await found(word, '', receiver.bearer)).toEqual({ GROUP: 1, ITEM_SENT: 1 });
  });

  it('finds a decision by its number, confidential ones without their words', async () => {
    const client = await api();
    const { body } = await client.get(`/api/v1/decisions?q=close the ${word}`);
    const { number, id } = body.items[0];
    const seen = await client.get(`/api/v1/search?q=%23${String(number).toLowerCase()}`, commissioner);
    expect(seen.body.items).toMatchObject([{ kind: 'DECISION', id, number, title: 'Confidential item' }]);
  });

  it('goes through one kind page by page', async () => {
    const client = await api();
    const titles: string[] = [];
    let address: string | undefined = `/api/v1/search?q=${word}&kind=DECISION&limit=1`;
    while (address !== undefined) {
      const answer = await client.get(address);
      titles.push(...answer.body.items.map(({ title }: { title: string }) => title));
      address = /<([^>]+)>/.exec(answer.headers['link'] ?? '')?.[1];
    }
    expect(titles.sort()).toEqual([`To close the ${word} clinic`, `To open the ${word} clinic`]);
  });

  it('answers whatever is typed', async () => {
    const client = await api();
    const strange = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('\u202eabc', "' | !", ':* &', '%_\\', '( "', '--', 'or or', 'ﷺ'),
    );
    await fc.assert(
      fc.asyncProperty(strange, async (q) => {
        const { status } = await client.get(`/api/v1/search?q=${encodeURIComponent(q)}`);
        expect([200, 422]).toContain(status);
      }),
      { numRuns: 60 },
    );
    for (const broken of ['%00', '%ED%A0%80', 'a%00b'])
      expect((await client.get(`/api/v1/search?q=${broken}`)).status).toBeLessThan(500);
  });
});
