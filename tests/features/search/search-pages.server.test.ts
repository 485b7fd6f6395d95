import { expect, test } from "vitest";
import { findPages, indexPages } from "~/features/search/search-pages.server";
import { testDb } from "#tests/helpers/test-db";

test("fills the index of each database", async () => {
  for (const db of [await testDb(), await testDb()]) {
    const pages = await indexPages(db);
    const found = await findPages(db, ["naloxone"], [...pages.keys()]);
    expect(found.length).toBeGreaterThan(0);
  }
});
