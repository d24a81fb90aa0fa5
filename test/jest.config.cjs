const fs = require('node:fs');
const path = require('node:path');

// Jest on Node 20 cannot require() an ES module (it can from Node 24.9), so every ES-module dependency is turned into
// CommonJS. The list is read from node_modules, so that a new dependency of that kind needs no edit here.
const root = path.join(__dirname, '..');
const installed = path.join(root, 'node_modules');

const packagesIn = (folder) =>
  fs
    .readdirSync(folder)
    .flatMap((entry) =>
      entry.startsWith('@') ? fs.readdirSync(path.join(folder, entry)).map((name) => `${entry}/${name}`) : [entry],
    );

const isEsModule = (folder, name) => {
  const manifest = path.join(folder, name, 'package.json');
  return fs.existsSync(manifest) && JSON.parse(fs.readFileSync(manifest, 'utf8')).type === 'module';
};

/** Its name when it is an ES module, and its name with those of the ES modules that it brings along for itself. */
const esModulesOf = (name) => {
  const own = path.join(installed, name, 'node_modules');
  const brought = fs.existsSync(own) ? packagesIn(own).filter((inner) => isEsModule(own, inner)) : [];
  return brought.length > 0 ? [name, ...brought] : isEsModule(installed, name) ? [name] : [];
};

// CommonJS that fetches an ES module by import(), which Jest can only do once it is turned into require().
const callsImport = ['@fastify/cookie'];

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
  transformIgnorePatterns: [
    `/node_modules/(?!(${[...callsImport, ...packagesIn(installed).flatMap(esModulesOf)].map(escaped).join('|')})/)`,
  ],
  globalSetup: '<rootDir>/test/global-setup.cjs',
  globalTeardown: '<rootDir>/test/global-teardown.cjs',
  maxWorkers: 2,
};
