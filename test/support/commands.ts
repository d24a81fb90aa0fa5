import { randomUUID } from 'node:crypto';
import { api } from './api';
import { query } from './database';
import { at } from './recorded';
import type { Recorded } from './recorded';

/** A change that somebody may send, ready to be sent once. */
export interface Command {
  /** Where to send it under /api/v1, with ID for what it changes. */
  readonly path: string;
  readonly subject: Pick<Recorded, 'id' | 'version'>;
  readonly body: object;
}

export const on = (path: string, subject: Command['subject'], body: object): Command => ({ path, subject, body });

const address = ({ path, subject }: Command, id = subject.id): string => `/api/v1/${path.replace('ID', id)}`;

/** What holds for every change: one at a time, at the version that was read, once per key, and never without a trace. */
export function describeCommands(commands: Readonly<Record<string, () => Promise<Command>>>): void {
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
      // Another body under the same key; one with a name that is none of ours is refused before.
      expect([400, 422]).toContain((await send({ ...command.body, from: '2014-01-01' })).status);
    });
  });
}
