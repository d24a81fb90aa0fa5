import { aGroup, anOccupancy, aSeat, at } from '../support/a-group';
import { loggedMeeting } from '../support/a-meeting';
import { api } from '../support/api';
import type { Answer } from '../support/api';
import { recordedHit, recordedOrganisation, recordedPerson } from '../support/recorded';
import { serverUrl } from '../support/server';

const path = (hit: string, period = 'from=2013-01-01&to=2013-12-31'): string =>
  `/api/v1/reports/governance?hit=${hit}&${period}`;

async function reportOf(hit: string): Promise<Answer['body']> {
  return (await (await api()).get(path(hit))).body.hits[0];
}

async function pageOf(hit: string, period?: string): Promise<string> {
  const { text } = await (await api()).get(`${path(hit, period)}&format=html`);
  return text.replace(/\s+/g, ' ').replace(/ (?=<)|(?<=>) /g, '');
}

/** The cells of the row that a page heads with these words. */
function rowOf(page: string, head: string): string[] {
  const row = page.split('<tr>').find((one) => one.includes(`<th scope="row">${head}</th>`)) ?? '';
  return [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = '']) => cell);
}

describe('The two ends of a period', () => {
  it('show who sponsored the HIT at each, the primary sponsor first, for the organisation as it continued', async () => {
    const client = await api();
    const { id: hit } = await recordedHit('Sample HIT A');
    const pct = await recordedOrganisation('A PCT', { type: 'PCT', sector: 'COMMISSIONER', to: '2013-03-31' });
    const ccg = await recordedOrganisation('A CCG', { type: 'CCG', sector: 'COMMISSIONER', from: '2013-04-01' });
    const succession = { successor: ccg.id, on: '2013-04-01', kind: 'ABOLITION' };
    await client.post(`/api/v1/organisations/${pct.id}/succession`, succession, at(pct.version));
    const person = (await recordedPerson('Director of Commissioning')).id;
    const other = (await recordedPerson('Director of Public Health')).id;
    await client.made('/api/v1/sponsorships', { hit, person, organisation: pct.id, from: '2012-10-01' });
    const second = { hit, person: other, organisation: pct.id, isPrimary: false };
    await client.made('/api/v1/sponsorships', { ...second, from: '2012-10-01', to: '2013-06-30' });
    const { atStart, atEnd } = await reportOf(hit);
    expect(atStart.executiveSponsors).toEqual([
      { personName: 'Director of Commissioning', organisation: 'A PCT', isPrimary: true },
      { personName: 'Director of Public Health', organisation: 'A PCT', isPrimary: false },
    ]);
    expect(atEnd.executiveSponsors).toEqual([
      { personName: 'Director of Commissioning', organisation: 'A CCG', isPrimary: true },
    ]);
    expect(rowOf(await pageOf(hit), 'Executive sponsor')).toEqual([
      'Director of Commissioning, A PCT; Director of Public Health, A PCT',
      'Director of Commissioning, A CCG',
    ]);
  });

  it('show on the page who sat in each seat at both, and which seats there were not yet or no longer', async () => {
    const client = await api();
    const { id: hit } = await recordedHit('Sample HIT A');
    const group = await aGroup('Steering group', { hit });
    const chair = await aSeat(group, 'Chair', { key: 'a' });
    await anOccupancy(chair, (await recordedPerson('Ada')).id, '2012-10-01', { to: '2013-05-31' });
    await anOccupancy(chair, (await recordedPerson('Ben')).id, '2013-06-01');
    const old = await aSeat(group, 'Old seat', { key: 'b' });
    await client.post(`/api/v1/seats/${old.id}/end`, { lastDay: '2013-03-31' }, at(old.version));
    await aSeat(group, 'New seat', { key: 'c', from: '2013-07-01', required: false });
    const page = await pageOf(hit);
    expect(rowOf(page, 'Chair')).toEqual(['Steering group', 'Ada', 'Ben']);
    expect(rowOf(page, 'Old seat')).toEqual(['Steering group', 'Vacant', 'No such seat']);
    expect(rowOf(page, 'New seat')).toEqual(['Steering group', 'No such seat', 'Not filled']);
  });
});

describe('Late actions at the end of the period', () => {
  it('are all that are late then, whenever they were agreed, and the same that the list of actions shows', async () => {
    const { id: hit } = await recordedHit('Sample HIT A');
    const group = await aGroup('Steering group', { hit });
    const owner = (await recordedPerson('Owner')).id;
    const agreed = (meetsOn: string, ...dueOn: string[]) =>
      loggedMeeting(group, meetsOn, {
        actions: dueOn.map((day) => ({ task: 'Write to partners', owner, dueOn: day })),
      });
    await agreed('2012-11-14', '2012-12-01', '2012-12-02', '2014-02-01');
    await agreed('2013-10-09', '2013-11-01', '2013-12-31');
    await agreed('2014-01-08', '2014-02-01');
    const { body: all } = await (await api()).get(`/api/v1/actions?hit=${hit}`);
    const done = all.items.find(({ dueOn }: { dueOn: string }) => dueOn === '2012-12-02');
    const complete = { on: '2013-12-31' };
    const answer = await (await api()).post(`/api/v1/actions/${done.id}/complete`, complete, at(done.version));
    expect(answer.status).toBe(200);
    const { actions } = await reportOf(hit);
    expect(actions).toMatchObject({ agreed: 2, open: 2, overdue: 1, overdueAtEnd: 2, closedInPeriod: 1 });
    const { body } = await (await api()).get(`/api/v1/actions?hit=${hit}&overdue=true&asOf=2013-12-31`);
    expect(body.items).toHaveLength(actions.overdueAtEnd);
    expect(await pageOf(hit)).toContain('Late on the last day, whenever agreed: 2.');
  });
});

describe('A page of a period that reaches into the future', () => {
  it('says how far it goes, and a page of the past says nothing of it', async () => {
    const { id: hit } = await recordedHit('Sample HIT A');
    const page = await pageOf(hit, 'from=2013-01-01&to=2199-12-31');
    expect(page).toMatch(
      /<p>The period asked for runs to 31 December 2199\. This report goes as far as \d{1,2} \w+ \d{4}\.<\/p>/,
    );
    expect(await pageOf(hit)).not.toContain('The period asked for');
  });
});

describe('The report as the OpenAPI document tells it', () => {
  it('is JSON or a page', async () => {
    const document = (await (await fetch(`${serverUrl()}/api/v1/openapi.json`)).json()) as Answer['body'];
    const { content } = document.paths['/api/v1/reports/governance'].get.responses['200'];
    expect(Object.keys(content)).toEqual(['application/json', 'text/html']);
  });
});
