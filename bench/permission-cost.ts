import type { Facts } from './facts';
import { alternate, type LoadPlan } from './load/rounds';
import { summaryOf } from './results/summary';
import { refuseDifferences } from './same-answers';
import { startUnguarded, type ServerProcess } from './servers/server-process';
import { workloads } from './workloads';

/** What authentication and permission cost in W1. */
export interface PermissionCost {
  /** Requests a second. */
  readonly with: number;
  readonly without: number;
  /** The share of the pace that they take. */
  readonly share: number;
  /** Milliseconds of processor time a request. */
  readonly cpuWith: number;
  readonly cpuWithout: number;
}

const most = 0.15;

/** Loads the product in turns with the same program without its guard, with the requests of W1. */
export async function permissionCost(
  product: ServerProcess,
  database: { readonly url: string; readonly postmaster: number },
  facts: Facts,
  plan: LoadPlan,
): Promise<PermissionCost> {
  const unguarded = await startUnguarded(database.url, database.postmaster);
  try {
    const requests = workloads.W1.requests(facts);
    const both = { product: product.url, bare: unguarded.url };
    await refuseDifferences(both, database.url, requests, { comparesAnswers: true, comparesStatements: false });
    const summary = summaryOf(await alternate({ product, bare: unguarded }, requests, plan));
    const { product: pace, bare: without, ratio, cpu } = summary;
    return { with: pace, without, share: 1 - ratio, cpuWith: cpu.product, cpuWithout: cpu.bare };
  } finally {
    await unguarded.stop();
  }
}

/** One line for people. */
export function permissionCostInWords(cost: PermissionCost): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  return (
    `W1 with permission ${cost.with.toFixed(0)} requests a second (${cost.cpuWith.toFixed(2)} CPU ms each), without ${cost.without.toFixed(0)} ` +
    `(${cost.cpuWithout.toFixed(2)}): authentication and permission take ${percent(cost.share)} of its pace, at most ${percent(most)}: ` +
    (cost.share <= most ? 'met' : 'missed')
  );
}
