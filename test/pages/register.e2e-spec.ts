import { randomUUID } from 'node:crypto';
import { api } from '../support/api';
import { axeFaults, Pages, press } from '../support/browser';
import { faultsTold, toldOn, wordsOf } from '../support/form-pages';
import { beyondPhone } from '../support/page-faults';
import { recordedOrganisation, seen } from '../support/recorded';

describe('The NHS register, by pages', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await Pages.open();
  });
  afterAll(() => pages.close());

  it('is matched to the organisations by a file, whose codes are recorded when somebody says so, and leads to successions', async () => {
    const tag = randomUUID().slice(0, 6).toUpperCase();
    const [old, next] = [`X${tag}1`, `X${tag}2`];
    const [before, after] = [
      await recordedOrganisation(`Zebedee ${tag} PCT`),
      await recordedOrganisation(`Zebedee ${tag} Clinical Commissioning Group`, { from: '2013-04-01' }),
    ];
    const page = await pages.window({ width: 320 });
    const send = async (text: string): Promise<void> => {
      await page.goto('/organisations/register');
      await page
        .getByLabel('Extract')
        .setInputFiles({ name: 'etr.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
      await press(page, 'Match');
    };
    await page.goto('/organisations');
    await press(page, 'Match organisations to the NHS register', 'link');
    expect(await axeFaults(page)).toEqual([]);
    await press(page, 'Match');
    expect(await faultsTold(page)).toEqual(['Choose a file.']);
    await send('nothing at all');
    expect((await faultsTold(page))[0]).toContain('There is no organisation in the file.');
    expect(await axeFaults(page)).toEqual([]);
    await send(
      `Code,Name,Close date\n${old},ZEBEDEE ${tag} PCT,20130331\n${next},ZEBEDEE ${tag} CLINICAL COMMISSIONING GRP,\n`,
    );
    expect(await wordsOf(page)).toContain(`${old}, ZEBEDEE ${tag} PCT, closed on 31 March 2013`);
    expect(await page.getByLabel(old).isChecked()).toBe(true);
    expect(await page.getByLabel(next).isChecked()).toBe(false);
    expect(await axeFaults(page)).toEqual([]);
    expect(await beyondPhone(page)).toBe(0);
    await page.getByLabel(next).check();
    await press(page, 'Record these codes');
    expect(await toldOn(page)).toContain('2 codes recorded.');
    expect((await seen(`/api/v1/organisations/${before.id}`)).identifiers).toEqual([{ scheme: 'ODS', value: old }]);

    await send(`${old},${next},A,20130401,N\n`);
    await page.getByRole('link', { name: /^Record it/ }).click();
    await page.getByLabel('It is abolished').check();
    await press(page, 'Continue');
    await press(page, 'Record succession');
    const { body } = await (await api()).get(`/api/v1/organisations/${before.id}`);
    expect(body.succeededBy).toMatchObject({ id: after.id, on: '2013-04-01', kind: 'ABOLITION' });
    await send(`${old},${next},A,20130401,N\n`);
    expect(await wordsOf(page)).toContain('None of them is between two organisations of yours');
    expect(await axeFaults(page)).toEqual([]);
  });
});
