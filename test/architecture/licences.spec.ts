import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const project = join(__dirname, '..', '..');

/** Licences that ask for nothing but their own words to be kept. */
const permissive = [
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Python-2.0',
];

/** Packages whose package.json says it in a form of its own, or only a file of theirs does: looked at by hand, at this version. */
const lookedAt: Readonly<Record<string, string>> = {
  'passport-http-bearer@1.0.1': 'MIT',
  'passport-local@1.0.0': 'MIT',
  'passport-strategy@1.0.0': 'MIT',
  'pause@0.0.1': 'MIT',
};

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** Every package that runs with the product, and its licence. */
function licences(): [string, string][] {
  const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true)
    .map(([path, { version, license }]) => {
      const name = `${path.split('node_modules/').at(-1) ?? ''}@${version}`;
      return [name, license ?? lookedAt[name] ?? 'unknown'];
    });
}

describe('What the product is made of', () => {
  it('is under licences that anybody may use it by', () => {
    const found = licences();
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter(([, licence]) => !licence.split(/ OR |[()]/).some((one) => permissive.includes(one)))).toEqual(
      [],
    );
  });

  it('is named at exact versions, so that what was looked at is what runs', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
      devDependencies: Record<string, string>;
    };
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d/.test(version));
    expect(loose).toEqual([]);
  });
});
