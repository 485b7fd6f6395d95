import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { env } from "~/env.server";

/**
 * Returns a function that reads files of a folder through `read` and caches the result. In production
 * the files are read once. In development they are read again after any file of the folder has been
 * changed, added or removed. An error is not cached.
 */
export function readWhenChanged<Result>(
  read: () => Promise<Result>,
  { folder, watches } = { folder: "content", watches: env.isDevelopment },
) {
  let cached: { state: string; result: Promise<Result> } | undefined;
  return (): Promise<Result> => {
    const state = watches ? stateOf(folder) : "";
    if (cached?.state === state) return cached.result;

    const reading = { state, result: read() };
    cached = reading;
    reading.result.catch(() => {
      if (cached === reading) cached = undefined;
    });
    return reading.result;
  };
}

/** Returns every file of the folder with the time of its last change. */
function stateOf(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .map((file) => `${file} ${statSync(file).mtimeMs}`)
    .join("\n");
}
