import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { compressAssets } from "~/startup/compress-assets.server";

const built = {
  "page-A1.js": "export const one = 1;",
  "talk-B2.js": "export const two = 2;",
  "routes/today-C3.js": `import"/build/_shared/chunk-D4.js"`,
  "_shared/chunk-D4.js": "export const three = 3;",
  "entry.client-E5.js": "export const four = 4;",
  "css-bundle-G7.css": "p { color: red }",
};

let folder: string;
const made = async () =>
  (await readdir(folder, { recursive: true })).filter((file) => /\.(br|gz)$/.test(file)).sort();

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "assets-"));
  const mine = folder;
  onTestFinished(() => rm(mine, { recursive: true }));
  for (const [name, text] of Object.entries(built)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
});

test("only files that pages load are compressed", async () => {
  await compressAssets(folder);

  const expected = ["css-bundle-G7.css", "page-A1.js", "talk-B2.js"];
  expect(await made()).toEqual(expected.flatMap((file) => [`${file}.br`, `${file}.gz`]));
  const style = path.join(folder, "css-bundle-G7.css");
  expect(brotliDecompressSync(await readFile(`${style}.br`)).toString()).toBe("p { color: red }");
  expect(gunzipSync(await readFile(`${style}.gz`)).toString()).toBe("p { color: red }");
});

test("files from an earlier build are not compressed again", async () => {
  await writeFile(path.join(folder, "css-bundle-G7.css.br"), "from before");
  await compressAssets(folder);

  expect(await readFile(path.join(folder, "css-bundle-G7.css.br"), "utf8")).toBe("from before");
});
