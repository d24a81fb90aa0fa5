import { axeFaults, Pages } from '../support/browser';

describe('The pages that every page leads to', () => {
  let pages: Pages;

  beforeAll(async () => {
    pages = await Pages.open();
  });

  afterAll(() => pages.close());

  it('are there for everybody, signed in or not, and say what they are', async () => {
    const page = await pages.window({ headers: {} });
    await page.goto('/start');
    const links = await page.locator('footer a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    expect(links).toEqual(['/help', '/accessibility', '/privacy', '/whats-new', '/api/v1/docs']);
    for (const link of links.filter((one) => !one.startsWith('/api/'))) {
      const answer = await page.goto(link);
      expect([link, answer?.status(), await page.getByRole('heading', { level: 1 }).count()]).toEqual([link, 200, 1]);
      expect(await axeFaults(page)).toEqual([]);
    }
  });

  it('load nothing from elsewhere, and little from here', async () => {
    const page = await pages.window({ headers: {} });
    const loaded: { url: string; size: number }[] = [];
    page.on('response', (response) => {
      void response.body().then((body) => loaded.push({ url: response.url(), size: body.length }));
    });
    const sizes: number[] = [];
    page.on('requestfinished', (request) => {
      void request
        .sizes()
        .then(({ responseBodySize, responseHeadersSize }) => sizes.push(responseBodySize + responseHeadersSize));
    });
    await page.goto('/start', { waitUntil: 'networkidle' });

    expect(new Set(loaded.map(({ url }) => new URL(url).host)).size).toBe(1);
    const transferred = sizes.reduce((sum, size) => sum + size, 0);
    process.stdout.write(`The first view transfers ${String(transferred)} bytes in ${String(sizes.length)} answers.\n`);
    expect(transferred).toBeLessThanOrEqual(100 * 1024);
    expect(await page.locator('link[rel=stylesheet]').count()).toBe(1);
    expect(await page.locator('script').count()).toBe(1);
  });
});
