import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';

/** Lets the library of jobs speak to the database, over the connections of the program. */
@Injectable()
export class JobStore {
  constructor(private readonly pool: Pool) {}

  async executeSql(text: string, values: unknown[] | undefined): Promise<{ rows: object[] }> {
    const { rows } = await this.pool.query<object>(text, values);
    return { rows };
  }

  /** How many jobs may hold a connection for long, so that requests always find one. */
  get atOnce(): number {
    return Math.max(1, Math.min(4, Math.floor(this.pool.options.max / 2)));
  }
}
