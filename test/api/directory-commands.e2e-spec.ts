import { randomUUID } from 'node:crypto';
import { api } from '../support/api';
import { query } from '../support/database';
import {
  at,
  recordedHit,
  recordedOrganisation,
  recordedPerson,
  recordedPost,
  recordedUnit,
  refusalIn,
} from '../support/recorded';
import type { Recorded } from '../support/recorded';

interface Command {
  /** Where to send it, once what it changes is there. */
  readonly path: string;
  readonly subject: Pick<Recorded, 'id' | 'version'>;
  readonly body: object;
}

const on = (path: string, subject: Command['subject'], body: object): Command => ({ path, subject, body });

const heldPost = async (): Promise<{ post: Recorded; holding: Command['subject'] }> => {
  const post = await recordedPost(await recordedOrganisation('A trust'), 'Head of Division');
  const body = { person: (await recordedPerson('Dr First')).id, from: '2012-01-01' };
  return { post, holding: await (await api()).made(`/api/v1/posts/${post.id}/holdings`, body) };
};

const partner = async (): Promise<Command['subject']> => {
  const body = { organisation: (await recordedOrganisation('A partner')).id, from: '2012-10-01' };
  return (await api()).made(`/api/v1/hits/${(await recordedHit('HIT')).id}/partners`, body);
};

const affiliation = async (): Promise<Command['subject']> => {
  const body = { organisation: (await recordedOrganisation('A university')).id, from: '2012-10-01' };
  return (await api()).made(`/api/v1/people/${(await recordedPerson('Professor')).id}/affiliations`, body);
};

const hitWith = async (path: string, body: object): Promise<Command['subject']> => {
  const hit = await recordedHit('HIT');
  const answer = await (await api()).post(`/api/v1/hits/${hit.id}/${path}`, body, at(1));
  return answer.body;
};

const organisation = async (): Promise<string> => (await recordedOrganisation('An organisation')).id;
const unit = async (): Promise<string> => (await recordedUnit(await recordedOrganisation('A trust'), 'Division')).id;
const priority = async (): Promise<string> =>
  (await (await api()).made('/api/v1/partner-priorities', { name: 'Frailty' })).id;

const from = '2013-04-01';
const lastDay = '2013-03-31';

