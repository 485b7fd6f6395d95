import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import { listen, stop } from "#tools/stand-ins/http";

const checkEvery = 500;

interface Node {
  url: string;
  isReady: boolean;
}

/**
 * A small load balancer for the demo: sends each request to the next node whose /readyz answers 200.
 * Without one, the answer is 503 with Retry-After.
 */
export async function startBalancer(port: number, urls: string[]) {
  const nodes: Node[] = urls.map((url) => ({ url, isReady: true }));
  const agent = new Agent({ keepAlive: true });
  let turn = 0;
  const nextNode = () => {
    const ready = nodes.filter(({ isReady }) => isReady);
    turn += 1;
    return ready[turn % ready.length];
  };

  const server = createServer((message, response) => {
    const send = () => {
      const node = nextNode();
      if (node) pass(message, response, { node, agent, send });
      else refuse(response);
    };
    send();
  });
  const check = () => Promise.all(nodes.map(ask));
  const timer = setInterval(() => void check(), checkEvery);
  return {
    url: `http://localhost:${await listen(server, port)}`,
    async close() {
      clearInterval(timer);
      agent.destroy();
      await stop(server);
    },
  };
}

async function ask(node: Node) {
  const answer = await fetch(`${node.url}/readyz`, { signal: AbortSignal.timeout(4_000) }).catch(
    () => null,
  );
  node.isReady = answer?.ok ?? false;
}

interface Passing {
  node: Node;
  agent: Agent;
  /** Sends the request to another node. */
  send: () => void;
}

function pass(message: IncomingMessage, response: ServerResponse, { node, agent, send }: Passing) {
  const { method, headers, url = "/" } = message;
  const client = message.socket.remoteAddress ?? "";
  const passedOn = request(
    new URL(url, node.url),
    { method, agent, headers: { ...headers, "x-forwarded-for": client } },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      answer.on("error", () => response.destroy());
    },
  );
  passedOn.on("error", () => {
    // The next check tells whether the node is gone for longer.
    node.isReady = false;
    if (response.headersSent || response.destroyed) response.destroy();
    // Only a request without a body can be sent twice: a form may have been saved.
    else if (method === "GET" || method === "HEAD") send();
    else refuse(response);
  });
  message.pipe(passedOn);
  response.on("close", () => passedOn.destroy());
}

function refuse(response: ServerResponse) {
  response.writeHead(503, { "Content-Type": "text/plain", "Retry-After": "2" });
  response.end("No server is ready. Try again in a moment.");
}
