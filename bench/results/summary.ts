import type { Burst } from '../load/burst';
import type { Round } from '../load/rounds';

/** What one workload came to: medians over the rounds. */
export interface WorkloadSummary {
  /** Requests a second. */
  readonly product: number;
  readonly bare: number;
  /** How much of the bare server's pace the product keeps. */
  readonly ratio: number;
  /** How much more processor time the product and its PostgreSQL use. */
  readonly cpuRatio: number;
  /** Milliseconds until the product's answer. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of processor time a request. */
  readonly cpu: {
    readonly product: number;
    readonly productPostgres: number;
    readonly bare: number;
    readonly barePostgres: number;
  };
}

/**
 * The summary of a workload. The two ratios are medians of each round's own ratio, so that a disturbance counts only
 * when it met one server and not the other in most rounds.
 */
export function summaryOf(rounds: readonly Round[]): WorkloadSummary {
  const over = (figure: (round: Round) => number): number => median(rounds.map(figure));
  return {
    product: rounded(
      over(({ product }) => pace(product)),
      1,
    ),
    bare: rounded(
      over(({ bare }) => pace(bare)),
      1,
    ),
    ratio: rounded(
      over(({ product, bare }) => pace(product) / pace(bare)),
      3,
    ),
    cpuRatio: rounded(
      over(({ product, bare }) => cpu(product) / cpu(bare)),
      3,
    ),
    p50: rounded(
      over(({ product }) => percentile(product.latencies, 0.5)),
      2,
    ),
    p99: rounded(
      over(({ product }) => percentile(product.latencies, 0.99)),
      2,
    ),
    cpu: {
      product: rounded(
        over(({ product }) => cpu(product)),
        3,
      ),
      productPostgres: rounded(
        over(({ product }) => product.postgresCpu),
        3,
      ),
      bare: rounded(
        over(({ bare }) => cpu(bare)),
        3,
      ),
      barePostgres: rounded(
        over(({ bare }) => bare.postgresCpu),
        3,
      ),
    },
  };
}

/** The middle of some numbers; of an even count, the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const above = sorted[Math.floor(middle)] ?? NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? NaN) + above) / 2 : above;
}

/** The smallest of the sorted numbers that at least this share of them does not exceed. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

function pace({ requests, seconds }: Burst): number {
  return requests / seconds;
}

function cpu({ serverCpu, postgresCpu }: Burst): number {
  return serverCpu + postgresCpu;
}

function rounded(number: number, digits: number): number {
  return Number(number.toFixed(digits));
}
