import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { cachedMarkup } from "~/http/page-cache.server";
import { Cached, MarkupCache } from "~/ui/frame/markup";

/** A component that counts how often it is rendered. */
function aCounted() {
  const counted = { times: 0, Inside };
  function Inside({ words }: { words: string }) {
    counted.times += 1;
    return <p>{words}</p>;
  }
  return counted;
}

function page(Inside: ReturnType<typeof aCounted>["Inside"], words: string, isShared = true) {
  return renderToStaticMarkup(
    <MarkupCache.Provider value={cachedMarkup}>
      <Cached as="section" className="strip" of={Inside} given={{ words }} isShared={isShared} />
    </MarkupCache.Provider>,
  );
}

test("cached content is rendered once for each set of props", () => {
  const strip = aCounted();

  expect(page(strip.Inside, "a & b")).toBe('<section class="strip"><p>a &amp; b</p></section>');
  expect(page(strip.Inside, "a & b")).toBe('<section class="strip"><p>a &amp; b</p></section>');
  expect(strip.times).toBe(1);
  expect(page(strip.Inside, "c")).toContain("<p>c</p>");
  expect(page(strip.Inside, "a & b")).toContain("<p>a &amp; b</p>");
  expect(strip.times).toBe(2);
});

test("two components with the same props are cached apart", () => {
  const [one, two] = [aCounted(), aCounted()];

  page(one.Inside, "words");
  page(two.Inside, "words");
  expect([one.times, two.times]).toEqual([1, 1]);
});

test("content that is not shared is rendered every time and never cached", () => {
  const note = aCounted();

  expect(page(note.Inside, "my note", false)).toContain("<p>my note</p>");
  page(note.Inside, "my note", false);
  expect(note.times).toBe(2);
  page(note.Inside, "my note");
  expect(note.times).toBe(3);
});

test("without a cache it is a plain element", () => {
  const { Inside } = aCounted();

  expect(renderToStaticMarkup(<Cached as="nav" of={Inside} given={{ words: "here" }} />)).toBe(
    "<nav><p>here</p></nav>",
  );
});
