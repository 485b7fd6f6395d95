import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

// The checks use the app's TypeScript and JSX, so they are bundled first and then run. The bundle is
// inside node_modules, so that it finds the packages that are not bundled.
const outfile = path.resolve("node_modules/.cache/kithwell/content-check.mjs");

await build({
  entryPoints: ["tools/content-check/command.ts"],
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
await import(pathToFileURL(outfile).href);
