import type { Answer, CheckedApi } from '../support/api';
import type { Draft } from './requests';
import { Sender } from './sender';
import type { Sent } from './sender';
import { kindAt } from './world';
import type { World } from './world';

const connections = Number(process.env['FUZZ_CONNECTIONS'] ?? 16);
const isOurs = /node_modules|\bat [\w.]+ \(|SELECT |INSERT INTO|UPDATE \w+ SET|violates|syntax error|relation "/;

/** What came of all requests. */
export class Outcome {
  readonly faults: string[] = [];
  /** Requests that wrote something; one that was sent again under its key counts once. */
  readonly accepted = new Set<string>();
  /** The things that they wrote. */
  readonly written = new Set<string>();
  private readonly byStatus = new Map<number, number>();
  private readonly byOperation = new Map<string, { sent: number; done: number }>();
  private readonly refusals = new Map<string, Map<string, number>>();
  slowest: { ms: number; what: string }[] = [];
  private overASecond = 0;

  note(operation: string, status: number, ms: number, what: string): void {
    this.byStatus.set(status, (this.byStatus.get(status) ?? 0) + 1);
    const known = this.byOperation.get(operation) ?? { sent: 0, done: 0 };
    this.byOperation.set(operation, { sent: known.sent + 1, done: known.done + (status < 300 ? 1 : 0) });
    if (ms > 1000) this.overASecond += 1;
    if (this.slowest.length < 10 || ms > (this.slowest.at(-1)?.ms ?? 0))
      this.slowest = [...this.slowest, { ms, what }].sort((a, b) => b.ms - a.ms).slice(0, 10);
  }

  /** Why an operation was refused, to be told where it was never done. */
  noteRefusal(operation: string, why: string): void {
    const known = this.refusals.get(operation) ?? new Map<string, number>();
    this.refusals.set(operation, known.set(why, (known.get(why) ?? 0) + 1));
  }

  inWords(): string {
    const statuses = [...this.byStatus].sort(([a], [b]) => a - b).map(([status, count]) => `${count} × ${status}`);
    const never = [...this.byOperation].filter(([, { done }]) => done === 0).map(([name]) => name);
    return [
      `${[...this.byOperation.values()].reduce((sum, { sent }) => sum + sent, 0)} requests: ${statuses.join(', ')}`,
      ...never.map((name) => `never done: ${name}, mostly because: ${this.commonest(name)}`),
      `over a second: ${this.overASecond}; the slowest:`,
      ...this.slowest.map(({ ms, what }) => `  ${ms.toFixed(0)} ms ${what}`),
      '',
    ].join('\n');
  }

  private commonest(operation: string): string {
    const all = [...(this.refusals.get(operation) ?? [])].sort(([, one], [, other]) => other - one);
    return all
      .slice(0, 3)
      .map(([why, count]) => `${count} × ${why}`)
      .join('; ');
  }
}

/** Sends drafts, several at a time, and looks at each answer. */
export class Fuzz {
  constructor(
    private readonly address: string,
    private readonly world: World,
    private readonly checked: CheckedApi,
  ) {}

  async run(drafts: readonly Draft[], asker: Readonly<Record<string, string>>): Promise<Outcome> {
    const outcome = new Outcome();
    const sender = new Sender(this.address, connections);
    const waiting = drafts.values();
    const work = async (): Promise<void> => {
      for (const draft of waiting) await this.one(draft, asker, sender, outcome);
    };
    await Promise.all(Array.from({ length: connections }, work));
    sender.close();
    return outcome;
  }

  private async one(
    draft: Draft,
    asker: Readonly<Record<string, string>>,
    sender: Sender,
    outcome: Outcome,
  ): Promise<void> {
    const sent = this.ready(draft, asker);
    const what = `${sent.method} ${sent.target.slice(0, 500)} ${JSON.stringify({ ...sent.headers, authorization: undefined })} ${sent.body?.slice(0, 2000) ?? ''}`;
    const name = `${draft.operation.method} ${draft.operation.path}`;
    const began = performance.now();
    try {
      const answer = await sender.send(sent);
      outcome.note(name, answer.status, performance.now() - began, what);
      this.judge(sent, answer);
      if (answer.status >= 400)
        outcome.noteRefusal(
          name,
          `${answer.status} ${JSON.stringify(answer.body.errors?.[0]?.detail ?? answer.body.detail)}`,
        );
      this.learn(draft, sent, answer, outcome);
    } catch (failure) {
      outcome.faults.push(`${what}\n  ${failure instanceof Error ? failure.message : String(failure)}`.slice(0, 5000));
    }
  }

  private ready(
    { operation, path, query, headers, body, focus }: Draft,
    asker: Readonly<Record<string, string>>,
  ): Sent {
    const filled = this.world.fill(path, focus);
    const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(filled)?.[0] ?? '';
    const version = `"${String(this.world.versionOf(id))}"`;
    const match: Readonly<Record<string, string>> =
      headers['if-match'] === 'its version' ? { 'if-match': version } : {};
    return {
      method: operation.method,
      target: query === '' ? filled : `${filled}?${this.world.fill(query, focus)}`,
      headers: { ...asker, ...headers, ...match },
      body: body === null ? null : this.world.fill(body, focus),
    };
  }

  private judge({ method, target }: Sent, answer: Answer): void {
    if (answer.status >= 500) throw new Error(`answered ${String(answer.status)} ${answer.text}`);
    this.checked.hold(method, target, answer);
    if (answer.status >= 400) {
      if (!(answer.headers['content-type'] ?? '').startsWith('application/problem+json'))
        throw new Error(
          `refused with ${String(answer.status)} as ${String(answer.headers['content-type'])}: ${answer.text}`,
        );
      if (isOurs.test(String(answer.body.detail))) throw new Error(`told too much: ${answer.text}`);
    }
  }

  private learn({ operation, focus }: Draft, sent: Sent, { status, headers, body }: Answer, outcome: Outcome): void {
    if (operation.method === 'get' || status >= 300 || !hasWritten(sent, body)) return;
    // What is told a secret is done anew each time: nothing would be kept that could be told again.
    const isRecognised = operation.parameters.some(({ name }) => name === 'Idempotency-Key');
    const key = isRecognised ? sent.headers['idempotency-key'] : undefined;
    outcome.accepted.add(`${sent.target.split('?')[0] ?? ''} ${key ?? `request ${String(outcome.accepted.size)}`}`);
    if (typeof body?.id !== 'string') return;
    outcome.written.add(body.id);
    this.world.learn(kindAt(headers['location'] ?? ''), body.id, Number(body.version), focus);
  }
}

/** An import may find everything as it is in the file, or only look. */
function hasWritten({ target }: Sent, body: Record<string, unknown>): boolean {
  if (!target.includes('/partnership/import')) return true;
  return body['dryRun'] !== true && Number(body['added']) + Number(body['changed']) > 0;
}
