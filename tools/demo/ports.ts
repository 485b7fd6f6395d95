import { once } from "node:events";
import { createServer } from "node:net";

const preferred = {
  site: 3000,
  guide: 3300,
  stripe: 3400,
  inbox: 3500,
  smtp: 3525,
  // The two servers behind the balancer of the demo on PostgreSQL.
  nodeA: 3600,
  nodeB: 3700,
};

export type Ports = Record<keyof typeof preferred, number>;

/**
 * Returns the usual port of each server, or the next free one. `PORT` sets where the search for the
 * site's port starts.
 */
export async function choosePorts(site = Number(process.env.PORT ?? preferred.site)) {
  const ports: Partial<Ports> = {};
  for (const [what, first] of Object.entries({ ...preferred, site })) {
    ports[what as keyof Ports] = await nextFree(first, Object.values(ports));
  }
  return ports as Ports;
}

async function nextFree(first: number, taken: number[]) {
  for (let port = first; port < first + 100; port += 1) {
    if (!taken.includes(port) && (await isFree(port))) return port;
  }
  throw new Error(`Every port from ${first} to ${first + 99} is taken`);
}

// A browser that opens "localhost" may try either address, so both must be free.
async function isFree(port: number) {
  for (const host of ["127.0.0.1", "::1"]) {
    const server = createServer();
    const outcome = await new Promise<string>((resolve) => {
      server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "error"));
      server.listen({ port, host, exclusive: true }, () => resolve("free"));
    });
    if (outcome === "free") {
      server.close();
      await once(server, "close");
    } else if (outcome !== "EADDRNOTAVAIL" && outcome !== "EAFNOSUPPORT") return false;
  }
  return true;
}
