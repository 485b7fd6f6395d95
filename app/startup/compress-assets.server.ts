import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";

/** Writes a .br and a .gz file beside every style sheet, picture and script that a page loads. */
export async function compressAssets(folder: string) {
  const files = await readdir(folder, { recursive: true });
  // Remix also writes a script for each route, but no page loads those.
  const loaded = files.filter((file) => /\.(css|svg)$|^(page|talk)-.*\.js$/.test(file));
  // Names contain a hash of the content, so a file that is compressed already stays valid.
  const fresh = loaded.filter((file) => !files.includes(`${file}.br`));
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
