import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import request from 'supertest';
import { at } from '../support/a-group';
import { smallGroup } from '../support/a-meeting';
import { api } from '../support/api';
import { administrator } from '../support/administrator';
import { serverUrl } from '../support/server';

const trust = (name: unknown) => ({ name, type: 'NHS_TRUST', sector: 'NHS_PROVIDER', from: '2000-01-01' });
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

function sendText(body: string, headers: Record<string, string> = {}) {
  return request(serverUrl())
    .post('/api/v1/organisations')
    .set(administrator)
    .set({ 'Content-Type': 'application/json', ...headers })
    .send(body);
}

/** What comes back for bytes that need not be HTTP. */
function answerTo(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(serverUrl());
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.setEncoding('utf8').on('data', (piece: string) => (answer += piece));
    socket.on('close', () => {
      resolve(answer);
    });
    socket.on('error', reject);
  });
}

describe('A body that nothing of ours can hold', () => {
  it.each([
    ['in a field', `{"name":${nested(50_000)}}`, '#/name'],
    ['as objects', `{"name":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`, '#/name'],
  ])('is refused when it is nested without end %s, also with an Idempotency-Key', async (_, body, pointer) => {
    const keyed: Record<string, string> = { 'Idempotency-Key': randomUUID() };
    for (const headers of [{}, keyed]) {
      const { status, body: problem } = await sendText(body, headers);
      expect(status).toBe(422);
      expect(problem.errors).toHaveLength(1);
      expect(problem.errors[0].pointer.slice(0, pointer.length)).toBe(pointer);
      expect(problem.errors[0].detail).toMatch(/^This is nested too deep to be read\./);
    }
  });

  it('is told at its field when a character cannot be stored', async () => {
    const parts = `{"name":"a\\u0000b","key":"\\ud800","identifiers":[{"scheme":"ODS","value":"\\udc00"}]}`;
    const { status, body } = await sendText(parts);
    expect(status).toBe(422);
    const broken = 'Take out the broken character: half of it is missing.';
    expect(body.errors).toHaveLength(3);
    expect(body.errors).toEqual(
      expect.arrayContaining([
        { pointer: '#/name', detail: 'Take out the invisible character with code 0.' },
        { pointer: '#/key', detail: broken },
        { pointer: '#/identifiers/0/value', detail: broken },
      ]),
    );
  });

  it('is told at its field when a person’s e-mail address holds half a character', async () => {
    const { status, body } = await (await api()).post('/api/v1/people', { name: 'Ann', email: 'a\ud800@example.org' });
    expect(status).toBe(422);
    expect(body.errors[0].pointer).toBe('#/email');
  });

  it.each(['/api/v1/people?q=%00', '/api/v1/organisations?q=a%00b'])('is told at its name in %s', async (address) => {
    const { status, body } = await (await api()).get(address);
    expect(status).toBe(422);
    expect(body.errors).toEqual([{ pointer: '#/q', detail: 'Take out the invisible character with code 0.' }]);
  });

  it('keeps whole characters of every kind', async () => {
    const client = await api();
    const name = 'Ünser 👩‍⚕️ Café 東京';
    const { id } = await client.made('/api/v1/organisations', trust(name));
    expect((await client.get(`/api/v1/organisations/${id}`)).body.name).toBe(name);
  });

  it.each([
    ['a form', 'application/x-www-form-urlencoded', 'name=Ann'],
    ['text', 'text/plain', '{"name":"Ann"}'],
  ])('is not taken from %s, which any page on the web could send to this machine', async (_, type, body) => {
    const answer = await request(serverUrl())
      .post('/api/v1/people')
      .set(administrator)
      .set('Content-Type', type)
      .send(body);
    expect(answer.status).toBe(415);
    expect(answer.body.detail).toBe('Send the body with Content-Type: application/json.');
  });

  it.each(['1', '"x"', 'true'])('is told to be an object when it is %s', async (body) => {
    const answer = await sendText(body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([{ pointer: '#', detail: 'Send an object, between { and }.' }]);
  });
});

describe('A list of parts', () => {
  it.each([[[[]]], [[null]], [['x']], [[1]]])('refuses %j, each part at its place', async (identifiers) => {
    const { status, body } = await (await api()).post('/api/v1/organisations', { ...trust('Ann'), identifiers });
    expect(status).toBe(422);
    expect(JSON.stringify(body.errors)).toContain('Send an object.');
    expect(body.errors[0].pointer).toMatch(/^#\/identifiers/);
  });

  it('that is null counts as left out', async () => {
    const { status } = await (await api()).post('/api/v1/organisations', { ...trust('Ann'), identifiers: null });
    expect(status).toBe(201);
  });

  it('of a meeting’s record that is null counts as left out', async () => {
    const { group } = await smallGroup(['Ada']);
    const nothing = { attendance: null, guests: null, agendaItems: null, decisions: null, actions: null };
    const { status } = await (
      await api()
    ).post('/api/v1/meetings', {
      groups: [group.id],
      meetsOn: '2013-02-13',
      ...nothing,
      interests: null,
      carriedActions: null,
    });
    expect(status).toBe(201);
  });
});

describe('A cursor that was made up', () => {
  const dated = ['/api/v1/meetings', '/api/v1/decisions', '/api/v1/engagements', '/api/v1/actions'];
  const id = '00000000-0000-4000-8000-000000000000';
  const cursors = [
    ['x', id],
    ['2013-02-30', id],
    ['99999-12-31', id],
    ['today', id],
    ['2013-01-01', 'x'],
    [1e308, 1e308],
  ];
  it.each(dated)('is refused by %s', async (address) => {
    for (const keys of [...cursors, ['2013-01-01', `${id}\u0000`], [null, id], [{}, id]]) {
      const after = Buffer.from(JSON.stringify(keys)).toString('base64url');
      const { status, body } = await (await api()).get(`${address}?after=${after}`);
      expect([keys, status]).toEqual([keys, 422]);
      expect(body.type).toBe('/problems/cursor-unusable');
    }
  });

  it('is refused where the order is by words', async () => {
    for (const key of ['a\u0000', '\ud800', 7]) {
      const after = Buffer.from(JSON.stringify([key])).toString('base64url');
      expect((await (await api()).get(`/api/v1/organisations?after=${after}`)).status).toBe(422);
    }
  });
});

describe('An address', () => {
  it.each([
    ['%', 400, 'The address cannot be read. A % in it is followed by two digits, as in %25.'],
    ['%ff', 400, 'The address cannot be read. A % in it is followed by two digits, as in %25.'],
    ['x'.repeat(3000), 404, 'There is nothing with this id. Copy it whole from where it was shown.'],
  ])('with an id such as %.10s is answered in the form of every refusal', async (id, status, detail) => {
    const answer = await request(serverUrl()).get(`/api/v1/hits/${id}`).set(administrator);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect([answer.status, answer.body.status, answer.body.detail]).toEqual([status, status, detail]);
  });

  it('as long as a server takes may be sent with an Idempotency-Key, and again', async () => {
    const client = await api();
    const noise = Array.from({ length: 200 }, () => randomUUID()).join('');
    const headers = { 'Idempotency-Key': randomUUID() };
    const send = (address: string) => client.post(address, trust('Long'), headers);
    const [first, again] = [
      await send(`/api/v1/organisations?x=${noise}`),
      await send(`/api/v1/organisations?x=${noise}`),
    ];
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    expect((await send('/api/v1/organisations')).body.type).toBe('/problems/idempotency-key-reused');
  });
});

describe('What is not a request of HTTP', () => {
  it.each([
    ['has a method of its own making', 'BREW /api/v1/hits HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['is something else', 'hello\r\n\r\n', 400],
    ['has too many headers', `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ])('because it %s is answered in the form of every refusal', async (_, bytes, status) => {
    const [head = '', body = ''] = (await answerTo(bytes)).split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head).toContain('application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ status, detail: expect.stringMatching(/\.$/) });
  });
});

describe('Something that would begin after its whole has ended', () => {
  it('is told to lie outside, not that its last day is wrong', async () => {
    const client = await api();
    const { group } = await smallGroup(['Ada'], { from: '2012-01-01' });
    const { body } = await client.get(`/api/v1/groups/${group.id}`);
    const ended = await client.post(`/api/v1/groups/${group.id}/end`, { lastDay: '2013-06-30' }, at(body.version));
    expect(ended.status).toBe(200);
    const late = { key: 'late', label: 'Late', role: 'MEMBER', from: '2014-01-01' };
    const seat = await client.post(`/api/v1/groups/${group.id}/seats`, late);
    expect(seat.status).toBe(409);
    expect(seat.body.detail).toBe('The group does not exist on all of those days. Choose days within its life.');
  });
});
