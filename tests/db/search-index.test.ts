import { beforeEach, expect, test } from "vitest";
import type { Db } from "#db/database";
import { fillSearchIndex, findPages } from "#db/search-index";
import { testDb } from "#tests/helpers/test-db";

const pages = [
  {
    address: "/a",
    title: "Timing first",
    summary: "When to talk.",
    body: "Wait for a sober morning.",
  },
  {
    address: "/b",
    title: "A lantern",
    summary: "About mornings.",
    body: "Carry the lantern home.",
  },
  { address: "/c", title: "Closed", summary: "For members.", body: "A lantern in every window." },
];

let db: Db;

beforeEach(async () => {
  db = await testDb();
  await fillSearchIndex(db, pages);
});

const addresses = async (words: string[], open = ["/a", "/b"]) =>
  (await findPages(db, words, open)).map(({ address }) => address);

test("a word in the title outweighs one in the body", async () => {
  expect(await addresses(["morning"])).toEqual(["/b", "/a"]);
  expect(await addresses(["lantern"], ["/a", "/b", "/c"])).toEqual(["/b", "/c"]);
});

test("a closed page matches by title and summary only", async () => {
  expect(await addresses(["window"])).toEqual([]);
  expect(await addresses(["members"])).toEqual(["/c"]);
  expect(await addresses(["window"], ["/c"])).toEqual(["/c"]);
});

test("shows no excerpt of a closed page", async () => {
  const [found] = await findPages(db, ["closed"], []);

  expect(found).toEqual({ address: "/c", excerpt: null });
});

test("an excerpt marks the words that were found", async () => {
  const [found] = await findPages(db, ["sober"], ["/a"]);

  expect(found!.excerpt).toEqual([
    { text: "Wait for a ", isFound: false },
    { text: "sober", isFound: true },
    { text: " morning.", isFound: false },
  ]);
});

test("finds pages with any of the words if no page has all", async () => {
  expect((await addresses(["sober", "lantern"])).toSorted()).toEqual(["/a", "/b"]);
});

test("other forms of a word and its beginning match", async () => {
  expect(await addresses(["carrying"])).toEqual(["/b"]);
  expect(await addresses(["lanter"])).toEqual(["/b"]);
});

test("filling again replaces all pages", async () => {
  await fillSearchIndex(db, pages.slice(0, 1));
  expect(await addresses(["lantern"])).toEqual([]);

  await fillSearchIndex(db, []);
  expect(await addresses(["sober"])).toEqual([]);
});

test("finds nothing without words", async () => {
  expect(await addresses([])).toEqual([]);
});
