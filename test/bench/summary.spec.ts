import type { Burst } from '../../bench/load/burst';
import { readOptions } from '../../bench/options';
import { median, percentile, summaryOf } from '../../bench/results/summary';
import { growth, tableLine } from '../../bench/results/table';
import { workloadNames } from '../../bench/workloads';

const burst = (requests: number, seconds: number, serverCpu: number, postgresCpu: number): Burst => ({
  requests,
  seconds,
  serverCpu,
  postgresCpu,
  latencies: Array.from({ length: requests }, (_, index) => index + 1),
});

// In the second round something else was running: both servers were slower, and the third round was kinder to the bare one.
const rounds = [
  { product: burst(800, 1, 0.4, 0.8), bare: burst(1000, 1, 0.2, 0.8) },
  { product: burst(400, 1, 0.8, 1.6), bare: burst(500, 1, 0.4, 1.6) },
  { product: burst(700, 1, 0.4, 0.8), bare: burst(1400, 1, 0.2, 0.6) },
];

describe('the summary of a workload', () => {
  it('gives the median pace of each server', () => {
    expect(summaryOf(rounds)).toMatchObject({ product: 700, bare: 1000 });
  });

  it('compares the servers within each round, so that a disturbance of both changes nothing', () => {
    expect(summaryOf(rounds)).toMatchObject({ ratio: 0.8, cpuRatio: 1.2 });
  });

  it('counts the processor time of the server and of PostgreSQL for each request', () => {
    expect(summaryOf(rounds).cpu).toEqual({ product: 1.2, productPostgres: 0.8, bare: 1, barePostgres: 0.8 });
  });

  it('gives the middle and the slowest hundredth of the product’s answers', () => {
    expect(summaryOf(rounds)).toMatchObject({ p50: 350, p99: 693 });
  });

  it('counts requests by the second, however long the burst was', () => {
    const [once] = [{ product: burst(300, 2, 1, 1), bare: burst(300, 1.5, 1, 1) }];
    expect(summaryOf([once])).toMatchObject({ product: 150, bare: 200, ratio: 0.75, cpuRatio: 1 });
  });
});

describe('a median', () => {
  it('is the number in the middle, or halfway between the two there', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeNaN();
  });
});

describe('a percentile', () => {
  it('is the smallest number that this share does not exceed', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile([7], 0.99)).toBe(7);
    expect(percentile([], 0.5)).toBeNaN();
  });
});

describe('the table', () => {
  const summary = summaryOf(rounds);

  it('says whether the aim is met, and otherwise what is missing', () => {
    expect(tableLine('W1', summary, { ratio: 0.75, cpuRatio: 1.3 })).toMatch(/ met\s*$/);
    expect(tableLine('W1', summary, { ratio: 0.9, cpuRatio: 1.1 })).toMatch(/ratio < 0.9, CPU > 1.1$/);
  });

  it('says how the cost of a request grew since an earlier run', () => {
    const earlier = summaryOf([{ product: burst(800, 1, 0.2, 0.4), bare: burst(1000, 1, 0.2, 0.4) }]);
    expect(growth('W5', summary, earlier)).toContain('W5 costs 2.00 times what it cost there (0.60 → 1.20 ms');
  });
});

describe('the command line of the bench', () => {
  it('measures every workload on 20 HITs with ten years when nothing is asked for', () => {
    expect(readOptions([])).toMatchObject({
      size: { hits: 20, years: 10 },
      only: workloadNames,
      pages: true,
      json: null,
    });
  });

  it('takes a size, some workloads and a file', () => {
    expect(readOptions(['--hits', '200', '--years', '3', '--only', 'W3,W1', '--json', 'out.json'])).toMatchObject({
      size: { hits: 200, years: 3 },
      only: ['W1', 'W3'],
      pages: false,
      json: 'out.json',
    });
  });

  it('holds pages against the API where that is asked for', () => {
    expect(readOptions(['--only', 'W1,PAGES'])).toMatchObject({ only: ['W1'], pages: true });
  });

  it.each([
    [['--hits', 'many'], 'HITs'],
    [['--seconds', '0'], '--seconds'],
    [['--only', 'W1,W99'], '--only'],
    [['--hurry'], 'hurry'],
  ])('refuses %j', (words, reason) => {
    expect(() => readOptions(words)).toThrow(reason);
  });
});
