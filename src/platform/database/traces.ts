import { toldOnly } from './untold';
import type { Viewer } from '../viewer';

type Values = Readonly<Record<string, unknown>>;

/** A row that was there before, and what changed in it. */
interface ChangedRow {
  readonly kind: string;
  readonly id: string;
  readonly before: Values;
  readonly after: Values;
}

interface Trace {
  readonly useCase: string;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  readonly change: unknown;
  changed: readonly ChangedRow[];
}

/** What one transaction leaves in the trail. Every write leaves something. */
export class Traces {
  private readonly traces: Trace[] = [];
  private changed: ChangedRow[] = [];
  private hasWritten = false;

  /** A row of the trail, which takes with it what was changed since the last one. */
  add(useCase: string, subjectKind: string, subjectId: string | null, change: object): void {
    this.traces.push({ useCase, subjectKind, subjectId, change: toldOnly(change), changed: this.changed });
    this.changed = [];
  }

  noteInserted(): void {
    this.hasWritten = true;
  }

  noteChanged(kind: string, id: string, before: Values, after: Values): void {
    this.hasWritten = true;
    this.changed.push({ kind, id, before, after });
  }

  /** The values of `statement`; null when nothing was written. A write that nobody told of is a defect. */
  values(viewer: Viewer, now: Date): readonly unknown[] | null {
    const last = this.traces.at(-1);
    if (!last) {
      if (this.hasWritten) throw new Error('Something was written, and the trail is told nothing of it.');
      return null;
    }
    last.changed = [...last.changed, ...this.changed];
    const { accountId, tokenId, name, address, requestId } = viewer;
    // An account is told by its id: its name may have to be forgotten one day, and the trail cannot be changed.
    return [now, accountId, tokenId, accountId === null ? name : null, address, requestId, JSON.stringify(this.traces)];
  }
}
