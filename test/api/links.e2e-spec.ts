import { randomUUID } from 'node:crypto';
import { api } from '../support/api';
import { goodPassword, signedIn, somebody } from '../support/an-account';
import { CookieJar } from '../support/cookie-jar';
import { query } from '../support/database';
import { at, recordedHit, refusalIn } from '../support/recorded';

const unusable = [404, 'This link was used already, has run out, or was never one. Ask for another.', []];

async function newcomer(role?: object): Promise<{ id: string; email: string }> {
  const email = `${randomUUID()}@example.org`;
  const { id } = await (await api()).made('/api/v1/accounts', { kind: 'PERSON', name: 'Bo Birch', email });
  if (role) await (await api()).made(`/api/v1/accounts/${id}/role-grants`, { from: '2013-01-01', ...role });
  return { id, email };
}

async function linkFor(id: string, kind = 'SET_PASSWORD'): Promise<string> {
  const { status, body, text } = await (await api()).post(`/api/v1/accounts/${id}/links`, { kind });
  if (status !== 201) throw new Error(text);
  return `/api/v1${String(body.path)}`;
}

async function aGroup(): Promise<string> {
  const hit = await recordedHit('A HIT');
  const group = { key: randomUUID(), hit: hit.id, name: 'Steering', kind: 'STEERING_GROUP', from: '2013-01-01' };
  return (await (await api()).made('/api/v1/groups', group)).id;
}

describe('A link for setting a password', () => {
  it('shows what it is for as often as somebody looks, and sets the password once', async () => {
    const bo = await newcomer({ role: 'AUDITOR' });
    const link = await linkFor(bo.id);
    const browser = await CookieJar.at();
    for (let look = 0; look < 3; look += 1) {
      const shown = await browser.send('get', link);
      expect([shown.status, shown.body]).toMatchObject([200, { kind: 'SET_PASSWORD', name: 'Bo Birch' }]);
    }
    const used = await browser.send('post', link, { password: goodPassword });
    expect([used.status, used.body]).toEqual([200, { kind: 'SET_PASSWORD', csrfToken: null }]);
    expect(browser.given).toEqual([]);
    await signedIn({ ...bo, password: goodPassword, bearer: {} });
    expect(refusalIn(await browser.send('get', link))).toEqual(unusable);
    expect(refusalIn(await browser.send('post', link, { password: goodPassword }))).toEqual(unusable);
  });

  it('can still be used after a password that is too weak', async () => {
    const bo = await newcomer();
    const link = await linkFor(bo.id);
    const browser = await CookieJar.at();
    expect((await browser.send('post', link, { password: 'short' })).status).toBe(422);
    expect((await browser.send('post', link, {})).status).toBe(422);
    expect((await browser.send('post', link, { password: goodPassword })).status).toBe(200);
  });

  it('signs out whoever is signed in with the password before', async () => {
    const ann = await somebody();
    const browser = await signedIn(ann);
    await (await CookieJar.at()).send('post', await linkFor(ann.id), { password: 'quarry lantern seven goats' });
    expect((await browser.send('get', '/api/v1/me')).status).toBe(401);
  });

  it('is worth nothing when it has run out, when another took its place, and when the account is closed', async () => {
    const bo = await newcomer();
    const first = await linkFor(bo.id);
    const second = await linkFor(bo.id);
    const browser = await CookieJar.at();
    expect(refusalIn(await browser.send('get', first))).toEqual(unusable);
    expect((await browser.send('get', second)).status).toBe(200);
    await query(`UPDATE one_time_link SET made_at = '2013-01-01', expires_at = '2013-01-02' WHERE account_id = $1`, [
      bo.id,
    ]);
    expect(refusalIn(await browser.send('post', second, { password: goodPassword }))).toEqual(unusable);
    const third = await linkFor(bo.id);
    await (await api()).post(`/api/v1/accounts/${bo.id}/close`, {}, at(1));
    expect(refusalIn(await browser.send('get', third))).toEqual(unusable);
    expect(refusalIn(await browser.send('get', '/api/v1/links/lnk_made-up'))).toEqual(unusable);
  });

  it('is made by administrators alone, is kept as a digest, and is told to nobody again', async () => {
    const ann = await somebody('AUDITOR');
    const refused = await (await api()).post(`/api/v1/accounts/${ann.id}/links`, { kind: 'SET_PASSWORD' }, ann.bearer);
    expect(refused.status).toBe(403);
    const secret = (await linkFor(ann.id)).split('/').at(-1) ?? '';
    const kept = await query<{ row: string }>(
      `SELECT l::text AS row FROM one_time_link l WHERE account_id = $1 UNION ALL SELECT t::text FROM trail t WHERE subject_id = $1`,
      [ann.id],
    );
    expect(kept.length).toBeGreaterThan(2);
    expect(kept.filter(({ row }) => row.includes(secret))).toEqual([]);
  });
});

describe('A link for signing in', () => {
  it('signs a public contributor in once they press the button, and not when somebody looks', async () => {
    const bo = await newcomer({ role: 'PUBLIC_CONTRIBUTOR', group: await aGroup() });
    const link = await linkFor(bo.id, 'SIGN_IN');
    const browser = await CookieJar.at();
    expect((await browser.send('get', link)).body).toMatchObject({ kind: 'SIGN_IN', name: 'Bo Birch' });
    expect((await browser.send('get', '/api/v1/me')).status).toBe(401);
    expect((await browser.send('post', link, {})).body.csrfToken).toEqual(expect.any(String));
    expect((await browser.send('get', '/api/v1/me')).body.email).toBe(bo.email);
    expect(refusalIn(await (await CookieJar.at()).send('post', link, {}))).toEqual(unusable);
  });

  it('is due by post to a public contributor who asks, once, and nobody can tell who is one', async () => {
    const bo = await newcomer({ role: 'PUBLIC_CONTRIBUTOR', group: await aGroup() });
    const ann = await somebody();
    const browser = await CookieJar.at();
    const answers = [];
    for (const email of [bo.email, bo.email.toUpperCase(), ann.email, 'nobody@example.org']) {
      const { status, text } = await browser.send('post', '/api/v1/sign-in-links', { email });
      answers.push(`${String(status)} ${text}`);
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^202 .*If a public contributor has this address, a link is on its way to it/);
    const due = await query('SELECT kind, sent_at AS "sentAt" FROM sign_in_letter WHERE account_id IN ($1, $2)', [
      bo.id,
      ann.id,
    ]);
    expect(due).toEqual([{ kind: 'SIGN_IN_LINK', sentAt: null }]);
    const told = await query<{ row: string }>(`SELECT t::text AS row FROM trail t WHERE use_case = 'ask-for-link'`);
    expect(told.length).toBeGreaterThanOrEqual(4);
    for (const { row } of told) expect(row).not.toContain('@');
  });

  it('is not made for somebody who does more than that', async () => {
    const ann = await somebody();
    expect(refusalIn(await (await api()).post(`/api/v1/accounts/${ann.id}/links`, { kind: 'SIGN_IN' }))).toEqual([
      409,
      'Only public contributors sign in by a link. Make a link for setting a password.',
      [],
    ]);
  });
});
