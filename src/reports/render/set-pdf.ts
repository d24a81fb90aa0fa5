import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { ReportDocument } from '../document';
import { forPrint } from './column-widths';
import type { PdfAnswer, PdfAsked } from './pdf-worker';

interface Waiting {
  readonly done: (pdf: Buffer) => void;
  readonly failed: (failure: Error) => void;
}

/**
 * Sets reports as tagged PDF (PDF/UA-1) in a thread of its own, one after the other: setting takes a processor, and whoever asks for
 * something else meanwhile must not wait for it. The thread starts with the first report.
 */
@Injectable()
export class SetPdf implements OnApplicationShutdown {
  private worker: Worker | undefined;
  private asked = 0;
  private readonly waiting = new Map<number, Waiting>();

  /** The PDF. The same document and moment give the same bytes. */
  async execute(document: ReportDocument, moment: Date): Promise<Buffer> {
    const number = (this.asked += 1);
    const data = JSON.stringify(forPrint(document));
    const asked: PdfAsked = { number, data, moment: Math.floor(moment.getTime() / 1000) };
    return new Promise((done, failed) => {
      this.waiting.set(number, { done, failed });
      this.running().postMessage(asked);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
  }

  private running(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(join(__dirname, 'pdf-worker.js'));
    // Nothing is left undone by a thread that only waits: it does not keep the program alive.
    worker.unref();
    worker.on('message', (answer: PdfAnswer) => {
      const { done, failed } = this.waiting.get(answer.number) ?? {};
      this.waiting.delete(answer.number);
      if ('pdf' in answer) done?.(Buffer.from(answer.pdf));
      else failed?.(new Error(`A report cannot be set as PDF: ${answer.failure}`));
    });
    worker.on('error', (failure) => {
      this.giveUp(failure);
    });
    worker.on('exit', () => {
      this.giveUp(new Error('The thread that sets PDF has ended.'));
    });
    return (this.worker = worker);
  }

  /** Whoever waits is told, and the next report starts a new thread. */
  private giveUp(failure: Error): void {
    this.worker = undefined;
    for (const { failed } of this.waiting.values()) failed(failure);
    this.waiting.clear();
  }
}
