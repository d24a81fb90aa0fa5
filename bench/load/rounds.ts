import { burst, type Burst, type LoadRequest, type Target } from './burst';

/** The same load on both servers, one directly after the other. */
export interface Round {
  readonly product: Burst;
  readonly bare: Burst;
}

export interface LoadPlan {
  readonly connections: number;
  readonly rounds: number;
  /** Of load in all, both servers together. */
  readonly seconds: number;
}

// The smallest burst: every connection asks at least this often.
const leastTurns = 2;
// Node goes on compiling what it finds to be used most for thousands of requests; until then the product, which has more
// code, would be measured too dear.
const warmRequests = 4000;
const longestWarmUp = 6;

/**
 * Loads both servers in turns, product and bare, product and bare: whatever else the machine is doing meets both.
 * How many requests a burst is to have is found by one that does not count, which warms everything up as well.
 */
export async function alternate(
  servers: { readonly product: Target; readonly bare: Target },
  requests: readonly LoadRequest[],
  { connections, rounds, seconds }: LoadPlan,
): Promise<Round[]> {
  const secondsABurst = seconds / rounds / 2;
  const amountIn = (time: number, pace: Burst): number =>
    Math.max(connections * leastTurns, Math.round((pace.requests / pace.seconds) * time));
  const warmUp = async (target: Target): Promise<number> => {
    const begin = performance.now();
    let amount = connections * leastTurns;
    for (let asked = 0; ;) {
      const pace = await burst(target, requests, amount, connections);
      asked += pace.requests;
      const left = longestWarmUp - (performance.now() - begin) / 1000;
      if (asked >= warmRequests || left <= 0) return amountIn(secondsABurst, pace);
      amount = Math.min(amount * 2, amountIn(left, pace));
    }
  };
  const amounts = { product: await warmUp(servers.product), bare: await warmUp(servers.bare) };
  const done: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    done.push({
      product: await burst(servers.product, requests, amounts.product, connections),
      bare: await burst(servers.bare, requests, amounts.bare, connections),
    });
  }
  return done;
}
