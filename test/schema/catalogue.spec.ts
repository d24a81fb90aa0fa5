import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesOf } from '../support/catalogue';
import { connected, freshDatabase } from '../support/database';

const committed = join(__dirname, 'catalogue.txt');

describe('the rules that the database itself keeps', () => {
  it('are those in test/schema/catalogue.txt (after a change on purpose: UPDATE_CATALOGUE=1 npm test -- catalogue)', async () => {
    const database = await freshDatabase();
    const found = await connected(database.url, rulesOf);
    await database.drop();

    if (process.env['UPDATE_CATALOGUE'] === '1') writeFileSync(committed, found);

    expect(found.split('\n')).toEqual(readFileSync(committed, 'utf8').split('\n'));
  });
});
