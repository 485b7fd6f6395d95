import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { env } from "~/env.server";
import { forgetCompiled } from "./mdx.server";

/**
 * Keeps what `read` makes of the files in content/. Where the app runs for people they are read
 * once. In development they are looked at before every use, and read again when one has changed:
 * what an author saves is on the next page they open. A failure is not kept.
 */
export function keepContent<Args extends unknown[], Read>(
  read: (...args: Args) => Promise<Read>,
  { folder, watches } = { folder: "content", watches: env.isDevelopment },
) {
  let kept: { stamp: string; result: Promise<Read> } | undefined;
  return (...args: Args): Promise<Read> => {
    const stamp = watches ? stampOf(folder) : "";
    if (kept?.stamp === stamp) return kept.result;

    const reading = { stamp, result: read(...args) };
    kept = reading;
    reading.result.catch(() => {
      if (kept === reading) kept = undefined;
    });
    return reading.result;
  };
}

let wordLists: string | undefined;

/** Differs from before when any file of the folder was changed, added or taken away. */
function stampOf(folder: string) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .map((file) => `${file} ${statSync(file).mtimeMs}`);

  // Words and sources are written into every text, so a change in them makes every text another.
  const lists = files.filter((file) => /(?:glossary|references)\.yaml /.test(file)).join("\n");
  if (wordLists !== undefined && wordLists !== lists) forgetCompiled();
  wordLists = lists;
  return files.join("\n");
}
