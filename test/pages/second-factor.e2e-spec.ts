import { generate } from 'otplib';
import { somebody } from '../support/an-account';
import { axeFaults, Pages, press } from '../support/browser';

describe('The second factor on its page', () => {
  let pages: Pages;

  beforeAll(async () => {
    pages = await Pages.open();
  });
  afterAll(() => pages.close());

  it.each([true, false])('is set up, needed, and switched off again (JavaScript: %s)', async (hasJavaScript) => {
    const ann = await somebody();
    const page = await pages.window({ headers: {}, hasJavaScript });
    const sound = async (): Promise<void> => {
      if (hasJavaScript) expect(await axeFaults(page)).toEqual([]);
    };
    await page.goto('/my/second-factor');
    await page.getByLabel('E-mail address').fill(ann.email);
    await page.getByRole('textbox', { name: 'Password' }).fill(ann.password);
    await press(page, 'Sign in');
    await sound();
    await press(page, 'Set it up');
    const secret = (await page.locator('.app-secret').textContent()) ?? '';
    await sound();

    await page.getByLabel('Code that the app shows').fill('000000');
    await press(page, 'Switch it on');
    expect(await page.getByRole('alert').textContent()).toContain('This is not the code that the app shows now.');
    expect(await page.locator('.app-secret').textContent()).toBe(secret);
    await sound();
    await page.getByLabel('Code that the app shows').fill(await generate({ secret }));
    await press(page, 'Switch it on');
    const codes = await page.locator('.app-codes code').allTextContents();
    expect(codes).toHaveLength(10);
    await sound();

    await page.goto('/help');
    await press(page, 'Log out');
    await page.goto('/sign-in?next=/my/second-factor');
    await page.getByLabel('E-mail address').fill(ann.email);
    await page.getByRole('textbox', { name: 'Password' }).fill(ann.password);
    await press(page, 'Sign in');
    await page.getByRole('textbox', { name: 'Password' }).fill(ann.password);
    await page.getByLabel('Code from your app, or a recovery code').fill(codes[0] ?? '');
    await press(page, 'Sign in');
    expect(await page.getByText('You have 9 recovery codes left.').isVisible()).toBe(true);
    await sound();
    await page.getByRole('textbox', { name: 'Your password' }).fill(ann.password);
    await press(page, 'Switch it off');
    expect(await page.getByText('It is switched off.').isVisible()).toBe(true);
  });
});
