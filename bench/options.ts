import { parseArgs } from 'node:util';
import { expectedRows, type PartnershipSize } from './partnership/size';
import { workloadNames, type WorkloadName } from './workloads';

/** What was asked for on the command line. */
export interface BenchOptions {
  readonly size: PartnershipSize;
  /** Of load for each workload, both servers together. */
  readonly seconds: number;
  readonly only: readonly WorkloadName[];
  /** Whether pages are held against the API. */
  readonly pages: boolean;
  /** Whether the pages that list everything are timed. */
  readonly lists: boolean;
  /** Whether reports are timed in their formats. */
  readonly reports: boolean;
  /** Where to write the summary. */
  readonly json: string | null;
  /** A summary written earlier, to see what grew. */
  readonly against: string | null;
}

const pagesName = 'PAGES';
const listsName = 'LISTS';
const reportsName = 'REPORTS';

export const usage = `npm run bench -- [options]
  --hits 20          Health Integration Teams in the partnership, 1 to 5,000
  --years 10         years of monthly meetings, 1 to 10; the last is always the same
  --seconds 12       of load for each workload, both servers together
  --only W1,W3,PAGES these workloads; PAGES holds pages against the same data over the API,
                     LISTS times the pages that list what the whole partnership has,
                     REPORTS times reports as JSON, page and PDF (W12 to W14)
  --json FILE        write the summary there
  --against FILE     say how much processor time a request costs compared with a summary written earlier
`;

/** Reads the command line. Throws an Error with what to write instead. */
export function readOptions(words: readonly string[]): BenchOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...words],
    options: { hits: text, years: text, seconds: text, only: text, json: text, against: text },
  });
  const size = { hits: Number(values.hits ?? 20), years: Number(values.years ?? 10) };
  expectedRows(size);
  const seconds = Number(values.seconds ?? 12);
  if (!(seconds > 0)) throw new Error('Write --seconds as a number above 0.');
  const asked: readonly string[] = values.only?.split(',') ?? [...workloadNames, pagesName, listsName, reportsName];
  const pages = asked.includes(pagesName);
  const lists = asked.includes(listsName);
  const reports = asked.includes(reportsName);
  const only = workloadNames.filter((name) => asked.includes(name));
  if (only.length + Number(pages) + Number(lists) + Number(reports) !== asked.length)
    throw new Error(`Write --only as some of ${[...workloadNames, pagesName, listsName, reportsName].join(',')}.`);
  return { size, seconds, only, pages, lists, reports, json: values.json ?? null, against: values.against ?? null };
}
