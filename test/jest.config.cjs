const fs = require('node:fs');
const path = require('node:path');

// Jest on Node 20 cannot require() an ES module (it can from Node 24.9), so every ES-module dependency is turned into
// CommonJS. The list is read from node_modules, so that a new dependency of that kind needs no edit here.
const root = path.join(__dirname, '..');
const installed = path.join(root, 'node_modules');

const packageNames = fs
  .readdirSync(installed)
  .flatMap((entry) =>
    entry.startsWith('@') ? fs.readdirSync(path.join(installed, entry)).map((name) => `${entry}/${name}`) : [entry],
  );

const isEsModule = (name) => {
  const manifest = path.join(installed, name, 'package.json');
  return fs.existsSync(manifest) && JSON.parse(fs.readFileSync(manifest, 'utf8')).type === 'module';
};

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const swc = (syntax, sourceMaps) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax, decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      target: 'es2023',
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    sourceMaps,
  },
];

module.exports = {
  // Longer than any test takes on a busy machine: what a test waits for is an event, and this only ends one that hangs.
  testTimeout: 60_000,
  rootDir: root,
  roots: ['src', 'migrations', 'test', 'bench'].map((folder) => path.join(root, folder)).filter(fs.existsSync),
  testEnvironment: 'node',
  testRegex: ['(src|test|bench)/.*(\\.|e2e-)spec\\.ts$'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  transform: { '^.+\\.ts$': swc('typescript', 'inline'), '^.+\\.m?js$': swc('ecmascript', false) },
  transformIgnorePatterns: [`/node_modules/(?!(${packageNames.filter(isEsModule).map(escaped).join('|')})/)`],
  globalSetup: '<rootDir>/test/global-setup.cjs',
  globalTeardown: '<rootDir>/test/global-teardown.cjs',
  maxWorkers: 2,
};
