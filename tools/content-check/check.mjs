import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

// The checks are TypeScript and use the app's own modules, JSX among them: bundled first, then run.
// Inside node_modules, so that the bundle finds the packages it leaves out.
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
