import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { staticFiles } from "~/http/static-files.server";

/** A production server for these files. Returns their folder too. */
async function aFileServer(files: Record<string, string>) {
  const folder = await mkdtemp(path.join(tmpdir(), "static-"));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  const send = staticFiles({ isDevelopment: false }, folder);
  const server = createServer((message, answer) =>
    send(message, answer, () => answer.writeHead(404).end("elsewhere")),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });
  const { port } = server.address() as AddressInfo;
  return { folder, get: (name: string) => fetch(`http://127.0.0.1:${port}/${name}`) };
}

test("built files may be cached for a year, other files must be revalidated", async () => {
  const { get } = await aFileServer({ "build/a-1.css": "p {}", "robots.txt": "Allow: /" });

  expect((await get("build/a-1.css")).headers.get("Cache-Control")).toContain("immutable");
  expect((await get("robots.txt")).headers.get("Cache-Control")).toBe("no-cache");
  expect((await get("nothing")).status).toBe(404);
});

test("a file that disappears while the server runs ends only its own response", async () => {
  const { folder, get } = await aFileServer({ "build/a-1.css": "p {}", "build/b-2.css": "a {}" });
  await rm(path.join(folder, "build/a-1.css"));

  await expect(get("build/a-1.css").then((answer) => answer.text())).rejects.toThrow(
    /terminated|failed/,
  );
  expect(await (await get("build/b-2.css")).text()).toBe("a {}");
});
