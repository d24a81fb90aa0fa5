// How long a spreadsheet of who came takes to be received, checked, brought in and undone, and how much memory the program takes meanwhile.
// Usage: npm run build && node bench/compile.cjs && node bench/spreadsheets.cjs [rows]
const fs = require('node:fs');
const path = require('node:path');

const compiled = path.join(__dirname, '..', 'dist');
const load = (file) => require(path.join(compiled, file));
const { connected, prepareDatabase } = load('bench/prepared-database.js');
const { startProduct } = load('bench/servers/server-process.js');
const { headers } = load('bench/administrator.js');

const people = 400;
const peopleAtEach = 25;

/** Rows of meetings on every day since 2000, of people whom the portal does not know. */
function file(rows) {
  const lines = ['Date,Name,Attendance'];
  const begin = Date.UTC(2000, 0, 1);
  for (let row = 0; row < rows; row += 1) {
    const meeting = Math.floor(row / peopleAtEach);
    const day = new Date(begin + (meeting % 9000) * 86_400_000).toISOString().slice(0, 10);
    const person = (meeting * 7 + row) % people;
    lines.push(`${day},Person${person} Number${person},${row % 5 === 0 ? 'Apologies' : 'Present'}`);
  }
  return lines.join('\n');
}

const memory = (pid, field) =>
  Math.round(
    Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024,
  );

async function main() {
  const rows = Number(process.argv[2] ?? 100_000);
  const database = await prepareDatabase(
    path.join(__dirname, '..', '.cache', 'bench'),
    { hits: 20, years: 10 },
    () => undefined,
  );
  let product = null;
  try {
    product = await startProduct(database.url, database.postmaster);
    const { url, pid } = product;
    const send = async (method, where, body, more = {}) => {
      const answer = await fetch(`${url}/api/v1/${where}`, { method, headers: { ...headers, ...more }, body });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${where}: ${answer.status} ${text.slice(0, 500)}`);
      return JSON.parse(text);
    };
    const json = { 'content-type': 'application/json' };
    const { id: hit } = await send(
      'POST',
      'hits',
      JSON.stringify({ name: 'History', status: 'ACTIVE', from: '1999-01-01' }),
      json,
    );
    const { id: group } = await send(
      'POST',
      'groups',
      JSON.stringify({ name: 'History', kind: 'STEERING_GROUP', hit, from: '1999-01-01' }),
      json,
    );
    const idle = memory(pid, 'VmRSS');
    const text = file(rows);
    let begun = performance.now();
    const done = (what) => {
      console.log(
        `${what}: ${((performance.now() - begun) / 1000).toFixed(1)} s; ${memory(pid, 'VmRSS')} MB in memory, ${memory(pid, 'VmHWM')} MB at most so far`,
      );
      begun = performance.now();
    };
    console.log(`${rows} rows, ${(text.length / 1e6).toFixed(1)} MB; the program idle: ${idle} MB`);
    const { id } = await send('POST', `spreadsheet-imports?kind=ATTENDANCE&hit=${hit}&file=history.csv`, text, {
      'content-type': 'text/csv',
    });
    done('received');
    const step = async (method, what, body) => {
      const { version } = await send('GET', `spreadsheet-imports/${id}`);
      await send(method, `spreadsheet-imports/${id}/${what}`, JSON.stringify(body), {
        ...json,
        'if-match': `"${version}"`,
      });
      for (;;) {
        const sheet = await send('GET', `spreadsheet-imports/${id}`);
        if (!['CHECKING', 'IMPORTING', 'UNDOING'].includes(sheet.state)) return sheet;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    };
    const { columns } = await send('GET', `spreadsheet-imports/${id}`);
    const checked = await step('PUT', 'columns', { columns, group });
    done(`checked (${checked.ready} ready, ${checked.faulty} not, ${checked.questions} questions)`);
    const imported = await step('POST', 'import', {});
    done(`brought in (${imported.state} ${JSON.stringify(imported.added)} ${imported.refusal ?? ''})`);
    const undone = await step('POST', 'undo', {});
    done(`undone (${undone.state} ${undone.refusal ?? ''})`);
    await connected(database.url, async (client) => {
      const { rows: left } = await client.query('SELECT count(*)::int AS n FROM meeting_group WHERE group_id = $1', [
        group,
      ]);
      console.log(`meetings left: ${left[0].n}`);
    });
  } finally {
    await product?.stop();
    await database.stop();
  }
}

main().catch((failure) => {
  console.error(failure);
  process.exitCode = 1;
});
