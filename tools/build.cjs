// Compiles src and migrations into dist, with what browsers load. The compiler never removes what a deleted or renamed source left behind, and a
// migration that lingers in dist would be run: so when the list of sources changed, dist is made from nothing.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { buildPortal, portalSources } = require('./build-portal.cjs');

const root = path.join(__dirname, '..');
const dist = path.join(root, 'dist');
const stamp = path.join(dist, 'built.json');
const settings = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'];

/** Every file the build reads, as paths relative to the project. */
function sources() {
  const code = ['src', 'migrations'].flatMap((folder) =>
    fs.readdirSync(path.join(root, folder), { recursive: true }).map((file) => path.join(folder, file)),
  );
  const compiled = code.filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
  return [...compiled, ...portalSources(), ...settings].sort();
}

/** The moment of the youngest change to anything the build reads. */
function youngestChange(files) {
  return Math.max(...files.map((file) => fs.statSync(path.join(root, file)).mtimeMs));
}

/** What the last complete build was made from, or null when there is none. */
function lastBuild() {
  try {
    fs.accessSync(path.join(dist, 'src', 'main.js'));
    return JSON.parse(fs.readFileSync(stamp, 'utf8'));
  } catch {
    return null;
  }
}

/** Says whether dist is missing or older than the sources. */
function isOutdated() {
  const built = lastBuild();
  const files = sources();
  return built === null || built.files.join() !== files.join() || built.youngestChange !== youngestChange(files);
}

/** Compiles; ends the process with the compiler's code when it fails. */
function build() {
  const files = sources();
  const youngest = youngestChange(files);
  if (lastBuild()?.files.join() !== files.join()) fs.rmSync(dist, { recursive: true, force: true });
  fs.rmSync(stamp, { force: true });
  const nest = path.join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
  const run = spawnSync(process.execPath, [nest, 'build'], { cwd: root, stdio: 'inherit' });
  if (run.status !== 0) process.exit(run.status ?? 1);
  buildPortal();
  fs.writeFileSync(stamp, JSON.stringify({ youngestChange: youngest, files }));
}

module.exports = { build, isOutdated };

if (require.main === module) build();
