import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DoorPicture } from "~/ui/pictures/door";
import { Icon } from "~/ui/pictures/icon";
import { PlateTable, Spot } from "~/ui/pictures/plates";
import { Windows } from "~/ui/pictures/windows";

describe("pictures beside words are hidden from screen readers", () => {
  it.each([
    ["an icon", <Icon key="icon" name="lock" />],
    ["a door", <DoorPicture key="door" open={2} />],
    ["windows", <Windows key="windows" states={["lit", "here", "unlit"]} />],
    ["a spot", <Spot key="spot" name="ask" />],
  ])("%s", (_, picture) => {
    const html = renderToStaticMarkup(picture);

    expect(html).toMatch(/^<\w+[^>]* aria-hidden="true"/);
    expect(html.replace(/<[^>]*>/g, "")).toBe("");
  });
});

describe("pictures without words have a label", () => {
  it("a door", () => {
    expect(renderToStaticMarkup(<DoorPicture open={3} label="Her door is listening" />)).toMatch(
      /^<div class="door" data-open="3" role="img" aria-label="Her door is listening">/,
    );
  });

  it("windows", () => {
    const html = renderToStaticMarkup(<Windows states={["lit", "unlit"]} label="1 of 2 read" />);

    expect(html).toContain('<span class="visually-hidden">1 of 2 read</span>');
  });
});

describe("pictures on one page", () => {
  it("each have a clip path of their own", () => {
    const html = renderToStaticMarkup(
      <>
        <PlateTable />
        <Spot name="notebook" />
        <Spot name="notebook" />
      </>,
    );
    const ids = [...html.matchAll(/<clipPath id="([^"]+)"/g)].map(([, id]) => id);
    const used = [...html.matchAll(/clip-path="url\(#([\w-]+)\)"/g)].map(([, id]) => id);

    expect(new Set(ids).size).toBe(3);
    expect(used).toEqual(ids);
  });
});
