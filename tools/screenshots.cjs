// Photographs every kind of page of the demonstration, on a desk, on a phone and on paper, into the folder screenshots/.
const { spawn } = require('node:child_process');
const { once } = require('node:events');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { chromium } = require('playwright-core');
const { kindsOfPages } = require('./kinds-of-pages.cjs');

const root = path.join(__dirname, '..');
const folder = path.join(root, 'screenshots');
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const forms = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
  // A4 at 96 dots an inch, less its margins.
  print: { width: 643, height: 971 },
};

async function photograph(page, name) {
  for (const [form, viewport] of Object.entries(forms)) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ media: form === 'print' ? 'print' : 'screen', reducedMotion: 'reduce' });
    await page.screenshot({ path: path.join(folder, `${name}-${form}.png`), fullPage: true });
  }
  await page.setViewportSize(forms.desktop);
  await page.emulateMedia({ media: 'screen', reducedMotion: 'reduce' });
}

async function take(address, { email, password }) {
  const executablePath = process.env.CHROMIUM ?? places.find((place) => fs.existsSync(place));
  if (executablePath === undefined) throw new Error(`there is no Chromium. Install it, or name it in CHROMIUM.`);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', viewport: forms.desktop });
  const page = await context.newPage();
  await page.goto(`${address}/start`);
  await photograph(page, 'start');
  await page.goto(`${address}/sign-in`);
  await photograph(page, 'sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Sign in', exact: true }).click()]);
  let taken = 2;
  for await (const { kind, status } of kindsOfPages(page)) {
    const name = kind === '/' ? 'home' : kind.slice(1).replaceAll('/', '-').replaceAll(':', '');
    process.stdout.write(`${status} ${kind}\n`);
    await photograph(page, name);
    taken += 1;
  }
  await browser.close();
  process.stdout.write(`${taken} pages, ${taken * Object.keys(forms).length} pictures, in screenshots/\n`);
}

/** What the demonstration prints of where it is and how its administrator comes in. */
function said(demo) {
  return new Promise((resolve, reject) => {
    let all = '';
    demo.stdout.setEncoding('utf8').on('data', (text) => {
      all += text;
      const [address] = /http:\/\/[\d.]+:\d+/.exec(all) ?? [];
      const [, email, password] = /^ {2}administrator +(\S+) +(\S+) +ptk_/m.exec(all) ?? [];
      if (address !== undefined && password !== undefined) resolve([address, { email, password }]);
    });
    demo.once('exit', () => reject(new Error('the demonstration ended before it began.')));
  });
}

async function screenshots(dataDir) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const demo = spawn(process.execPath, [path.join(root, 'dist', 'src', 'commands', 'demo.js')], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', DATABASE_URL: '', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(demo, 'exit');
  try {
    await take(...(await said(demo)));
  } finally {
    demo.kill('SIGINT');
    await exit;
  }
}

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'hit-portal-screenshots-'));
fs.chmodSync(dataDir, 0o755);
screenshots(dataDir)
  .catch((error) => {
    process.stderr.write(`No pictures were taken: ${error.message}\n`);
    process.exitCode = 1;
  })
  .finally(() => fs.rmSync(dataDir, { recursive: true, force: true }));
