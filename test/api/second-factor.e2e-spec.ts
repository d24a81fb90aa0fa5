import { generate } from 'otplib';
import { api } from '../support/api';
import type { Answer } from '../support/api';
import { signedIn, somebody } from '../support/an-account';
import type { Somebody } from '../support/an-account';
import { CookieJar } from '../support/cookie-jar';
import { query } from '../support/database';
import { refusalIn } from '../support/recorded';

const mine = '/api/v1/me/second-factor';

interface Enrolled {
  readonly ann: Somebody;
  readonly secret: string;
  readonly recoveryCodes: string[];
}

/** The code of so many steps from now. */
const codeOf = (secret: string, steps = 0): Promise<string> =>
  generate({ secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 });

async function enrolled(): Promise<Enrolled> {
  const ann = await somebody();
  const browser = await signedIn(ann);
  const { secret, uri } = (await browser.send('post', mine, {})).body;
  expect(uri).toContain(`secret=${String(secret)}`);
  const confirmed = await browser.send('post', `${mine}/confirm`, { code: await codeOf(secret, -1) });
  expect(confirmed.status).toBe(200);
  return { ann, secret, recoveryCodes: confirmed.body.recoveryCodes };
}

async function signInWith({ email, password }: Somebody, code?: string): Promise<Answer> {
  const browser = await CookieJar.at();
  return browser.send('post', '/api/v1/sign-in', { email, password, ...(code === undefined ? {} : { code }) });
}

describe('A second factor', () => {
  it('is needed for signing in once it is confirmed by a code, and not before', async () => {
    const ann = await somebody();
    const browser = await signedIn(ann);
    const { secret } = (await browser.send('post', mine, {})).body;
    expect((await signInWith(ann)).status).toBe(200);
    const wrong = await browser.send('post', `${mine}/confirm`, { code: '12345x' });
    expect(refusalIn(wrong)).toEqual([
      422,
      'This is not the code that the app shows now. Check that its clock is right.',
      ['#/code'],
    ]);
    const confirmed = await browser.send('post', `${mine}/confirm`, { code: await codeOf(secret) });
    expect(new Set(confirmed.body.recoveryCodes).size).toBe(10);
    expect((await browser.send('get', mine)).body).toEqual({ isOn: true, recoveryCodesLeft: 10 });
    expect((await browser.send('post', mine, {})).status).toBe(409);
    expect(refusalIn(await signInWith(ann))).toEqual([
      401,
      'Enter the code that your authenticator app shows, or one of your recovery codes.',
      ['#/code'],
    ]);
  });

  it('takes the code of a step once, and none of a step before', async () => {
    const { ann, secret } = await enrolled();
    const refused = [
      401,
      'This code is not right, or was used already. Wait for the next one, or use a recovery code.',
      ['#/code'],
    ];
    expect(refusalIn(await signInWith(ann, await codeOf(secret, -1)))).toEqual(refused);
    const code = await codeOf(secret, 1);
    expect((await signInWith(ann, code)).status).toBe(200);
    expect(refusalIn(await signInWith(ann, code))).toEqual(refused);
    expect(refusalIn(await signInWith(ann, await codeOf(secret)))).toEqual(refused);
  });

  it('is replaced by a recovery code, each once, however it is written', async () => {
    const { ann, recoveryCodes } = await enrolled();
    const [first = '', second = ''] = recoveryCodes;
    expect((await signInWith(ann, first)).status).toBe(200);
    expect((await signInWith(ann, first)).status).toBe(401);
    expect((await signInWith(ann, second.toUpperCase().replaceAll('-', ' '))).status).toBe(200);
    expect((await (await api()).get(mine, ann.bearer)).body).toEqual({ isOn: true, recoveryCodesLeft: 8 });
  });

  it('is stopped from being guessed', async () => {
    const { ann } = await enrolled();
    for (let guess = 0; guess < 9; guess += 1) expect((await signInWith(ann, '000000')).status).toBe(401);
    const statuses = [(await signInWith(ann, '000000')).status, (await signInWith(ann, '000000')).status];
    expect(statuses).toEqual([401, 429]);
  });

  it('is switched off by its owner with the password, and by an administrator without', async () => {
    const first = await enrolled();
    const off = (body: object): Promise<Answer> =>
      api().then((client) => client.post(`${mine}/switch-off`, body, first.ann.bearer));
    expect(refusalIn(await off({ password: 'wrong' }))).toEqual([422, 'This is not your password.', ['#/password']]);
    expect((await off({ password: first.ann.password })).status).toBe(204);
    expect((await off({ password: first.ann.password })).status).toBe(409);
    expect((await signInWith(first.ann)).status).toBe(200);

    const second = await enrolled();
    const path = `/api/v1/accounts/${second.ann.id}/second-factor/switch-off`;
    expect((await (await api()).post(path, {}, first.ann.bearer)).status).toBe(403);
    expect((await (await api()).post(path, {})).status).toBe(204);
    expect((await signInWith(second.ann)).status).toBe(200);
  });

  it('is told nowhere: not in the trail, and recovery codes are kept as digests', async () => {
    const { ann, secret, recoveryCodes } = await enrolled();
    const rows = await query<{ row: string }>(
      `SELECT t::text AS row FROM trail t WHERE subject_id = $1 UNION ALL SELECT r::text FROM recovery_code r WHERE account_id = $1`,
      [ann.id],
    );
    expect(rows.length).toBeGreaterThan(12);
    for (const { row } of rows) for (const told of [secret, ...recoveryCodes]) expect(row).not.toContain(told);
  });
});
