import type { WorkloadSummary } from './summary';

/** What is aimed at for a workload. */
export interface Aim {
  readonly ratio: number;
  readonly cpuRatio: number;
}

const headings = [
  '',
  'product',
  'bare',
  'ratio',
  'CPU ratio',
  'p50 ms',
  'p99 ms',
  'CPU ms',
  'of it PG',
  'bare CPU ms',
  'of it PG',
  'aim',
];

/** One line for the head of the table. */
export function tableHead(): string {
  return inColumns(headings);
}

/** One line of the table: requests a second, how they compare, how long they took and what they cost. */
export function tableLine(name: string, summary: WorkloadSummary, aim: Aim): string {
  const { product, bare, ratio, cpuRatio, p50, p99, cpu } = summary;
  const figures = [product, bare].map((pace) => pace.toFixed(pace < 100 ? 1 : 0));
  const costs = [cpu.product, cpu.productPostgres, cpu.bare, cpu.barePostgres].map((cost) => cost.toFixed(2));
  return inColumns([
    name,
    ...figures,
    ratio.toFixed(2),
    cpuRatio.toFixed(2),
    p50.toFixed(1),
    p99.toFixed(1),
    ...costs,
    verdict(summary, aim),
  ]);
}

/** How the cost of a request compares with an earlier run, in words. */
export function growth(name: string, now: WorkloadSummary, before: WorkloadSummary): string {
  const factor = now.cpu.product / before.cpu.product;
  return `${name} costs ${factor.toFixed(2)} times what it cost there (${before.cpu.product.toFixed(2)} → ${now.cpu.product.toFixed(2)} ms of processor time)`;
}

function verdict({ ratio, cpuRatio }: WorkloadSummary, aim: Aim): string {
  const missed = [
    ...(ratio < aim.ratio ? [`ratio < ${aim.ratio}`] : []),
    ...(cpuRatio > aim.cpuRatio ? [`CPU > ${aim.cpuRatio}`] : []),
  ];
  return missed.length === 0 ? 'met' : missed.join(', ');
}

function inColumns(cells: readonly string[]): string {
  return cells
    .map((cell, column) => (column === 0 || column === headings.length - 1 ? cell.padEnd(4) : cell.padStart(11)))
    .join(' ');
}
