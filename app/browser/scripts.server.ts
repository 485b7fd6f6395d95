import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

const folder = "public/build";
const manifestFile = "build/browser-scripts.json";

/** Every page loads the first script. The page of a talk also loads the second one, with React. */
const entries = {
  page: "app/entry.client.tsx",
  talk: "app/features/dialogues/talk/start-live-talk.tsx",
};

let addresses: Partial<Record<keyof typeof entries, string>> = {};

/**
 * Bundles each browser script into one file with a hash in its name. Remix would split them into a
 * dozen files, which a phone would fetch one after another.
 */
export async function bundleBrowserScripts() {
  const { build } = await import("esbuild");
  const { metafile } = await build({
    entryPoints: entries,
    entryNames: "[name]-[hash]",
    outdir: folder,
    bundle: true,
    // Minifying also selects the production build of React.
    minify: true,
    metafile: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    // The page loads its styles already.
    loader: { ".css": "empty" },
    legalComments: "none",
    logLevel: "warning",
  });
  const bundled = Object.keys(metafile.outputs).map((file) => path.basename(file));
  const manifest = Object.keys(entries).map((name) => {
    const file = bundled.find((candidate) => candidate.startsWith(`${name}-`));
    return [name, `/build/${file}`];
  });
  await writeFile(manifestFile, JSON.stringify(Object.fromEntries(manifest)));
}

/** Loads the addresses of the scripts. Without a build, pages work as plain links and forms. */
export async function loadBrowserScripts() {
  const manifest = await readFile(manifestFile, "utf8").catch(() => "{}");
  addresses = JSON.parse(manifest) as typeof addresses;
}

/** The address of a script, or null if none was built. */
export function browserScript(name: keyof typeof entries) {
  return addresses[name] ?? null;
}
