import { describe, expect, test } from "vitest";
import { publicMeta } from "~/page-meta";

const page = { title: "Why slow is safer", description: "What to know.", quiet: "Article" };
const root = (reader: object | null) => [{ id: "root", data: { reader } }, { id: "other" }];

describe("the head of a page that anyone may open", () => {
  test("says what it is to a stranger and to a shared link", () => {
    expect(publicMeta(page, root(null))).toEqual(
      expect.arrayContaining([
        { title: "Why slow is safer – Kithwell" },
        { name: "description", content: "What to know." },
        { property: "og:title", content: "Why slow is safer" },
        { property: "og:description", content: "What to know." },
      ]),
    );
  });

  test("says nothing in the tab of someone who is signed in", () => {
    const told = JSON.stringify(publicMeta(page, root({ alias: "Rowan", role: "member" })));

    expect(told).toContain("Article – Notes");
    expect(told).not.toMatch(/slow|safer|what to know|kithwell|rowan/i);
  });

  test("says nothing either where it is not known who reads", () => {
    expect(publicMeta(page, [])[0]).toEqual({ title: "Article – Notes" });
  });

  test("asks search engines to leave out what is not to be listed", () => {
    const unlisted = { name: "robots", content: "noindex" };

    expect(publicMeta(page, root(null))).not.toContainEqual(unlisted);
    expect(publicMeta({ ...page, isListed: false }, root(null))).toContainEqual(unlisted);
  });
});
