import { startBalancer } from "./balancer.ts";
import type { Ports } from "./ports.ts";
import { startServer } from "./server.ts";

interface NodesOptions {
  /** The settings of each server but its port. */
  env: NodeJS.ProcessEnv;
  ports: Ports;
  isOnPostgres: boolean;
  log: string;
  signal: AbortSignal;
  onClose: (close: () => Promise<void>) => void;
}

/**
 * Starts the site: one server, or on PostgreSQL two behind a balancer, so that one of them may end.
 * `crash` rejects when none is left.
 */
export async function startNodes({ env, ports, isOnPostgres, onClose, ...options }: NodesOptions) {
  const { log, signal } = options;
  const start = async (port: number, file: string, more: Record<string, string> = {}) => {
    const url = `http://127.0.0.1:${port}`;
    const settings = { ...env, ...more, PORT: String(port) };
    const server = await startServer({ env: settings, url, log: file, signal });
    onClose(server.stop);
    return { url, ...server };
  };
  if (!isOnPostgres) return start(ports.site, log);

  const behind = { TRUST_PROXY: "true" };
  // One after the other: the first migrates the database.
  const first = await start(ports.nodeA, log, behind);
  const second = await start(ports.nodeB, log.replace(/\.log$/, "-2.log"), behind);
  const balancer = await startBalancer(ports.site, [first.url, second.url]);
  onClose(balancer.close);
  console.log(`      Behind the balancer: ${first.url} and ${second.url}`);
  const bothGone = Promise.allSettled([first.crash, second.crash]).then(() => first.crash);
  bothGone.catch(() => {});
  return { crash: bothGone };
}
