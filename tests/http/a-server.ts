import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { env } from "~/env.server";
import { usualLimits } from "~/http/admission.server";
import { messageHandler } from "~/http/handle-message.server";

/** Starts a real server for the app until the test ends. Returns its address. */
export async function listening(
  app: (request: Request) => Promise<Response>,
  settings: Partial<typeof env> = {},
  limits = usualLimits,
) {
  const handle = messageHandler({ ...env, ...settings }, app, limits);
  const server = createServer((message, answer) => void handle(message, answer));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
