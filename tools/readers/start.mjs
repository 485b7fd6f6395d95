import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

// The command is TypeScript and uses the app's own modules. A build holds it bundled; where the source
// is at hand, the source is bundled again, so that a change needs no build.
const built = path.resolve("build/readers.mjs");
const source = "tools/readers/command.ts";

if (existsSync(source)) await bundle(process.argv[2] === "bundle" ? built : cached());
if (process.argv[2] !== "bundle") {
  await import(pathToFileURL(existsSync(source) ? cached() : built).href);
}

function cached() {
  return path.resolve("node_modules/.cache/kithwell/readers.mjs");
}

async function bundle(outfile) {
  const { build } = await import("esbuild");
  await build({
    entryPoints: [source],
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node22",
    packages: "external",
    jsx: "automatic",
    loader: { ".css": "empty" },
    outfile,
    logLevel: "warning",
  });
}
