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

  /** Most connections that the program holds to the database. */
  get connections(): number {
    return this.pool.options.max;
  }
}
