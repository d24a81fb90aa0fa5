import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate, migrationStates, revertLast } from '../../src/platform/database/migrate';
import { openDatabase } from '../../src/platform/database/open-database';
import { schemaOf } from '../support/catalogue';
import { connected, emptyDatabase } from '../support/database';

jest.setTimeout(60_000);

const folder = join(__dirname, '..', '..', 'migrations');
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));

describe('the migrations', () => {
  it('go up, down to nothing and up again, to the same schema', async () => {
    const empty = await emptyDatabase();
    const schema = (): Promise<string> => connected(empty.url, schemaOf);
    const database = await openDatabase(empty.url, 2, []);
    const before = await schema();

    expect(await migrate(database)).toHaveLength(files.length);
    const first = await schema();
    expect(await migrate(database)).toEqual([]);

    const reverted = [];
    for (let name = await revertLast(database); name !== null; name = await revertLast(database)) reverted.push(name);
    expect(reverted).toHaveLength(files.length);
    expect(await schema()).toBe(before);
    expect((await migrationStates(database)).every(({ isDone }) => !isDone)).toBe(true);

    await migrate(database);
    expect(await schema()).toBe(first);
    await database.destroy();
    await empty.drop();
  });

  it.each(files)('%s is named by its moment and what it does, inside as outside', (file) => {
    const [, moment = '', words = ''] = /^(\d{12})-(.+)\.ts$/.exec(file) ?? [];
    const [, className, milliseconds] =
      /export class (\D+)(\d{13}) implements/.exec(readFileSync(join(folder, file), 'utf8')) ?? [];

    const written = moment.replace(/^(....)(..)(..)(..)(..)$/, '$1-$2-$3T$4:$5:00Z');
    expect(Date.parse(written)).toBe(Number(milliseconds));
    expect(className).toBe(words.replaceAll(/(^|-)(.)/g, (_match, _dash, letter: string) => letter.toUpperCase()));
  });
});
