// Runs once after all tests: what global-setup started ends.
module.exports = async () => {
  await globalThis.testRun.end();
};
