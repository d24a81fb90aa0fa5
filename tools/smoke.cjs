// Starts the demonstration as a newcomer would, asks it the first questions, stops it, and fails when any of it does.
const { spawn } = require('node:child_process');
const { once } = require('node:events');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const root = path.join(__dirname, '..');

async function smoke(dataDir) {
  const environment = { ...process.env, DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', DATABASE_URL: '' };
  // npm is told to stop by its group, as Ctrl-C in a terminal does.
  const demo = spawn('npm', ['run', 'demo'], {
    cwd: root,
    env: environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(demo, 'exit');
  try {
    const address = await announcedAddress(demo);
    for (const question of ['/health/live', '/health/ready', '/api/v1/openapi.json']) {
      const answer = await fetch(address + question);
      await answer.arrayBuffer();
      process.stdout.write(`${answer.status} ${question}\n`);
      if (!answer.ok) throw new Error(`${question} answered ${answer.status}.`);
    }
  } finally {
    if (demo.exitCode === null) process.kill(-demo.pid, 'SIGINT');
    await exit;
  }
  if (fs.existsSync(path.join(dataDir, 'in-use.json')))
    throw new Error('The demonstration did not stop in good order.');
}

function announcedAddress(demo) {
  return new Promise((resolve, reject) => {
    let said = '';
    demo.stdout.setEncoding('utf8').on('data', (text) => {
      process.stdout.write(text);
      said += text;
      const [address] = /http:\/\/[\d.]+:\d+/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    demo.once('exit', () => reject(new Error('it ended before it answered.')));
  });
}

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'hit-portal-smoke-'));
fs.chmodSync(dataDir, 0o755);
smoke(dataDir)
  .catch((error) => {
    process.stderr.write(`The demonstration does not work: ${error.message}\n`);
    process.exitCode = 1;
  })
  .finally(() => fs.rmSync(dataDir, { recursive: true, force: true }));
