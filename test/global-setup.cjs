// Runs once before all tests: builds when something changed, starts one PostgreSQL for the run, and one server for each
// worker, every one on a database of its own. Black-box tests against these cost a fraction of starting the program anew.
const { prepareTestRun } = require('./support/prepare-test-run.cjs');
const { build, isOutdated } = require('../tools/build.cjs');

module.exports = async ({ maxWorkers }) => {
  if (isOutdated()) build();
  globalThis.testRun = await prepareTestRun(maxWorkers);
};
