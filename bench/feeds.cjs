// How long calendars take: the feed of a member of a steering group, of a manager (every group of the HIT) and of a commissioner's HIT,
// each read as a whole and asked for again (304), one request after the other; and what PostgreSQL does for it.
// Usage: npm run build && node bench/compile.cjs && node bench/feeds.cjs [HITs] [requests]
const { createHash } = require('node:crypto');
const path = require('node:path');

const compiled = path.join(__dirname, '..', 'dist');
const load = (file) => require(path.join(compiled, file));
const { connected, prepareDatabase } = load('bench/prepared-database.js');
const { factsOf } = load('bench/facts.js');
const { startProduct } = load('bench/servers/server-process.js');

const id = (number) => `01900000-0000-7000-8000-1${String(number).padStart(11, '0')}`;

/** Lets somebody in with a role, and gives them the address of a feed. */
async function reader(client, number, { role, hit, group, person, of = null }) {
  const secret = `feed_of-the-bench-${number}`;
  const digest = createHash('sha256').update(secret).digest('hex');
  await client.query(
    `INSERT INTO account (id, kind, name, email, person_id, opened_at) VALUES ('${id(number)}', 'PERSON', 'Bench', 'bench${number}@example.org', $1, '2000-01-01')`,
    [person ?? null],
  );
  await client.query(
    `INSERT INTO role_grant (id, account_id, role, hit_id, group_id, during) VALUES (uuidv7(), '${id(number)}', $1, $2, $3, '[2000-01-01,)')`,
    [role, hit ?? null, group ?? null],
  );
  await client.query(
    `INSERT INTO feed_address (account_id, kind, hit_id, secret_hash, made_at) VALUES ('${id(number)}', 'MEETINGS', $1, decode('${digest}', 'hex'), now())`,
    [of],
  );
  return `/feeds/${secret}/meetings.ics`;
}

async function timed(address, headers, times) {
  const taken = [];
  let bytes = 0;
  let status = 0;
  let etag = '';
  for (let time = 0; time < times; time += 1) {
    const begun = performance.now();
    const answer = await fetch(address, { headers });
    const text = await answer.text();
    taken.push(performance.now() - begun);
    bytes = text.length;
    status = answer.status;
    etag = answer.headers.get('etag') ?? '';
    if (time === 0) taken.meetings = text.split('BEGIN:VEVENT').length - 1;
  }
  const sorted = taken.slice(10).sort((a, b) => a - b);
  const at = (share) => sorted[Math.floor(sorted.length * share)].toFixed(1);
  return { status, bytes, etag, meetings: taken.meetings, median: at(0.5), p95: at(0.95), first: taken[0].toFixed(1) };
}

async function main() {
  const [hits = 1000, times = 110] = process.argv.slice(2).map(Number);
  const folder = path.join(__dirname, '..', '.cache', 'bench');
  const database = await prepareDatabase(folder, { hits, years: 10 }, () => undefined);
  let product = null;
  try {
    const facts = await factsOf(database.url);
    const { id: hit, groupId: group, sittings } = facts.hits[Math.floor(facts.hits.length / 2)];
    const feeds = await connected(database.url, async (client) => {
      await client.query(
        `INSERT INTO group_calendar SELECT DISTINCT group_id, 1 FROM meeting_group ON CONFLICT DO NOTHING`,
      );
      await client.query('ANALYZE group_calendar');
      return {
        'a member of one group': await reader(client, 1, { role: 'MEMBER', hit, group, person: sittings[0].personId }),
        'a manager, every group of the HIT': await reader(client, 2, {
          role: 'HIT_MANAGER',
          hit,
          person: sittings[1].personId,
        }),
        'a commissioner, one HIT': await reader(client, 3, { role: 'COMMISSIONER', of: hit }),
      };
    });
    product = await startProduct(database.url, database.postmaster);
    console.log(`${hits} HITs with 10 years of meetings; ${times - 10} requests each after 10, milliseconds`);
    for (const [who, feed] of Object.entries(feeds)) {
      const whole = await timed(`${product.url}${feed}`, {}, times);
      const again = await timed(`${product.url}${feed}`, { 'If-None-Match': whole.etag }, times);
      console.log(
        `${who}: ${whole.meetings} meetings, ${whole.bytes} characters: ${whole.status} first ${whole.first}, median ${whole.median}, p95 ${whole.p95}; ` +
          `${again.status} median ${again.median}, p95 ${again.p95}`,
      );
    }
    const { groupsOfPerson } = load('src/feeds/calendar-groups.queries.js');
    const { meetingsInCalendar } = load('src/meetings/meeting-in-calendar.queries.js');
    await connected(database.url, async (client) => {
      const explain = async ({ name, text }, values) => {
        await client.query(`PREPARE "${name}" AS ${text}`);
        const given = values.map((value) => (value === null ? 'NULL' : `'${value}'`)).join(', ');
        const { rows } = await client.query(`EXPLAIN (ANALYZE, BUFFERS) EXECUTE "${name}"(${given})`);
        console.log(`\n${name}\n${rows.map((row) => row['QUERY PLAN']).join('\n')}`);
      };
      await explain(groupsOfPerson, [`{${hit}}`, `{${group}}`, '{}', `{${hit}}`, sittings[1].personId]);
      const { rows } = await client.query('SELECT id FROM governance_group WHERE hit_id = $1', [hit]);
      const groups = rows.map((row) => row.id);
      await explain(meetingsInCalendar, [
        `{${groups.join(',')}}`,
        `{${groups.map(() => 'NULL').join(',')}}`,
        `{${hit}}`,
      ]);
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
