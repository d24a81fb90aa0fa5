import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { pdfTemplate } from './pdf-template';
import { withoutUnshown } from './unshown-letters';

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
/** The compiler names all that it cannot show at once, or a part of it: how often it is asked again. */
const mostRounds = 20;
const compiler = NodeCompiler.create({ workspace: __dirname });

parentPort?.on('message', ({ number, data, moment }: PdfAsked) => {
  let answer: PdfAnswer;
  try {
    answer = { number, pdf: pdfOf(data, moment, mostRounds) };
  } catch (failure) {
    answer = { number, failure: messageOf(failure) };
  }
  compiler.evictCache(remembered);
  parentPort?.postMessage(answer);
});

/** Sets it; what the font has no letter for is named by its number instead, because a gap would tell a reader nothing. */
function pdfOf(data: string, moment: number, rounds: number): Uint8Array {
  try {
    const document = { mainFileContent: pdfTemplate, inputs: { data } };
    return new Uint8Array(compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: moment }));
  } catch (failure) {
    const known = withoutUnshown(data, messageOf(failure));
    if (rounds === 0 || known === data) throw failure;
    return pdfOf(known, moment, rounds - 1);
  }
}

function messageOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
