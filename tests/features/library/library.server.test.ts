import { expect, test } from "vitest";
import { listTexts, readLibrary } from "~/features/library/library.server";
import { aContentFolder } from "#tests/tools/content-check/a-content-folder";

test("reads every text of a folder, with its sources in the order it cites them", async () => {
  const library = await readLibrary(aContentFolder().root);

  expect(library.guides).toMatchObject([{ id: "one", title: "A page", sources: ["R1"] }]);
  expect(library.articles).toMatchObject([{ id: "one", tags: ["care"] }]);
  expect(library.tonight).toMatchObject([{ id: "one", need: "I’m tired" }]);
  expect(library.pages).toMatchObject([{ id: "about" }]);
});

test("lists the texts of all kinds with their addresses and labels", async () => {
  const texts = listTexts(await readLibrary(aContentFolder().root));

  expect(texts.map(({ address, label }) => [address, label])).toEqual([
    ["/guides/one", "Guide"],
    ["/articles/one", "Article"],
    ["/tonight/one", "For tonight"],
    ["/about", "Page"],
  ]);
  expect(texts.map(({ searchTitle }) => searchTitle)).toContain("I’m tired");
});

test.each([
  { file: "guides/one.mdx", from: "order: 1", to: "order: first", says: "guides/one.mdx:4 order" },
  { file: "articles/one.mdx", from: "[care]", to: "[cure]", says: "cure is not in tags.yaml" },
  { file: "pages/about.mdx", from: "sources: [R1]", to: "", says: "add R1" },
])("$file: an error names the file", async ({ says, ...plant }) => {
  await expect(readLibrary(aContentFolder(plant).root)).rejects.toThrow(says);
});
