import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { listen, stop } from "#tools/stand-ins/http";
import { startBalancer } from "#tools/demo/balancer";

/** A server that answers with its name and what it was asked; `isReady` decides its /readyz. */
async function aNode(name: string) {
  const node = { isReady: true };
  const server = createServer(async (message, response) => {
    if (message.url === "/readyz") {
      response.writeHead(node.isReady ? 200 : 503);
      response.end();
      return;
    }
    const client = message.headers["x-forwarded-for"];
    response.setHeader("X-Node", name);
    response.end(`${message.method} ${message.url} from ${client}: ${await text(message)}`);
  });
  const url = `http://127.0.0.1:${await listen(server, 0)}`;
  onTestFinished(() => stop(server));
  return { url, node, end: () => stop(server) };
}

async function aBalancer(urls: string[]) {
  const balancer = await startBalancer(0, urls);
  onTestFinished(balancer.close);
  return balancer.url;
}

const nodeOf = async (url: string) => (await fetch(url)).headers.get("X-Node");

test("requests go to each node in turn, unchanged and with the client's address", async () => {
  const [one, two] = [await aNode("one"), await aNode("two")];
  const url = await aBalancer([one.url, two.url]);

  const nodes = [await nodeOf(url), await nodeOf(url), await nodeOf(url), await nodeOf(url)];
  expect(nodes.toSorted()).toEqual(["one", "one", "two", "two"]);
  const lie = { "X-Forwarded-For": "203.0.113.9" };
  const answer = await fetch(`${url}/x?y=1`, { method: "POST", body: "words", headers: lie });
  expect(await answer.text()).toMatch(/^POST \/x\?y=1 from [\w:.]*127\.0\.0\.1: words$/);
});

test("a node that is not ready or has ended gets no requests, and comes back", async () => {
  const [one, two] = [await aNode("one"), await aNode("two")];
  const url = await aBalancer([one.url, two.url]);
  const seen = async () => new Set([await nodeOf(url), await nodeOf(url)]);

  one.node.isReady = false;
  await expect.poll(seen).toEqual(new Set(["two"]));
  one.node.isReady = true;
  await expect.poll(seen).toEqual(new Set(["one", "two"]));
  await two.end();
  await expect.poll(seen).toEqual(new Set(["one"]));
});

test("a page goes to the other node when one has just ended", async () => {
  const [one, two] = [await aNode("one"), await aNode("two")];
  const url = await aBalancer([one.url, two.url]);
  await one.end();

  for (let count = 0; count < 6; count += 1) expect(await nodeOf(url)).toBe("two");
});

test("without a node that is ready the answer is a 503 that says when to try again", async () => {
  const one = await aNode("one");
  const url = await aBalancer([one.url]);
  one.node.isReady = false;

  await expect.poll(async () => (await fetch(url)).status).toBe(503);
  expect((await fetch(url)).headers.get("Retry-After")).toBe("2");
});