/** Every command of the two rooms that changes something at a version, done once to something new. */
const commands: Record<string, () => Promise<Command>> = {
  'names of an organisation': async () =>
    on('organisations/ID/names', await recordedOrganisation('Before'), { name: 'After', from }),
  'identifiers of an organisation': async () =>
    on('organisations/ID/identifiers', await recordedOrganisation('A trust'), {
      scheme: 'LOCAL',
      value: randomUUID(),
    }),
  'succession of an organisation': async () =>
    on('organisations/ID/succession', await recordedOrganisation('PCT'), {
      successor: (await recordedOrganisation('CCG')).id,
      on: from,
      kind: 'ABOLITION',
    }),
  'end of an organisation': async () => on('organisations/ID/end', await recordedOrganisation('A trust'), { lastDay }),
  'end of a unit': async () =>
    on('organisational-units/ID/end', await recordedUnit(await recordedOrganisation('A trust'), 'Ward'), { lastDay }),
  'end of a post': async () => on('posts/ID/end', (await heldPost()).post, { lastDay }),
  'hand-over of a post': async () =>
    on('posts/ID/hand-over', (await heldPost()).post, { person: (await recordedPerson('Dr Second')).id, on: from }),
  'end of a post holding': async () => on('post-holdings/ID/end', (await heldPost()).holding, { lastDay }),
  'end of an affiliation': async () => on('affiliations/ID/end', await affiliation(), { lastDay }),
  'names of a HIT': async () => on('hits/ID/names', await recordedHit('Before'), { name: 'After', from }),
  'statuses of a HIT': async () =>
    on('hits/ID/statuses', await recordedHit('HIT'), { status: 'PAUSED', reason: 'New directors', from }),
  'end of a partner': async () => on('hit-partners/ID/end', await partner(), { lastDay }),
  'absence of a partner': async () =>
    on('hits/ID/partner-absences', await recordedHit('HIT'), {
      organisation: await organisation(),
      explanation: 'It has no service for the condition.',
      from,
    }),
  'end of an absence': async () => {
    const absent = { organisation: await organisation(), explanation: 'Not yet.', from: '2012-10-01' };
    const subject = await hitWith('partner-absences', absent);
    return on('hits/ID/partner-absences/end', subject, { organisation: absent.organisation, lastDay });
  },
  'sponsoring organisation': async () =>
    on('hits/ID/sponsoring-organisation', await recordedHit('HIT'), { organisation: await organisation(), from }),
  'end of a sponsoring organisation': async () => {
    const body = { organisation: await organisation(), from: '2012-10-01' };
    return on('hits/ID/sponsoring-organisation/end', await hitWith('sponsoring-organisation', body), { lastDay });
  },
  hosting: async () => on('hits/ID/hosting', await recordedHit('HIT'), { unit: await unit(), from }),
  'end of a hosting': async () => {
    const body = { unit: await unit(), from: '2012-10-01' };
    return on('hits/ID/hosting/end', await hitWith('hosting', body), { lastDay });
  },
  'priority of a HIT': async () =>
    on('hits/ID/priorities', await recordedHit('HIT'), { priority: await priority(), from }),
  'end of a priority': async () => {
    const named = { priority: await priority(), from: '2012-10-01' };
    const subject = await hitWith('priorities', named);
    return on('hits/ID/priorities/end', subject, { priority: named.priority, lastDay });
  },
};

const address = ({ path, subject }: Command, id = subject.id): string => `/api/v1/${path.replace('ID', id)}`;

describe.each(Object.entries(commands))('The %s', (_, prepared) => {
  it('changes at the version that was read, once, and leaves a trace', async () => {
    const command = await prepared();
    const { id, version } = command.subject;
    const traces = () => query('SELECT use_case FROM trail WHERE subject_id = $1', [id]);
    const before = (await traces()).length;
    const answer = await (await api()).post(address(command), command.body, at(version));
    expect([answer.status, answer.body.id, answer.body.version]).toEqual([200, id, version + 1]);
    expect(answer.headers['etag']).toBe(`"${String(version + 1)}"`);
    expect(await traces()).toHaveLength(before + 1);
  });

  it('is refused without a version, at another version, and for what is not there', async () => {
    const client = await api();
    const command = await prepared();
    const { version } = command.subject;
    const [unsaid, stale, unknown] = [
      await client.post(address(command), command.body),
      await client.post(address(command), command.body, at(version + 7)),
      await client.post(address(command, randomUUID()), command.body, at(version)),
    ];
    expect([unsaid.status, stale.status, unknown.status]).toEqual([428, 412, 404]);
    expect(unsaid.body.detail).toBe(
      'Send If-Match with the ETag that you read, so that nobody else’s change is overwritten.',
    );
    expect(stale.body.detail).toMatch(
      new RegExp(`^This [\\w ]+ is at version ${version}, and you sent a change to version ${version + 7}\\.`),
    );
    expect(unknown.body.detail).toMatch(/^There is no [\w ]+ with this id\.$/);
  });

  it('sent twice at once under one key is done once and answered the same', async () => {
    const client = await api();
    const command = await prepared();
    const headers = { ...at(command.subject.version), 'Idempotency-Key': randomUUID() };
    const send = (body = command.body) => client.post(address(command), body, headers);
    const both = await Promise.all([send(), send()]);
    const later = await send();
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(later.body).toEqual(both[0].body);
    expect(both[1].body).toEqual(both[0].body);
    expect(both[0].body.version).toBe(command.subject.version + 1);
    expect((await send({ ...command.body, from: '2014-01-01' })).status).toBe(422);
  });
});
