import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** A test that imports one of these modules, directly or through others, uses a database. */
const databaseModules = new Set(["app/db.server.ts", "tests/helpers/new-database.ts"]);

const folders = { "~/": "app", "#db/": "db", "#tests/": "tests", "#tools/": "tools" };

/** Patterns for the test files that use a database. They run on SQLite and on PostgreSQL. */
export function listDatabaseTests(pattern: string) {
  return globSync(pattern)
    .filter((file) => usesDatabase(file, new Set()))
    .map((file) => file.replaceAll(/[()[\]{}!*?]/g, "\\$&"));
}

function usesDatabase(file: string, seen: Set<string>): boolean {
  if (databaseModules.has(file)) return true;
  if (seen.has(file)) return false;
  seen.add(file);
  return importsOf(file).some((imported) => usesDatabase(imported, seen));
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
