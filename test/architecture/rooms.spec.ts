import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brokenWalls, unlistedRooms } from './rooms';

const project = join(__dirname, '..', '..');

describe('the rooms of src', () => {
  it('only lean on lower floors, and keep every other wall', () => {
    expect(brokenWalls(project)).toEqual([]);
  });

  it('all have a floor', () => {
    expect(unlistedRooms(project)).toEqual([]);
  });
});

describe('the guard of the rooms', () => {
  let planted: string;

  const plant = (files: Readonly<Record<string, string>>): void => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(planted, file)), { recursive: true });
      writeFileSync(join(planted, file), text);
    }
  };

  beforeEach(() => {
    planted = mkdtempSync(join(tmpdir(), 'planted-'));
    writeFileSync(join(planted, 'package.json'), '{}');
    plant({ 'node_modules/pg/index.js': '', 'node_modules/typeorm/index.js': '' });
  });

  afterEach(() => {
    rmSync(planted, { recursive: true });
  });

  it('finds each planted fault by its name and nothing else', () => {
    plant({
      'src/platform/clock.ts': `import { hit } from '../hits/hit'; export const clock = hit;`,
      'src/hits/hit.ts': `export const hit = 1;`,
      'src/hits/hits.controller.ts': `export class HitsController {}`,
      'src/hits/hits.module.ts': `import { HitsController } from './hits.controller'; export const module = HitsController;`,
      'src/hits/page.ts': `import type { HitsController } from './hits.controller'; export type Page = HitsController;`,
      'src/groups/seat.entity.ts': `import { Entity } from 'typeorm'; export const entity = Entity;`,
      'src/groups/seat.ts': `import type { DataSource } from 'typeorm'; export type Source = DataSource;`,
      'src/groups/pool.ts': `import { Pool } from 'pg'; export const pool = Pool;`,
      'src/groups/chicken.ts': `import type { Egg } from './egg'; export type Chicken = Egg;`,
      'src/groups/egg.ts': `import type { Chicken } from './chicken'; export type Egg = Chicken | null;`,
      'src/meetings/meeting.ts': `import { ask } from '../exchange/ask'; export const meeting = ask;`,
      'src/exchange/ask.ts': `import { entities } from '../entities'; export const ask = entities;`,
      'src/entities.ts': `import { hit } from './hits/hit'; export const entities = hit;`,
      'src/commands/run.ts': `import { ask } from '../exchange/ask'; export const run = ask;`,
      'src/reports/report.ts': `import { transfer } from '../transfer/transfer'; export const report = transfer;`,
      'src/transfer/transfer.ts': `import { hit } from '../hits/hit'; export const transfer = hit;`,
    });

    expect(brokenWalls(planted)).toEqual([
      'controllers-are-leaves: src/hits/page.ts → src/hits/hits.controller.ts',
      'exchange-leans-only-on-lower-floors: src/exchange/ask.ts → src/entities.ts',
      'meetings-leans-only-on-lower-floors: src/meetings/meeting.ts → src/exchange/ask.ts',
      'no-cycles: src/groups/chicken.ts → src/groups/egg.ts',
      'one-door-to-the-data: src/groups/pool.ts → node_modules/pg/index.js',
      'one-door-to-the-data: src/groups/seat.ts → node_modules/typeorm/index.js',
      'platform-leans-only-on-lower-floors: src/platform/clock.ts → src/hits/hit.ts',
      'reports-leans-only-on-lower-floors: src/reports/report.ts → src/transfer/transfer.ts',
    ]);
  });

  it('finds a room without a floor', () => {
    plant({ 'src/attic/box.ts': 'export const box = 1;', 'src/hits/hit.ts': 'export const hit = 1;' });

    expect(unlistedRooms(planted)).toEqual(['attic']);
  });
});
