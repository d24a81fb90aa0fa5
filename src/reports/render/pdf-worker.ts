import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { pdfTemplate } from './pdf-template';

/** A report to be set, as its data in JSON, and the moment that the PDF is said to be of, in seconds. */
export interface PdfAsked {
  readonly number: number;
  readonly data: string;
  readonly moment: number;
}

/** What came of it: the PDF, or why there is none. */
export type PdfAnswer =
  { readonly number: number; readonly pdf: Uint8Array } | { readonly number: number; readonly failure: string };

/** How many reports back the compiler remembers what it has set. */
const remembered = 10;
const compiler = NodeCompiler.create({ workspace: __dirname });

parentPort?.on('message', ({ number, data, moment }: PdfAsked) => {
  let answer: PdfAnswer;
  try {
    const document = { mainFileContent: pdfTemplate, inputs: { data } };
    const pdf = compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: moment });
    answer = { number, pdf: new Uint8Array(pdf) };
  } catch (failure) {
    answer = { number, failure: failure instanceof Error ? failure.message : String(failure) };
  }
  compiler.evictCache(remembered);
  parentPort?.postMessage(answer);
});
