import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { statement } from '../platform/database/statement';
import type { Tx } from '../platform/database/tx';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { ElementCheck } from './checking/element-check';
import { Faults } from './faults';
import { checkCircles, holdGraphs } from './loading/circles';
import { placingsOf } from './loading/merge-statements';
import type { Placing } from './loading/merge-statements';
import { countsOf, raiseVersions } from './loading/outcome';
import type { Counts } from './loading/outcome';
import { checkPromises } from './loading/promises';
import { checkQuorums } from './loading/quorums';
import { placeRows } from './loading/place-rows';
import { checkReferences } from './loading/references';
import { prepareStage, Stage } from './loading/stage';
import type { Span } from './loading/stage';
import { stagedLines } from './loading/whereabouts';
import { raiseRegisterNumbers } from './loading/register-numbers';
import { Outline } from './reading/file-element';
import type { FileForm } from './reading/file-element';
import { jsonElements } from './reading/json-elements';
import { yamlElements } from './reading/yaml-elements';
import { sections } from './sections/all';

/** A file to take in, as its bytes come. */
export interface ImportPartnershipCommand {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly form: FileForm;
  /** Says what would happen, and leaves everything as it is. */
  readonly isDryRun: boolean;
  /** Told now and then how far the import has come. */
  readonly progress?: (step: ImportStep) => void;
}

/** How far an import has come: what it does, and how much of it is done. */
export interface ImportStep {
  readonly what: 'reading' | 'checking' | 'putting in place';
  readonly done: number;
  readonly of: number | null;
}

/** What an import did, or would do: of each section in the file, and in all. */
export interface PartnershipImported extends Counts {
  readonly dryRun: boolean;
  readonly sections: Readonly<Record<string, Counts>>;
}

const one = statement(
  'import-one-at-a-time',
  `SELECT pg_advisory_xact_lock(hashtextextended('partnership import', 0))`,
);

const rowsWorthMeasuring = 100;

/** Carries what a dry run found out of the transaction that it undoes. */
class DryRun extends Error {
  constructor(readonly outcome: PartnershipImported) {
    super('dry run');
  }
}

/** Takes in a partnership file: all of it in one transaction, or nothing. */
@Injectable()
export class ImportPartnership {
  private check: ElementCheck | null = null;
  private placings: readonly { readonly section: string; readonly placing: Placing }[] | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 422 with up to a hundred faults, each at its place in the file. Importing the same file again changes nothing. */
  async execute(viewer: Viewer, command: ImportPartnershipCommand): Promise<PartnershipImported> {
    try {
      return await this.database.write({ ...viewer, idempotency: null }, (tx) => this.takeIn(tx, command));
    } catch (failure) {
      if (failure instanceof DryRun) return failure.outcome;
      throw failure;
    }
  }

  private async takeIn(tx: Tx, command: ImportPartnershipCommand): Promise<PartnershipImported> {
    const { isDryRun: dryRun, progress = () => undefined } = command;
    const faults = new Faults();
    await prepareStage(tx, this.clock.now());
    const spans = await this.stage(tx, command, faults);
    faults.refuse();
    const using = { tx, faults, lineOf: stagedLines(tx) };
    progress({ what: 'checking', done: 0, of: null });
    await checkReferences(tx, sections, { spans, ...using });
    faults.refuse();
    await tx.rows(one, []);
    await holdGraphs(tx);
    const totals = await this.place(spans, using, progress);
    await checkCircles(using);
    await checkPromises(using);
    await checkQuorums(using);
    faults.refuse();
    await raiseVersions(tx, sections);
    await raiseRegisterNumbers(tx);
    const outcome = outcomeOf(await countsOf(tx, totals), dryRun);
    if (dryRun) throw new DryRun(outcome);
    if (outcome.added + outcome.changed > 0) await tx.trail('import-partnership', 'partnership', null, outcome);
    return outcome;
  }

  private async stage(
    tx: Tx,
    { bytes, form, progress }: ImportPartnershipCommand,
    faults: Faults,
  ): Promise<ReadonlyMap<string, Span>> {
    const outline = new Outline(faults);
    const stage = new Stage(tx);
    const check = (this.check ??= new ElementCheck());
    const read = form === 'yaml' ? yamlElements : jsonElements;
    for await (const element of read(counting(bytes, progress), outline, faults)) {
      const { section, position, lineOf, value } = element;
      const wrong = check.faultsIn(section, value);
      const isSingle = sections.some(({ name, form: shape }) => name === section && shape === 'one');
      for (const { path, detail } of wrong.slice(0, faults.room))
        faults.add({ section, position: isSingle ? null : position, path }, lineOf(path), detail);
      if (faults.isFull) break;
      if (faults.isEmpty) await stage.take(element);
    }
    return stage.end();
  }

  /** First every row as far as that is possible, then what only the whole makes possible, from the inside out. */
  private async place(
    spans: ReadonlyMap<string, Span>,
    using: Parameters<typeof placeRows>[3],
    progress: (step: ImportStep) => void,
  ): Promise<Map<string, number>> {
    this.placings ??= sections.flatMap((rows) => placingsOf(rows).map((placing) => ({ section: rows.name, placing })));
    const wanted = this.placings.flatMap((one) => ({ ...one, span: spans.get(one.section) })).filter(hasSpan);
    const totals = new Map<string, number>();
    let done = 0;
    const steps = wanted.length + wanted.filter(({ placing }) => placing.last).length;
    const tell = (): void => {
      progress({ what: 'putting in place', done: done++, of: steps });
    };
    for (const { section, placing, span } of wanted) {
      tell();
      const { room } = using.faults;
      const total = await placeRows(placing, placing.first, span, using);
      // What other rows name or lie in has to be there, or each of those would be told as a fault too.
      const rows = placing.way.at(-1);
      if ((rows?.declares || rows?.lists) && using.faults.room < room) using.faults.refuse();
      totals.set(section, (totals.get(section) ?? 0) + total);
      if (total >= rowsWorthMeasuring) await using.tx.rows(placing.measure, []);
    }
    using.faults.refuse();
    for (const { placing, span } of wanted.toReversed()) {
      if (!placing.last) continue;
      tell();
      await placeRows(placing, [placing.last], span, using);
      using.faults.refuse();
    }
    tell();
    return totals;
  }
}

function hasSpan<One extends { span: Span | undefined }>(one: One): one is One & { span: Span } {
  return one.span !== undefined;
}

function outcomeOf(counts: ReadonlyMap<string, Counts>, dryRun: boolean): PartnershipImported {
  const sum = (name: keyof Counts): number => [...counts.values()].reduce((total, one) => total + one[name], 0);
  return {
    dryRun,
    added: sum('added'),
    changed: sum('changed'),
    same: sum('same'),
    sections: Object.fromEntries(counts),
  };
}

async function* counting(
  bytes: AsyncIterable<Uint8Array>,
  progress: ImportPartnershipCommand['progress'],
): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const piece of bytes) {
    yield piece;
    done += piece.length;
    progress?.({ what: 'reading', done, of: null });
  }
}
