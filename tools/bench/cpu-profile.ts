/** The fields of a `node --cpu-prof` file that are read here. Times are in microseconds. */
export interface CpuProfile {
  nodes: ProfileNode[];
  startTime: number;
  samples: number[];
  timeDeltas: number[];
}

interface ProfileNode {
  id: number;
  callFrame: { functionName: string; url: string };
  children?: number[];
}

/** Assigns a function to a group by the place of its code. The first match counts. */
const groups: [name: string, place: RegExp][] = [
  ["React", /node_modules\/(react|react-dom|scheduler)\//],
  ["router and Remix", /node_modules\/(@remix-run\/(?!node-fetch)|react-router|turbo-stream)/],
  ["queries", /node_modules\/(kysely|sqlite3|bindings)\//],
  ["http and sockets", /node:(_http|http|net|internal\/(http|stream|net|js_stream)|events|stream)/],
  ["Request, Response, streams", /node-fetch-server|node:internal\/(deps|webstreams|encoding|url)/],
  ["cryptography", /node:internal\/crypto/],
  ["starting", /node:internal\/(modules|main|process\/esm)/],
];

const database = new Set(["#all", "#run", "#prepare", "query", "executeQuery"]);

/** Returns each group's share, from 0 to 1, of the busy time after the first `skipMs`. */
export function shares({ nodes, samples, timeDeltas }: CpuProfile, skipMs: number) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(
    nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node] as const)),
  );
  const times = new Map<string, number>();
  let at = 0;
  for (const [index, id] of samples.entries()) {
    const delta = timeDeltas[index] ?? 0;
    at += delta;
    const node = byId.get(id);
    if (at < skipMs * 1000 || !node || node.callFrame.functionName === "(idle)") continue;
    const group = groupOf(node, parents);
    times.set(group, (times.get(group) ?? 0) + delta);
  }
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  return Object.fromEntries([...times].map(([group, time]) => [group, time / total]));
}

function groupOf(node: ProfileNode, parents: Map<number, ProfileNode>): string {
  const { url, functionName } = node.callFrame;
  if (functionName === "(garbage collector)") return "garbage collection";
  const known = groups.find(([, place]) => place.test(url));
  if (known) return known[0];
  if (isQuery(node, parents)) return "queries";
  // Time in a function of the engine or of native code counts for its caller.
  const parent = parents.get(node.id);
  if (url === "" && parent && parent.callFrame.url !== "") return groupOf(parent, parents);
  return url.endsWith("build/index.js") ? "our own code" : "the rest";
}

function isQuery({ id, callFrame }: ProfileNode, parents: Map<number, ProfileNode>) {
  const caller = parents.get(id)?.callFrame.functionName ?? "";
  return (
    callFrame.url.endsWith("build/index.js") &&
    [callFrame.functionName, caller].some((name) => database.has(name))
  );
}
