import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { permissions } from '../../src/access/policy';
import { roles } from '../../src/access/roles';

const page = readFileSync(join(__dirname, '..', '..', 'docs', 'permissions.md'), 'utf8');

describe('docs/permissions.md', () => {
  it('says of every action and every role what the policy says', () => {
    const written = page
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    const meant = Object.entries(permissions).map(([action, { means, token, roles: reaches }]) => [
      `\`${action}\``,
      means,
      token,
      ...roles.map((role) => reaches[role] ?? '–'),
    ]);
    expect(written).toEqual(meant);
  });
});
