import request from 'supertest';
import { signedIn, somebody } from '../support/an-account';
import { refusalIn } from '../support/recorded';
import { serverUrl } from '../support/server';

const sentence =
  'Nothing was changed, because it is not certain that you sent this. Open the page again and repeat it; a program sends the token that GET /api/v1/me/csrf tells as X-CSRF-Token.';

describe('A request that changes something and comes by a session', () => {
  it('is refused without the token of the session, with a made-up one, and with that of another session', async () => {
    const ann = await somebody();
    const [browser, another] = [await signedIn(ann), await signedIn(ann)];
    const foreign = String(another.csrfToken);
    for (const headers of [{ 'X-CSRF-Token': '' }, { 'X-CSRF-Token': 'made-up' }, { 'X-CSRF-Token': foreign }]) {
      for (const path of ['/api/v1/me/sessions/end', '/api/v1/sign-out']) {
        expect(refusalIn(await browser.send('post', path, {}, headers))).toEqual([403, sentence, []]);
      }
    }
    expect((await browser.send('get', '/api/v1/me')).status).toBe(200);
  });

  it('is taken with the token that signing in told, and with one that was asked for later', async () => {
    const browser = await signedIn(await somebody());
    const { id } = (await browser.send('get', '/api/v1/me/sessions')).body.items[0];
    expect((await browser.send('get', '/api/v1/me/csrf')).body.csrfToken).toEqual(expect.any(String));
    expect((await browser.send('post', `/api/v1/me/sessions/${id}/end`)).status).toBe(200);
  });

  it('is taken with the token as a field of the body, which nobody else is told of', async () => {
    const browser = await signedIn(await somebody());
    const body = { password: 'quarry lantern seven goats', current: 'wrong', _csrf: browser.csrfToken };
    const answer = await browser.send('put', '/api/v1/me/password', body, { 'X-CSRF-Token': '' });
    expect(answer.status).toBe(403);
    browser.csrfToken = null;
    const taken = await browser.send('put', '/api/v1/me/password', body);
    expect(refusalIn(taken)).toEqual([422, 'This is not your password.', ['#/current']]);
  });

  it('needs none where it says itself who sends it, or where nobody is signed in', async () => {
    const ann = await somebody();
    const answer = await request(serverUrl()).get('/api/v1/me/csrf').set(ann.bearer);
    expect([answer.body, answer.get('Set-Cookie')]).toEqual([{ csrfToken: null }, undefined]);
    expect((await request(serverUrl()).post('/api/v1/me/sessions/end').set(ann.bearer).send({})).status).toBe(200);
    expect((await request(serverUrl()).post('/api/v1/sign-out')).status).toBe(204);
  });

  it('can never be a form of another site: the API takes JSON', async () => {
    const ann = await somebody();
    const answer = await request(serverUrl())
      .post('/api/v1/sign-in')
      .type('form')
      .send({ email: ann.email, password: ann.password });
    expect(answer.status).toBe(415);
  });
});
