import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

const folder = "public/build";
const noteFile = "build/talk-script.txt";

let address: string | null = null;

/**
 * Bundles what plays a talk in the browser, React with it, into one file named by what is in it. Remix
 * would cut it into a dozen, one for each set of routes that shares a module.
 */
export async function bundleTalkScript() {
  const { build } = await import("esbuild");
  const { metafile } = await build({
    entryPoints: ["app/features/dialogues/start-live-talk.tsx"],
    entryNames: "talk-[hash]",
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
  const [file = ""] = Object.keys(metafile.outputs);
  await writeFile(noteFile, `/build/${path.basename(file)}`);
}

/** Finds what the build has bundled. Without it a talk goes on as plain forms. */
export async function useTalkScript() {
  address = await readFile(noteFile, "utf8").catch(() => null);
}

/** The address of the script of a talk's page; null when none was built. */
export function talkScript() {
  return address;
}
