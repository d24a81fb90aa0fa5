import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { knownMigrations } from './migrate';

// Load balancers usually give up on a probe after a few seconds: better a plain "no" before that.
const patience = 2_000;

/** Answers whether the database can be worked with now. */
@Injectable()
export class DatabaseReadiness {
  constructor(private readonly dataSource: DataSource) {}

  /** Null when the database answers and has every migration of this version, else a sentence that says what is missing. */
  async whatIsMissing(): Promise<string | null> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<string>((answer) => {
      timer = setTimeout(() => {
        answer(`The database did not answer within ${patience / 1_000} seconds.`);
      }, patience);
    });
    try {
      return await Promise.race([this.missingMigrations(), tooLate]);
    } catch {
      return 'The database cannot be reached.';
    } finally {
      clearTimeout(timer);
    }
  }

  private async missingMigrations(): Promise<string | null> {
    const rows: { name: string }[] = await this.dataSource.query('SELECT name FROM migration');
    const done = new Set(rows.map((row) => row.name));
    const missing = knownMigrations(this.dataSource).filter((name) => !done.has(name));
    return missing.length === 0
      ? null
      : `The database lacks ${missing.length} migrations, the first of them ${missing[0]}.`;
  }
}
