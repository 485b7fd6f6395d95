import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Every TypeScript file of the app and its database. */
export const sourceFiles = ["app", "db"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.posix.join(folder, name)),
);

/**
 * What a file imports, as repository paths without extension, or package names. `import type` is left
 * out unless asked for: it leaves no trace at run time.
 */
export function importsOf(file: string, { types } = { types: false }) {
  const source = readFileSync(file, "utf8");
  const named = types
    ? /^(?:import|export)\s+[^;]*?from\s+"([^"]+)"/gm
    : /^(?:import|export)\s+(?!type\b)[^;]*?from\s+"([^"]+)"/gm;
  const bare = /^import\s+"([^"]+)"/gm;
  const lazy = /\bimport\("([^"]+)"\)/g;
  return [named, bare, lazy].flatMap((pattern) =>
    [...source.matchAll(pattern)].map(([, id = ""]) => resolve(file, id)),
  );
}

function resolve(file: string, id: string) {
  const bare = id.replace(/\.tsx?$/, "");
  if (id.startsWith("~/")) return bare.replace("~/", "app/");
  if (id.startsWith("#db/")) return bare.replace("#", "");
  if (id.startsWith(".")) return path.posix.join(path.posix.dirname(file), bare);
  return id;
}
