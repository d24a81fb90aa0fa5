// Compiles only when dist is missing or older than the sources, so that a second start is immediate.
const { build, isOutdated } = require('./build.cjs');

if (isOutdated()) {
  process.stdout.write('Building HIT Portal (only after a change) …\n');
  build();
}
