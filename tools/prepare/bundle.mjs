import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/**
 * Bundles a program of ours, which uses the app's TypeScript and JSX, into a file and returns the
 * file's address for `import`. Packages are not bundled: the file must lie where Node finds them.
 */
export async function bundle(source, outfile) {
  const target = path.resolve(outfile);
  await build({
    entryPoints: [source],
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node22",
    packages: "external",
    jsx: "automatic",
    loader: { ".css": "empty" },
    outfile: target,
    logLevel: "warning",
  });
  return pathToFileURL(target).href;
}

/** Bundles a program and runs it. */
export async function runBundled(source, name) {
  await import(await bundle(source, `node_modules/.cache/kithwell/${name}.mjs`));
}
