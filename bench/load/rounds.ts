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
const leastTurns = 3;

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
  const amountFor = (pace: Burst): number =>
    Math.max(connections * leastTurns, Math.round((pace.requests / pace.seconds) * secondsABurst));
  const warmUp = async (target: Target): Promise<number> => {
    const first = await burst(target, requests, connections * leastTurns, connections);
    // As long as a burst that counts: until then Node still compiles what it has found to be used most.
    return amountFor(await burst(target, requests, amountFor(first), connections));
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
