import type { ChildServer } from "./child-server.ts";
import type { Effort } from "./bench.ts";
import { load, type Visit } from "./load.ts";
import { quantile } from "./statistics.ts";

export interface Contestant {
  server: ChildServer;
  connections: Visit[][];
  /** Runs beside the load until the round ends. */
  meanwhile?: (until: AbortSignal) => Promise<void>;
}

/** The figures of every round, in the order of the rounds. */
export interface Score {
  perSecond: number[];
  cpuMs: number[];
  p50: number[];
  p99: number[];
}

/**
 * Measures the contestants in turn, A B C A B C ..., so that other work on the machine slows all of
 * them. The first turn is a warm-up and is not counted.
 */
export async function contest<Name extends string>(
  contestants: Record<Name, Contestant>,
  { rounds, seconds }: Pick<Effort, "rounds" | "seconds">,
) {
  const names = Object.keys(contestants) as Name[];
  const scores = Object.fromEntries(
    names.map((name): [Name, Score] => [name, { perSecond: [], cpuMs: [], p50: [], p99: [] }]),
  ) as Record<Name, Score>;

  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const result = await runRound(contestants[name], seconds);
      if (round === 0) continue;
      for (const [figure, value] of Object.entries(result)) {
        scores[name][figure as keyof Score].push(value);
      }
    }
  }
  return scores;
}

async function runRound({ server, connections, meanwhile }: Contestant, seconds: number) {
  const over = new AbortController();
  const before = await server.cpuMs();
  const [{ requests, seconds: lasted, latencies }] = await Promise.all([
    load(server.port, connections, seconds).finally(() => over.abort()),
    meanwhile?.(over.signal),
  ]);
  const cpu = (await server.cpuMs()) - before;
  return {
    perSecond: requests / lasted,
    cpuMs: cpu / requests,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
  };
}
