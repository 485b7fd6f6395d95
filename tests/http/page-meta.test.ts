import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { publicMeta } from "~/http/page-meta";

const page = { title: "Why slow is safer", description: "What to know.", quiet: "Article" };
const root = (viewer: object | null) => [
  { id: "root", data: { viewer, path: "/articles/slow?from=mail", site: "https://example.org" } },
  { id: "other" },
];

describe("the meta tags of a public page", () => {
  test("name the page for visitors and shared links", () => {
    expect(publicMeta(page, root(null))).toEqual(
      expect.arrayContaining([
        { title: "Why slow is safer – Kithwell" },
        { name: "description", content: "What to know." },
        { property: "og:title", content: "Why slow is safer" },
        { property: "og:description", content: "What to know." },
      ]),
    );
  });

  test("give a shared link a picture and the address without its query", () => {
    const head = publicMeta(page, root(null));

    expect(head).toContainEqual({
      property: "og:image",
      content: "https://example.org/card.png",
    });
    expect(head).toContainEqual({
      property: "og:url",
      content: "https://example.org/articles/slow",
    });
    expect(head).toContainEqual({
      property: "og:image:alt",
      content: expect.stringContaining("table"),
    });
  });

  test("give the size that the picture has", async () => {
    const png = await readFile("public/card.png");
    const size = [png.readUInt32BE(16), png.readUInt32BE(20)].map(String);

    expect(png.subarray(1, 4).toString()).toBe("PNG");
    const head = publicMeta(page, root(null)) as { property?: string; content?: string }[];
    const said = (name: string) =>
      head.find(({ property }) => property === `og:image:${name}`)?.content;
    expect([said("width"), said("height")]).toEqual(size);
  });

  test("show only the quiet title to a member who is signed in", () => {
    const told = JSON.stringify(publicMeta(page, root({ alias: "Rowan", roles: [] })));

    expect(told).toContain("Article – Notes");
    expect(told).not.toMatch(/slow|safer|what to know|kithwell|rowan/i);
  });

  test("show only the quiet title if nothing is known about the viewer", () => {
    expect(publicMeta(page, [])[0]).toEqual({ title: "Article – Notes" });
  });

  test("tell search engines to skip a page that is not listed", () => {
    const unlisted = { name: "robots", content: "noindex" };

    expect(publicMeta(page, root(null))).not.toContainEqual(unlisted);
    expect(publicMeta({ ...page, isListed: false }, root(null))).toContainEqual(unlisted);
  });
});
