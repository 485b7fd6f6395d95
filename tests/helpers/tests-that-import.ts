import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

const folders = { "~/": "app", "#db/": "db", "#tests/": "tests", "#tools/": "tools" };

/** The test files that import one of these modules, directly or through others. */
export function listTestsThatImport(modules: readonly string[]) {
  const wanted = new Set(modules);
  return globSync("tests/**/*.test.{ts,tsx}").filter((file) => reaches(file, wanted, new Set()));
}

function reaches(file: string, wanted: Set<string>, seen: Set<string>): boolean {
  if (wanted.has(file)) return true;
  if (seen.has(file)) return false;
  seen.add(file);
  return importsOf(file).some((imported) => reaches(imported, wanted, seen));
}

const imports = new Map<string, string[]>();

/** The files of the project that a file imports at run time. */
function importsOf(file: string) {
  const known = imports.get(file);
  if (known) return known;
  const source = readFileSync(file, "utf8");
  const statements = source.matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?"([^"]+)";$/gm);
  const calls = source.matchAll(/\bimport\(\s*"([^"]+)"\s*\)/g);
  const found = [...statements, ...calls].flatMap(([, id = ""]) => resolve(file, id));
  imports.set(file, found);
  return found;
}

function resolve(file: string, id: string) {
  const known = Object.entries(folders).find(([prefix]) => id.startsWith(prefix));
  if (!known && !id.startsWith(".")) return [];
  const target = known
    ? path.join(known[1], id.slice(known[0].length))
    : path.join(path.dirname(file), id);
  return ["", ".ts", ".tsx"]
    .map((ending) => target + ending)
    .filter((name) => existsSync(name) && statSync(name).isFile())
    .slice(0, 1);
}
