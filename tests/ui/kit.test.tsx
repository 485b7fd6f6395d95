import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Kit } from "~/ui/kit";

describe("the component sheet, which has every component on one page", () => {
  const html = renderToStaticMarkup(<Kit />);

  it("uses no id twice", () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("points every label and description at something that is there", () => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const wanted = [...html.matchAll(/ (?:for|aria-labelledby|aria-describedby)="([^"]+)"/g)];
    const missing = wanted.flatMap(([, list = ""]) => list.split(" ")).filter((id) => !ids.has(id));

    expect(missing).toEqual([]);
  });

  it("has no inline style and no inline script", () => {
    expect(html).not.toMatch(/ style=| on\w+=|<script/);
  });

  it("puts no block inside a paragraph", () => {
    expect(html).not.toMatch(/<p\b[^>]*>(?:(?!<\/p>).)*<(?:p|div|ul|ol|dl|section|form|h[1-6])\b/);
  });
});
