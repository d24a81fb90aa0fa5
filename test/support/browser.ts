import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { administrator } from './administrator';
import { serverUrl } from './server';

// The headless shell, where it is installed, draws no window around a page and takes two thirds of the time.
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
// The browser's own address bar is a page too, of a process of its own in every window, which costs half a second each time.
// The last list of a command line holds alone, so this one repeats Playwright's of 1.65.
const notNeeded =
  'AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,LensOverlay,' +
  'MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect,TcpPortRandomizationWin,OptimizationHints,' +
  'NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch,msForceBrowserSignIn,msEdgeUpdateLaunchServicesPreferredVersion,' +
  'WebUIOmniboxPopup,WebUIOmniboxAimPopup';
const args = ['--no-sandbox', `--disable-features=${notNeeded}`];
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Pages of the worker's server in a real browser, one a test file. */
export class Pages {
  private constructor(private readonly browser: Browser) {}

  /** Starts the browser. Throws when there is none, with where one is looked for. */
  static async open(): Promise<Pages> {
    const executablePath = process.env['CHROMIUM'] ?? places.find((place) => existsSync(place));
    if (executablePath === undefined)
      throw new Error(`There is no Chromium. Install it, or name it in CHROMIUM. Looked for ${places.join(', ')}.`);
    return new Pages(await chromium.launch({ executablePath, args }));
  }

  /** A window of somebody's own: the administrator's, unless `headers` say somebody else or nobody. */
  async window({
    headers = administrator,
    hasJavaScript = true,
    width = 1200,
    at = serverUrl(),
  }: {
    headers?: Readonly<Record<string, string>>;
    hasJavaScript?: boolean;
    width?: number;
    at?: string;
  } = {}): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: at,
      extraHTTPHeaders: headers,
      javaScriptEnabled: hasJavaScript,
      // What checks a page is put into it from outside; what the page itself may load is tested by its header.
      bypassCSP: true,
      viewport: { width, height: 900 },
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      reducedMotion: 'reduce',
    });
    return context.newPage();
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

/** What axe finds wrong with the page by WCAG 2.2 AA and good practice, as a sentence each. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: { run(options: object): Promise<{ violations: { help: string; nodes: { target: unknown[] }[] }[] }> };
      }
    ).axe.run({ rules: { 'target-size': { enabled: true } } });
    return violations.map(({ help, nodes }) => `${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
}

/** Presses the button or link of this name, and gives the page that it leads to time to be there. */
export async function press(page: Page, name: string, role: 'button' | 'link' = 'button'): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole(role, { name }).click()]);
}
