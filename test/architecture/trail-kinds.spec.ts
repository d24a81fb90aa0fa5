import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const source = join(__dirname, '..', '..', 'src');

/** The kinds of things that use-cases tell the trail of. */
function kindsTold(): string[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const told = files.flatMap((file) => [
    ...readFileSync(join(source, file), 'utf8').matchAll(/tx\.trail\(\s*'[a-z-]+',\s*'([^']+)',(?!\s*null)/g),
  ]);
  return [...new Set(told.map(([, kind = '']) => kind))].sort();
}

describe('The trail', () => {
  it('tells only of kinds of things whose history can be asked for', () => {
    const asked = readFileSync(join(source, 'access', 'trail', 'history.dto.ts'), 'utf8');
    expect(kindsTold().length).toBeGreaterThan(25);
    expect(kindsTold().filter((kind) => !asked.includes(`'${kind}'`))).toEqual([]);
  });
});
