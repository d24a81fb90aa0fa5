import { randomUUID } from 'node:crypto';
import { api } from '../support/api';
import { goodPassword, signedIn, somebody } from '../support/an-account';
import { CookieJar } from '../support/cookie-jar';
import { query } from '../support/database';
import { at, refusalIn } from '../support/recorded';
import { startServer } from '../support/server';
import { workerServer } from '../support/test-run';

describe('Somebody who signs in with their password', () => {
  it('is recognised by a cookie that scripts cannot read and other sites’ requests do not bring', async () => {
    const ann = await somebody();
    const browser = await CookieJar.at();
    const answer = await browser.send('post', '/api/v1/sign-in', { email: ann.email, password: ann.password });
    expect([answer.status, answer.body]).toMatchObject([200, { accountId: ann.id, name: 'Ann Archer' }]);
    expect(browser.given).toHaveLength(1);
    expect(browser.given[0]).toMatch(/^hit-portal=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
    const me = await browser.send('get', '/api/v1/me');
    expect([me.status, me.body.email]).toEqual([200, ann.email]);
    expect((await browser.send('get', '/api/v1/accounts')).status).toBe(403);
  });

  it('writes the e-mail address as they like', async () => {
    const ann = await somebody();
    const browser = await CookieJar.at();
    const typed = { email: `${ann.email.toUpperCase()} `, password: ann.password };
    expect((await browser.send('post', '/api/v1/sign-in', { ...typed, email: typed.email.trim() })).status).toBe(200);
  });

  it('gets another session id than the browser had before, which is then worth nothing', async () => {
    const ann = await somebody();
    const attacker = await signedIn(await somebody());
    const victim = await CookieJar.at();
    victim.take(attacker.cookie);
    await victim.send('post', '/api/v1/sign-in', { email: ann.email, password: ann.password });
    expect(victim.cookie).not.toBe(attacker.cookie);
    expect((await victim.send('get', '/api/v1/me')).body.email).toBe(ann.email);
    expect((await attacker.send('get', '/api/v1/me')).status).toBe(401);
  });

  it('is told the same, whether the address is unknown, has no password, is closed, or the password is wrong', async () => {
    const ann = await somebody();
    const closed = await somebody();
    await (await api()).post(`/api/v1/accounts/${closed.id}/close`, {}, at(1));
    const unset = `${randomUUID()}@example.org`;
    await (await api()).made('/api/v1/accounts', { kind: 'PERSON', name: 'Bo', email: unset });
    const browser = await CookieJar.at();
    const answers = [];
    for (const [email, password] of [
      ['nobody@example.org', goodPassword],
      [unset, goodPassword],
      [closed.email, closed.password],
      [ann.email, 'not the password'],
    ]) {
      const { status, text } = await browser.send('post', '/api/v1/sign-in', { email, password });
      answers.push([status, text]);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.[0]).toBe(401);
    expect(answers[0]?.[1]).toContain('The e-mail address or the password is not right. Try again.');
    expect(browser.given).toEqual([]);
  });

  it('is asked for what they left out, at its field', async () => {
    const browser = await CookieJar.at();
    for (const body of [{}, { email: 'a@example.org' }, { email: 'a@example.org', password: ['x'] }]) {
      const refused = refusalIn(await browser.send('post', '/api/v1/sign-in', body));
      expect(refused).toEqual([422, 'Enter your e-mail address and your password.', ['#/email', '#/password']]);
    }
  });

  it('leaves a trace, and so does whoever fails, without their password or address', async () => {
    const ann = await somebody();
    await signedIn(ann);
    const browser = await CookieJar.at();
    await browser.send('post', '/api/v1/sign-in', { email: ann.email, password: 'guess-of-a-stranger' });
    const traces = await query<{ useCase: string; accountId: string | null; row: string }>(
      `SELECT use_case AS "useCase", account_id AS "accountId", t::text AS row FROM trail t
       WHERE subject_id = $1 AND use_case IN ('sign-in', 'refuse-sign-in') ORDER BY position`,
      [ann.id],
    );
    expect(traces.map(({ useCase, accountId }) => [useCase, accountId])).toEqual([
      ['sign-in', ann.id],
      ['refuse-sign-in', null],
    ]);
    for (const { row } of traces) expect(row).not.toMatch(/guess-of-a-stranger|plover|@example/);
  });
});

describe('A session', () => {
  it('ends when its owner signs out', async () => {
    const browser = await signedIn(await somebody());
    const planted = await CookieJar.at();
    planted.take(browser.cookie);
    expect((await browser.send('post', '/api/v1/sign-out')).status).toBe(204);
    expect(browser.cookie).toBe('');
    expect((await planted.send('get', '/api/v1/me')).status).toBe(401);
    expect((await browser.send('post', '/api/v1/sign-out')).status).toBe(204);
  });

  it('can be seen and ended from another browser, and stops working at once', async () => {
    const ann = await somebody();
    const [here, there] = [await signedIn(ann), await signedIn(ann)];
    const { items } = (await here.send('get', '/api/v1/me/sessions')).body;
    expect(items).toHaveLength(2);
    const other = items.find(({ isThisOne }: { isThisOne: boolean }) => !isThisOne);
    const ended = await here.send('post', `/api/v1/me/sessions/${other.id}/end`);
    expect([ended.status, ended.body]).toEqual([200, { ended: 1 }]);
    expect((await there.send('get', '/api/v1/me')).status).toBe(401);
    expect((await here.send('get', '/api/v1/me')).status).toBe(200);
    expect((await here.send('post', `/api/v1/me/sessions/${other.id}/end`)).status).toBe(404);
  });

  it('of somebody else does not exist', async () => {
    const bo = await signedIn(await somebody());
    const { items } = (await bo.send('get', '/api/v1/me/sessions')).body;
    const ann = await signedIn(await somebody());
    expect((await ann.send('post', `/api/v1/me/sessions/${items[0].id}/end`)).status).toBe(404);
    expect((await bo.send('get', '/api/v1/me')).status).toBe(200);
  });

  it('ends with all others of the account by one command', async () => {
    const ann = await somebody();
    const [here, there] = [await signedIn(ann), await signedIn(ann)];
    expect((await here.send('post', '/api/v1/me/sessions/end')).body).toEqual({ ended: 2 });
    expect((await here.send('get', '/api/v1/me')).status).toBe(401);
    expect((await there.send('get', '/api/v1/me')).status).toBe(401);
  });

  it('ends when the account is closed', async () => {
    const ann = await somebody();
    const browser = await signedIn(ann);
    await (await api()).post(`/api/v1/accounts/${ann.id}/close`, {}, at(1));
    expect((await browser.send('get', '/api/v1/me')).status).toBe(401);
  });

  it('is worth nothing with a cookie that somebody made up', async () => {
    const browser = await CookieJar.at();
    browser.take('hit-portal=made-up.signature');
    expect((await browser.send('get', '/api/v1/me')).status).toBe(401);
  });

  it('does not speak for a request that says itself who sends it, and says it wrongly', async () => {
    const browser = await signedIn(await somebody());
    expect((await browser.send('get', '/api/v1/me', undefined, { Authorization: 'Bearer ptk_x' })).status).toBe(401);
  });
});

describe('A session behind TLS', () => {
  it('is in a cookie that browsers send only encrypted, and only to this host', async () => {
    const server = await startServer({
      databaseUrl: workerServer().databaseUrl,
      env: { PUBLIC_URL: 'https://portal.example.nhs.uk' },
    });
    try {
      const browser = await signedIn(await somebody(), server.url);
      expect(browser.given[0]).toMatch(/^__Host-hit-portal=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
      expect((await browser.send('get', '/api/v1/me')).status).toBe(200);
      expect((await browser.send('post', '/api/v1/sign-out')).status).toBe(204);
      expect(browser.cookie).toBe('');
    } finally {
      await server.stop();
    }
  });
});

describe('A password', () => {
  const refused = async (password: string): Promise<unknown> => {
    const { bearer } = await somebody();
    return refusalIn(await (await api()).put('/api/v1/me/password', { password, current: goodPassword }, bearer));
  };

  it('is refused at its field when it is short or easy to guess', async () => {
    expect(await refused('rA7!kq')).toEqual([
      422,
      'Use 12 characters or more. Three or four words that do not belong together make a good password.',
      ['#/password'],
    ]);
    for (const weak of ['Password1234!', 'aaaaaaaaaaaaaaaa', 'qwertyuiop123456', 'AnnArcher2026'])
      expect(await refused(weak)).toEqual([
        422,
        expect.stringMatching(/^This password is easy to guess\. /),
        ['#/password'],
      ]);
  });

  it('is set by whoever knows the one before, and signs them out elsewhere', async () => {
    const ann = await somebody();
    const [here, there] = [await signedIn(ann), await signedIn(ann)];
    const password = 'quarry lantern seven goats';
    const wrong = await here.send('put', '/api/v1/me/password', { password, current: 'something else' });
    expect(refusalIn(wrong)).toEqual([422, 'This is not your password.', ['#/current']]);
    expect((await here.send('put', '/api/v1/me/password', { password, current: ann.password })).status).toBe(204);
    expect((await here.send('get', '/api/v1/me')).status).toBe(200);
    expect((await there.send('get', '/api/v1/me')).status).toBe(401);
    await signedIn({ ...ann, password });
  });

  it('is kept as a hash by argon2id, and told nowhere', async () => {
    const { id } = await somebody();
    const [kept] = await query<{ hash: string }>('SELECT password_hash AS hash FROM credential WHERE id = $1', [id]);
    expect(kept?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const told = await query('SELECT 1 FROM trail t WHERE t::text LIKE $1', [`%${String(kept?.hash)}%`]);
    expect(told).toEqual([]);
  });
});
