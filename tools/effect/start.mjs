import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

// A build holds the command bundled. Where the source is at hand, it is bundled again, so that a change
// needs no build.
const built = path.resolve("build/effect.mjs");
const source = "tools/effect/command.ts";

if (existsSync(source)) {
  const { bundle, runBundled } = await import("../prepare/bundle.mjs");
  await (process.argv[2] === "bundle" ? bundle(source, built) : runBundled(source, "effect"));
} else {
  await import(pathToFileURL(built).href);
}
