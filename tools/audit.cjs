// Asks the registry whether a dependency of the running product has a known weakness, and fails for a high or critical one.
// A registry that cannot be asked is told, and fails nothing: what it would have said is not known either way.
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--audit-level=high', '--json'], {
  cwd: path.join(__dirname, '..'),
  encoding: 'utf8',
});

function reportOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

const { metadata, vulnerabilities = {} } = reportOf(stdout);
if (!metadata) {
  process.stdout.write('The dependencies were not audited: the npm registry in use does not answer that question.\n');
} else {
  const grave = Object.values(vulnerabilities).filter(({ severity }) => ['high', 'critical'].includes(severity));
  for (const { name, severity, range } of grave) process.stdout.write(`${severity}: ${name} ${range}\n`);
  const { prod = 0 } = metadata.dependencies;
  process.stdout.write(
    `${prod} dependencies were audited; ${grave.length} have a known weakness that is high or critical.\n`,
  );
  process.exitCode = grave.length === 0 ? 0 : 1;
}
