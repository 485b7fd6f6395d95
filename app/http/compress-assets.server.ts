import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";

/** Writes a .br and a .gz beside every text file that a page asks for: once, at build. */
export async function compressAssets(folder: string) {
  const files = await readdir(folder, { recursive: true });
  const entries = files.filter((file) => /^(?:entry\.client|talk)-.*\.js$/.test(file));
  const asked = [
    ...files.filter((file) => /\.(css|svg)$/.test(file)),
    ...(await withImports(folder, entries)),
  ];
  // A name carries the hash of what is in the file, so what was compressed once stays right.
  const fresh = asked.filter((file) => !files.includes(`${file}.br`));
  await Promise.all(fresh.map((file) => compress(path.join(folder, file))));
}

async function compress(file: string) {
  const source = await readFile(file);
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(source),
    promisify(gzip)(source, { level: 9 }),
  ]);
  await writeFile(`${file}.gz`, gz);
  await writeFile(`${file}.br`, br);
}

/**
 * These scripts and all that they load. The build also writes one for each route, for a framework
 * that takes over in the browser: no page asks for those.
 */
async function withImports(folder: string, entries: string[]) {
  const found = new Set(entries);
  // A set goes on to what is added to it on the way.
  for (const file of found) {
    const code = await readFile(path.join(folder, file), "utf8");
    for (const [, name = ""] of code.matchAll(/"\/build\/([^"]+\.js)"/g)) found.add(name);
  }
  return found;
}
