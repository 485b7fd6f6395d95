import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

const folder = "public/build";
const noteFile = "build/browser-scripts.json";

/** Every page loads the first; the page of a talk loads the other too, and React with it. */
const entries = {
  page: "app/entry.client.tsx",
  talk: "app/features/dialogues/talk/start-live-talk.tsx",
};

let addresses: Partial<Record<keyof typeof entries, string>> = {};

/**
 * Bundles what runs in the browser into one file each, named by what is in it. Remix would cut them
 * into a dozen, one for each set of routes that shares a module, and a phone would fetch them in turn.
 */
export async function bundleBrowserScripts() {
  const { build } = await import("esbuild");
  const { metafile } = await build({
    entryPoints: entries,
    entryNames: "[name]-[hash]",
    outdir: folder,
    bundle: true,
    // Also chooses React as it is for production.
    minify: true,
    metafile: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    // The page has its styles already.
    loader: { ".css": "empty" },
    legalComments: "none",
    logLevel: "warning",
  });
  const bundled = Object.keys(metafile.outputs).map((file) => path.basename(file));
  const note = Object.keys(entries).map((name) => {
    const file = bundled.find((candidate) => candidate.startsWith(`${name}-`));
    return [name, `/build/${file}`];
  });
  await writeFile(noteFile, JSON.stringify(Object.fromEntries(note)));
}

/** Finds what the build has bundled. Without it every page works as plain links and forms. */
export async function useBrowserScripts() {
  const note = await readFile(noteFile, "utf8").catch(() => "{}");
  addresses = JSON.parse(note) as typeof addresses;
}

/** The address of a script; null when none was built. */
export function browserScript(name: keyof typeof entries) {
  return addresses[name] ?? null;
}
