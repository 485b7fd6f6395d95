import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** One request as bytes, and the status that its response must have. */
export interface Visit {
  bytes: Buffer;
  status: number;
}

export interface LoadResult {
  requests: number;
  seconds: number;
  /** The latency of every request, in ms. */
  latencies: number[];
}

/**
 * Sends requests over persistent connections for `seconds`. Each connection repeats its own list of
 * visits. This client costs far less CPU than the servers that it measures. Every HTTP library costs
 * more than a server that answers from memory.
 */
export async function load(port: number, connections: Visit[][], seconds: number) {
  const sockets = await Promise.all(connections.map(() => open(port)));
  const began = performance.now();
  const until = began + seconds * 1000;
  const latencies = await Promise.all(
    connections.map((visits, index) => goRound(sockets[index]!, visits, until)),
  );
  const result: LoadResult = {
    requests: latencies.reduce((sum, { length }) => sum + length, 0),
    seconds: (performance.now() - began) / 1000,
    latencies: latencies.flat(),
  };
  for (const socket of sockets) socket.destroy();
  return result;
}

async function open(port: number) {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  await once(socket, "connect");
  return socket;
}

function goRound(socket: Socket, visits: Visit[], until: number) {
  return new Promise<number[]>((resolve, reject) => {
    const latencies: number[] = [];
    let turn = 0;
    let asked = 0;
    let answer: Buffer | null = null;

    const visit = () => visits[turn % visits.length]!;
    const ask = () => {
      asked = performance.now();
      socket.write(visit().bytes);
    };
    socket.on("data", (chunk: Buffer) => {
      answer = answer ? Buffer.concat([answer, chunk]) : chunk;
      if (!isWhole(answer)) return;
      const now = performance.now();
      latencies.push(now - asked);
      if (statusOf(answer) !== visit().status) {
        return reject(new Error(`${lineOf(visit().bytes)} was answered ${lineOf(answer)}`));
      }
      answer = null;
      turn += 1;
      if (now < until) ask();
      else resolve(latencies);
    });
    socket.on("error", reject);
    socket.on("close", () => reject(new Error("The server closed the connection")));
    ask();
  });
}

const lastChunk = Buffer.from("\r\n0\r\n\r\n");

// Each connection has one request under way at a time, so the received bytes are one response or the
// beginning of one.
function isWhole(answer: Buffer) {
  const headEnd = answer.indexOf("\r\n\r\n");
  if (headEnd === -1) return false;
  const head = answer.toString("latin1", 0, headEnd);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length !== undefined) return answer.length >= headEnd + 4 + Number(length);
  return answer.subarray(-lastChunk.length).equals(lastChunk);
}

function statusOf(answer: Buffer) {
  return Number(answer.toString("latin1", 9, 12));
}

function lineOf(message: Buffer) {
  return message.toString("latin1", 0, message.indexOf("\r\n"));
}

interface GetOptions {
  cookie?: string;
  encoding?: string;
}

export function get(url: URL, { cookie, encoding }: GetOptions = {}): Visit {
  return visit([
    `GET ${url.pathname} HTTP/1.1`,
    `Host: ${url.host}`,
    "Accept: text/html",
    ...(encoding ? [`Accept-Encoding: ${encoding}`] : []),
    ...(cookie ? [`Cookie: ${cookie}`] : []),
  ]);
}

/** A form that a page of the site itself sends. */
export function post(url: URL, cookie: string, form: Record<string, string>) {
  const body = new URLSearchParams(form).toString();
  const head = [
    `POST ${url.pathname} HTTP/1.1`,
    `Host: ${url.host}`,
    `Origin: ${url.origin}`,
    `Cookie: ${cookie}`,
    "Content-Type: application/x-www-form-urlencoded",
    `Content-Length: ${body.length}`,
  ];
  return visit(head, body, 303);
}

function visit(head: string[], body = "", status = 200): Visit {
  return { bytes: Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}`), status };
}

/** Every connection repeats the same request. */
export function onEvery(connections: number, visit: Visit) {
  return Array.from({ length: connections }, () => [visit]);
}

/** Divides the visits among the connections, so that no two connections make the same visit. */
export function shareOut(connections: number, visits: Visit[]) {
  return Array.from({ length: connections }, (_, connection) =>
    visits.filter((_visit, index) => index % connections === connection),
  );
}
