import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";

/** Writes a .br and a .gz beside every text file that a page asks for: once, at build. */
export async function compressAssets(folder: string) {
  const files = await readdir(folder, { recursive: true });
  // The build also writes a script for each route, for a framework that no page loads.
  const asked = files.filter((file) => /\.(css|svg)$|^(page|talk)-.*\.js$/.test(file));
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
