import { createServer } from "node:http";
import * as build from "@remix-run/dev/server-build";
import { broadcastDevReady, type ServerBuild } from "@remix-run/node";
import { lockDatabase } from "#db/lock";
import { migrateToLatest } from "#db/migrate";
import { compileContent, loadContent } from "~/startup/compiled-content.server";
import { db } from "./db.server";
import { env } from "./env.server";
import { indexPages } from "~/features/search/search-pages.server";
import { finishLeaving } from "~/features/safety/leave.server";
import { inBackground } from "~/http/background.server";
import { compressAssets } from "~/startup/compress-assets.server";
import { messageHandler } from "./http/handle-message.server";
import { handleProbe } from "~/startup/probes.server";
import { requireKeyStore } from "~/startup/require-key-store.server";
import { followReadOnly } from "~/startup/follow-read-only.server";
import { routeHandlers } from "./http/route-handlers.server";
import { startBackgroundWork } from "~/startup/jobs.server";
import { settleMemory } from "~/startup/settle-memory.server";
import { shutDownOnSignal } from "~/startup/shut-down.server";
import { staticFiles } from "./http/static-files.server";
import { log } from "./log.server";
import { bundleBrowserScripts, loadBrowserScripts } from "~/browser/scripts.server";

const remixBuild: ServerBuild = { ...build, basename: build.basename ?? "/" };

// Slow clients are dropped much sooner than with Node's default limits (60 s and 5 min).
const timeLimits = {
  headersTimeout: 13_500,
  requestTimeout: 28_500,
  keepAliveTimeout: 13_500,
  connectionsCheckingInterval: 1_000,
};

if (process.argv[2] === "prepare") await prepare();
else await serve();

/** The last step of a build: bundles scripts, compresses assets and compiles the content. */
async function prepare() {
  const compressed = bundleBrowserScripts().then(() => compressAssets("public/build"));
  await Promise.all([compressed, compileContent()]);
  await db.destroy();
}

async function serve() {
  const releaseDatabase = await lockDatabase(env.databaseAddress);
  // Development has no build step that bundles the scripts.
  if (env.isDevelopment) await bundleBrowserScripts();
  await Promise.all([migrateToLatest(db), loadContent(), loadBrowserScripts()]);
  await followReadOnly();
  await requireKeyStore();
  const handleMessage = messageHandler(env, finishLeaving(db, routeHandlers(remixBuild)));
  const sendStatic = staticFiles(env);

  const server = createServer(timeLimits, (message, nodeResponse) => {
    if (handleProbe(message, nodeResponse)) return;
    sendStatic(message, nodeResponse, () => void handleMessage(message, nodeResponse));
  });
  const background = await startBackgroundWork();
  shutDownOnSignal(server, async () => {
    await background.stop();
    await db.destroy();
    await releaseDatabase();
  });
  server.listen(env.port, env.host, () => {
    log.info({ address: server.address() }, "listening");
    inBackground("filling the search index", indexPages(db));
    settleMemory();
    if (env.isDevelopment) void broadcastDevReady(remixBuild);
  });
}
