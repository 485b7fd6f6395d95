import { expect, test } from "vitest";
import { readLibrary } from "~/features/library/read-library.server";
import { aContentFolder } from "#tests/tools/content-check/a-content-folder";

test("every text of a folder is read, with the sources it cites in their order", async () => {
  const library = await readLibrary(aContentFolder().root);

  expect(library.guides).toMatchObject([{ id: "one", title: "A page", sources: ["R1"] }]);
  expect(library.articles).toMatchObject([{ id: "one", tags: ["care"] }]);
  expect(library.tonight).toMatchObject([{ id: "one", need: "I’m tired" }]);
  expect(library.pages).toMatchObject([{ id: "about" }]);
});

test.each([
  { file: "guides/one.mdx", from: "order: 1", to: "order: first", says: "guides/one.mdx:4 order" },
  { file: "articles/one.mdx", from: "[care]", to: "[cure]", says: "cure is not in tags.yaml" },
  { file: "pages/about.mdx", from: "sources: [R1]", to: "", says: "add R1" },
])("$file: a mistake is named with its file", async ({ says, ...plant }) => {
  await expect(readLibrary(aContentFolder(plant).root)).rejects.toThrow(says);
});
