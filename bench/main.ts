import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf, type Facts } from './facts';
import { residentMegabytes } from './load/cpu';
import { alternate, type LoadPlan } from './load/rounds';
import { readOptions, usage, type BenchOptions } from './options';
import { permissionCost, permissionCostInWords, type PermissionCost } from './permission-cost';
import { listCostInWords, listCosts, pageCostInWords, pageCosts, type PageCost } from './page-cost';
import { countingStatements, reportCostInWords, reportCosts, type ReportCost } from './report-cost';
import { prepareDatabase, type PreparedDatabase } from './prepared-database';
import { summaryOf, type WorkloadSummary } from './results/summary';
import { growth, tableHead, tableLine } from './results/table';
import { refuseDifferences } from './same-answers';
import { startBare, startProduct, type ServerProcess } from './servers/server-process';
import { workloads, type WorkloadName } from './workloads';

/** What `--json` writes. */
interface BenchSummary {
  readonly hits: number;
  readonly years: number;
  readonly workloads: Partial<Record<WorkloadName, WorkloadSummary>>;
  /** Null where W1 was not asked for. */
  readonly permission: PermissionCost | null;
  /** Empty where pages were not asked for. */
  readonly pages: readonly PageCost[];
  /** Empty where lists were not asked for. */
  readonly lists: readonly PageCost[];
  /** Empty where reports were not asked for. */
  readonly reports: readonly ReportCost[];
  /** Resident megabytes of the product. */
  readonly memory: { readonly idle: number; readonly afterLoad: number };
  /** Milliseconds from the start of the product's process to its first answer, PostgreSQL being ready. */
  readonly firstAnswerAfter: number;
  /** Of them, milliseconds of processor time. */
  readonly firstAnswerCpu: number;
}

const plan: Pick<LoadPlan, 'connections' | 'rounds'> = { connections: 8, rounds: 5 };
const folder = join(__dirname, '..', '..', '.cache', 'bench');

const started: { stop(): Promise<void> }[] = [];

/** Stops what was started, the last first. */
async function stopAll(): Promise<void> {
  for (const one of started.splice(0).reverse()) await one.stop();
}

async function bench(options: BenchOptions): Promise<void> {
  const { hits, years } = options.size;
  say(`A partnership of ${hits} HITs with ${years} years of meetings`);
  const database = await prepareDatabase(folder, options.size, (what) => {
    if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K  making ${what}`);
  });
  if (process.stdout.isTTY) process.stdout.write('\r\u001b[K');
  started.push(database);
  const product = await startProduct(database.url, database.postmaster);
  started.push(product);
  const idle = residentMegabytes(product.pid);
  const bare = await startBare(database.url, database.postmaster);
  started.push(bare);
  const facts = await factsOf(database.url);
  const summaries = await measureAll(options, database, facts, { product, bare });
  const load = { ...plan, seconds: options.seconds };
  const permission = options.only.includes('W1') ? await permissionCost(product, database, facts, load) : null;
  const pages = options.pages ? await pageCosts(product, facts) : [];
  const lists = options.lists ? await listCosts(product) : [];
  const reports = options.reports
    ? await countingStatements(database.url, () => reportCosts(product, database.url, facts))
    : [];
  conclude(options, {
    hits,
    years,
    workloads: summaries,
    permission,
    pages,
    lists,
    reports,
    memory: { idle: Math.round(idle), afterLoad: Math.round(residentMegabytes(product.pid)) },
    firstAnswerAfter: Math.round(product.firstAnswerAfter),
    firstAnswerCpu: Math.round(product.firstAnswerCpu),
  });
}

async function measureAll(
  { only, seconds }: BenchOptions,
  database: PreparedDatabase,
  facts: Facts,
  servers: { readonly product: ServerProcess; readonly bare: ServerProcess },
): Promise<BenchSummary['workloads']> {
  const summaries: Partial<Record<WorkloadName, WorkloadSummary>> = {};
  if (only.length > 0) say(tableHead());
  for (const name of only) {
    const workload = workloads[name];
    const requests = workload.requests(facts);
    const both = { product: servers.product.url, bare: servers.bare.url };
    await refuseDifferences(both, database.url, requests, { comparesAnswers: !workload.isWorkedOn });
    const summary = summaryOf(await alternate(servers, requests, { ...plan, seconds }));
    summaries[name] = summary;
    say(tableLine(name, summary, workload.aim));
  }
  return summaries;
}

function conclude({ json, against, only }: BenchOptions, summary: BenchSummary): void {
  if (only.length > 0) say(only.map((name) => `${name} ${workloads[name].what}`).join(' · '));
  if (summary.permission !== null) say(permissionCostInWords(summary.permission));
  for (const page of summary.pages) say(pageCostInWords(page));
  for (const list of summary.lists) say(listCostInWords(list));
  for (const report of summary.reports) say(reportCostInWords(report));
  say(
    `The product: ${summary.memory.idle} MB in memory when idle, ${summary.memory.afterLoad} MB after the load; ` +
      `first answer ${summary.firstAnswerAfter} ms after its start (${summary.firstAnswerCpu} ms of processor time).`,
  );
  if (json !== null) writeFileSync(json, `${JSON.stringify(summary, null, 2)}\n`);
  if (against === null) return;
  const earlier = JSON.parse(readFileSync(against, 'utf8')) as BenchSummary;
  say(`Against ${earlier.hits} HITs with ${earlier.years} years:`);
  for (const name of only) {
    const [now, before] = [summary.workloads[name], earlier.workloads[name]];
    if (now !== undefined && before !== undefined) say(`  ${growth(name, now, before)}`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stopAll().finally(() => process.exit(1)));
}

Promise.resolve()
  .then(() => bench(readOptions(process.argv.slice(2))))
  .finally(stopAll)
  .catch((error: unknown) => {
    process.stderr.write(`The bench stopped: ${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exitCode = 1;
  });
