import { Agent, get, type IncomingMessage } from "node:http";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startSite, type Site } from "#tests/helpers/site";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site?.close());

test("a server that is told to stop under load cuts no answer, and takes no new connections", async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const outcomes: string[] = [];
  let lastConnection = "";
  let isOver = false;
  const reader = async () => {
    while (!isOver) {
      try {
        const { body, connection } = await page(`${site.url}/lessons`, agent);
        outcomes.push(body.includes("</html>") ? "whole" : "cut");
        lastConnection = connection;
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        outcomes.push(code ?? String(error));
        // Refused: the server takes no new connections.
        if (code === "ECONNREFUSED") return;
      }
    }
  };
  const readers = Promise.all(Array.from({ length: 8 }, reader));
  await expect.poll(() => outcomes.length).toBeGreaterThan(50);

  const ended = once(site.server, "exit");
  site.server.kill("SIGTERM");
  const began = performance.now();
  expect(await ended).toEqual([0, null]);
  isOver = true;
  await readers;

  const bad = outcomes.filter((outcome) => outcome !== "whole" && outcome !== "ECONNREFUSED");
  expect(bad).toEqual([]);
  expect(lastConnection).toBe("close");
  // The most that it waits for what is under way.
  expect(performance.now() - began).toBeLessThan(15_000);
});

async function page(url: string, agent: Agent) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { agent }, resolve).on("error", reject);
  });
  return { body: await text(response), connection: response.headers.connection ?? "" };
}
