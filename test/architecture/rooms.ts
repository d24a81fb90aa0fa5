import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Lowest first. A room may import itself and what stands on a lower floor; rooms on one floor do not know each other. */
const floors: readonly (readonly string[])[] = [
  ['platform'],
  ['access'],
  ['directory'],
  ['hits'],
  ['groups'],
  ['meetings', 'sponsorship', 'exchange'],
  ['assurance'],
  ['reports', 'transfer', 'search'],
  ['feeds', 'notices'],
  ['portal'],
];

/** The composition root (files directly in src, and the commands) puts the rooms together and may import them all. */
const compositionRoot = ['commands'];

interface Rule {
  readonly name: string;
  readonly severity: 'error';
  readonly from: Readonly<Record<string, unknown>>;
  readonly to: Readonly<Record<string, unknown>>;
}

const staysOnItsFloor = (room: string, below: readonly string[]): Rule => ({
  name: `${room}-leans-only-on-lower-floors`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...below].join('|')})/` },
});

const rules: readonly Rule[] = [
  ...floors.flatMap((rooms, floor) => rooms.map((room) => staysOnItsFloor(room, floors.slice(0, floor).flat()))),
  { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
  {
    name: 'controllers-are-leaves',
    severity: 'error',
    from: { pathNot: '\\.module\\.ts$' },
    to: { path: '\\.controller\\.ts$' },
  },
  {
    name: 'one-door-to-the-data',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/platform/database/|\\.entity\\.ts$' },
    to: { path: '(^|node_modules/(@types/)?)(typeorm|pg|@nestjs/typeorm)(/|$)' },
  },
];

/** Folders of src that nobody gave a floor. */
export function unlistedRooms(project: string): string[] {
  const listed = new Set([...floors.flat(), ...compositionRoot]);
  return readdirSync(join(project, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !listed.has(entry.name))
    .map((entry) => entry.name);
}

/** Every import that breaks a rule, as "rule: from → to". */
export function brokenWalls(project: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'walls-'));
  try {
    const configuration = join(folder, 'rules.json');
    // A type is a dependency of its reader too, so imports that vanish in compilation count.
    const options = { tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' } };
    writeFileSync(configuration, JSON.stringify({ forbidden: rules, options }));
    const program = join(__dirname, '..', '..', 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
    const scope = ['src', 'migrations'].filter((name) => existsSync(join(project, name)));
    const run = spawnSync(
      process.execPath,
      [program, '--config', configuration, '--output-type', 'json', '--no-cache', ...scope],
      { cwd: project, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
    );
    if (run.stdout === '') throw new Error(run.stderr);
    const { summary } = JSON.parse(run.stdout) as Cruise;
    if (summary.totalCruised === 0) throw new Error('No file was looked at.');
    return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
}
