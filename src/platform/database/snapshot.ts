import type { ClientBase } from 'pg';
import type { Statement } from './statement';

const rowsABatch = 200;

/** The data as it was at one moment. */
export class Snapshot {
  private cursors = 0;

  constructor(private readonly client: ClientBase) {}

  /** The rows of a statement without values, batch by batch: memory does not grow with their number. */
  async *batches<Row>({ text }: Statement): AsyncGenerator<Row[]> {
    this.cursors += 1;
    const cursor = `batches_${String(this.cursors)}`;
    await this.client.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${text}`);
    for (;;) {
      const { rows } = await this.client.query(`FETCH ${String(rowsABatch)} FROM ${cursor}`);
      if (rows.length > 0) yield rows;
      if (rows.length < rowsABatch) break;
    }
    await this.client.query(`CLOSE ${cursor}`);
  }
}
