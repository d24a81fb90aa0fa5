// How long a morning's mails take: queued by the product's one statement, then sent by the running program to a mail server on
// this machine that throws them away; and the same letters sent by nodemailer alone. Prints the times and their ratio.
// Usage: npm run build && node bench/mails.cjs [people]
const { fork, spawn } = require('node:child_process');
const { once } = require('node:events');
const { mkdtempSync, rmSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { createInterface } = require('node:readline');

const compiled = path.join(__dirname, '..', 'dist');
const from = 'Partnership tracker <portal@example.nhs.uk>';

/** A mail server that takes everything and tells its parent how many it has. */
async function sink() {
  const { SMTPServer } = await import('smtp-server');
  let taken = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      stream.resume();
      stream.once('end', () => {
        taken += 1;
        done();
        process.send({ taken, at: Date.now() });
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1', () => process.send({ port: server.server.address().port }));
}

/** Sends letters by nodemailer alone, over as many connections as the program uses. */
async function alone() {
  const { createTransport } = require('nodemailer');
  const [{ url, letters }] = await once(process, 'message');
  const transport = createTransport({ url, pool: true, maxConnections: 4 });
  process.send({ begun: Date.now() });
  await Promise.all(letters.map((letter) => transport.sendMail(letter)));
  transport.close();
  process.disconnect();
}

/** Resolves with the moments of the first and the last letter that the sink takes from now on. */
function whenTaken(server, count) {
  return new Promise((resolve) => {
    let first = null;
    let seen = 0;
    const note = ({ taken, at }) => {
      if (taken === undefined) return;
      first ??= at;
      seen += 1;
      if (seen < count) return;
      server.off('message', note);
      resolve({ first, last: at });
    };
    server.on('message', note);
  });
}

const world = `
  INSERT INTO meeting (key, kind, status, meets_on, record_state, recorded_at, confirmed_on)
  VALUES ('m', 'ORDINARY', 'HELD', current_date - 30, 'CONFIRMED', now(), current_date);
  INSERT INTO person (key, name, email) SELECT 'p' || n, 'Person ' || n, 'p' || n || '@example.org' FROM generate_series(1, $PEOPLE) n;
  INSERT INTO action (meeting_id, number, task, owner_person_id, due_on, status)
  SELECT m.id, 'A-2026-' || lpad((row_number() OVER ())::text, 6, '0'), 'Write the report of the working group and send it to the partners.',
    p.id, current_date - 3, 'OPEN' FROM person p, meeting m;
  ANALYZE;`;

async function main() {
  const people = Number(process.argv[2] ?? 5000);
  const { startEmbeddedPostgres } = require(path.join(compiled, 'src/platform/database/embedded-postgres.js'));
  const { openDatabase } = require(path.join(compiled, 'src/platform/database/open-database.js'));
  const { migrate } = require(path.join(compiled, 'src/platform/database/migrate.js'));
  const { queueRound } = require(path.join(compiled, 'src/notices/mail-round.queries.js'));
  const { mailingDay } = require(path.join(compiled, 'src/notices/mailing-day.js'));
  const { Client } = require('pg');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hit-portal-bench-mails-'));
  const postgres = await startEmbeddedPostgres({ dataDir: folder });
  const server = fork(__filename, ['sink']);
  try {
    const [{ port }] = await once(server, 'message');
    const url = `smtp://127.0.0.1:${port}`;
    const database = await openDatabase(postgres.url, 2, []);
    await migrate(database);
    await database.destroy();
    const client = new Client({ connectionString: postgres.url });
    client.on('error', () => undefined);
    await client.connect();
    await client.query(world.replace('$PEOPLE', String(people)));
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' }).format(new Date());
    const { workingDays } = mailingDay(day);
    await client.query('INSERT INTO mail_round (day, queued_at, mails) VALUES ($1, now(), 0)', [day]);
    const queueing = Date.now();
    const { rows } = await client.query(queueRound.text, [day, ['ACTION_DIGEST'], workingDays, true, new Date()]);
    console.log(`queued ${rows[0].mails} mails by one statement in ${Date.now() - queueing} ms`);

    const all = whenTaken(server, people);
    const portal = spawn(process.execPath, [path.join(compiled, 'src/main.js')], {
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: postgres.url,
        PORT: '0',
        MAIL_URL: url,
        MAIL_FROM: from,
        MAIL_HOURS: 'always',
        PUBLIC_URL: 'https://portal.example.nhs.uk',
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    createInterface({ input: portal.stdout }).resume();
    const product = await all;
    let waiting = people;
    while (waiting > 0)
      waiting = Number((await client.query(`SELECT count(*) FROM mail WHERE state = 'QUEUED'`)).rows[0].count);
    portal.kill('SIGTERM');
    await once(portal, 'exit');
    const ms = product.last - product.first;
    console.log(`the program sent and marked them in ${ms} ms: ${Math.round((people * 1000) / ms)} a second`);

    const { letterOfMail } = require(path.join(compiled, 'src/notices/letter-of-mail.js'));
    const { LinksInMail } = require(path.join(compiled, 'src/notices/links-in-mail.js'));
    const mails = await client.query(
      `SELECT m.id, m.day::text AS day, m.recipient_id AS "recipientId", p.name, p.email,
         (SELECT jsonb_agg(jsonb_build_object('cause', n.cause, 'about', n.about_id, 'facts', n.facts::jsonb)) FROM notice n WHERE n.mail_id = m.id) AS notices
       FROM mail m JOIN person p ON p.id = m.person_id`,
    );
    const letters = mails.rows.map((mail) => {
      const made = new LinksInMail('secret', mail.id, 'https://portal.example.nhs.uk', new Date());
      const { subject, text, html, messageId, thread, headers } = letterOfMail(mail, made, 'example.nhs.uk');
      const to = { name: mail.name, address: mail.email };
      return {
        from,
        to,
        replyTo: from,
        subject,
        text,
        html,
        messageId,
        references: thread,
        inReplyTo: thread,
        headers,
      };
    });
    const again = whenTaken(server, people);
    const sender = fork(__filename, ['alone']);
    sender.send({ url, letters });
    const bare = await again;
    await once(sender, 'exit');
    const bareMs = bare.last - bare.first;
    console.log(`nodemailer alone sent them in ${bareMs} ms: ${Math.round((people * 1000) / bareMs)} a second`);
    console.log(`ratio ${(bareMs / ms).toFixed(2)}`);
    await client.end();
  } finally {
    server.kill();
    await postgres.stop();
    rmSync(folder, { recursive: true });
  }
}

const role = { sink, alone }[process.argv[2]] ?? main;
role().catch((failure) => {
  console.error(failure);
  process.exit(1);
});
