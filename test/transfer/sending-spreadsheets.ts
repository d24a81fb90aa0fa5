import request from 'supertest';
import { administrator } from '../support/administrator';
import { at } from '../support/a-group';
import { CheckedApi } from '../support/api';

/** A spreadsheet as the API tells of it. */
export interface Sheet {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly headers: string[];
  readonly notes: string[];
  readonly columns: Record<string, number>;
  readonly ready: number;
  readonly faulty: number;
  readonly already: number;
  readonly questions: number;
  readonly added: Record<string, number> | null;
  readonly refusal: string | null;
}

/** A fault as a line: the row, the column, what is wrong. */
export type FaultLine = string;

/** Sends spreadsheets to a server and follows them until they are done. */
export class Spreadsheets {
  constructor(
    private readonly address: string,
    private readonly client: CheckedApi,
    private readonly who: Record<string, string> = administrator,
  ) {}

  /** The answer to a file that is sent, whatever it is. */
  async send(
    kind: string,
    file: string | Uint8Array,
    hit?: string,
  ): Promise<{ status: number; body: { id: string; detail: string; errors?: { detail: string }[] } }> {
    const query = `kind=${kind}${hit === undefined ? '' : `&hit=${hit}`}&file=history.csv`;
    const { status, body } = await request(this.address)
      .post(`/api/v1/spreadsheet-imports?${query}`)
      .set({ ...this.who, 'content-type': 'application/octet-stream' })
      .send(Buffer.from(file));
    return { status, body };
  }

  /** Sends a file that is good enough to be read; gives the spreadsheet. */
  async sent(kind: string, file: string | Uint8Array, hit?: string): Promise<Sheet> {
    const { status, body } = await this.send(kind, file, hit);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return this.one(body.id);
  }

  async one(id: string): Promise<Sheet> {
    return (await this.client.get(`/api/v1/spreadsheet-imports/${id}`, this.who)).body;
  }

  /** Does something to a spreadsheet and waits until that is done. */
  async do(sheet: { id: string }, what: 'columns' | 'answers' | 'import' | 'undo', body: object = {}): Promise<Sheet> {
    const { version } = await this.one(sheet.id);
    const path = `/api/v1/spreadsheet-imports/${sheet.id}/${what}`;
    const answer = await this.client[what === 'columns' ? 'put' : 'post'](path, body, { ...at(version), ...this.who });
    if (answer.status !== 200) throw new Error(answer.text);
    for (;;) {
      const now = await this.one(sheet.id);
      if (!['CHECKING', 'IMPORTING', 'UNDOING'].includes(now.state)) return now;
    }
  }

  /** Why something is not done: at once, or after it was tried. */
  async refused(sheet: { id: string }, what: 'import' | 'undo'): Promise<string> {
    const { version } = await this.one(sheet.id);
    const { status, body } = await this.client.post(
      `/api/v1/spreadsheet-imports/${sheet.id}/${what}`,
      {},
      { ...at(version), ...this.who },
    );
    if (status !== 200) return body.detail;
    for (;;) {
      const { state, refusal } = await this.one(sheet.id);
      if (state !== 'UNDOING' && state !== 'IMPORTING') return refusal ?? state;
    }
  }

  /** Sends a file and has it checked with the columns that were guessed. */
  async checked(kind: string, file: string | Uint8Array, hit: string, group?: string): Promise<Sheet> {
    const sheet = await this.sent(kind, file, hit);
    return this.do(sheet, 'columns', { columns: sheet.columns, group: group ?? null });
  }

  async faults({ id }: { id: string }, severity = 'PROBLEM'): Promise<FaultLine[]> {
    const { body } = await this.client.get(`/api/v1/spreadsheet-imports/${id}/faults?severity=${severity}`, this.who);
    return body.items.map(
      (one: Record<string, string>) => `${one['row']} ${one['column']}: ${one['problem']} ${one['remedy']}`,
    );
  }

  async questions({
    id,
  }: {
    id: string;
  }): Promise<{ kind: string; written: string; choices: { value: string; text: string }[] }[]> {
    return (await this.client.get(`/api/v1/spreadsheet-imports/${id}/questions`, this.who)).body.items;
  }

  async failedRows({ id }: { id: string }): Promise<string> {
    return (await request(this.address).get(`/api/v1/spreadsheet-imports/${id}/failed-rows`).set(this.who)).text;
  }
}
