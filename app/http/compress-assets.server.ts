import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";

/** Writes a .br and a .gz beside every text file the browser will ask for: once, at build. */
export async function compressAssets(folder: string) {
  const files = await readdir(folder, { recursive: true });
  const texts = files.filter((file) => /\.(js|css|svg)$/.test(file));
  await Promise.all(
    texts.map(async (file) => {
      const source = await readFile(path.join(folder, file));
      const [br, gz] = await Promise.all([
        promisify(brotliCompress)(source),
        promisify(gzip)(source, { level: 9 }),
      ]);
      await writeFile(path.join(folder, `${file}.br`), br);
      await writeFile(path.join(folder, `${file}.gz`), gz);
    }),
  );
}
