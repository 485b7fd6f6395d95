import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { keptMarkup } from "~/http/page-cache.server";
import { Kept, KeptMarkup } from "~/ui/frame/markup";

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
    <KeptMarkup.Provider value={keptMarkup}>
      <Kept as="section" className="strip" of={Inside} given={{ words }} isShared={isShared} />
    </KeptMarkup.Provider>,
  );
}

test("what pages have in common is rendered once, and anew for anything else it is given", () => {
  const strip = aCounted();

  expect(page(strip.Inside, "a & b")).toBe('<section class="strip"><p>a &amp; b</p></section>');
  expect(page(strip.Inside, "a & b")).toBe('<section class="strip"><p>a &amp; b</p></section>');
  expect(strip.times).toBe(1);
  expect(page(strip.Inside, "c")).toContain("<p>c</p>");
  expect(page(strip.Inside, "a & b")).toContain("<p>a &amp; b</p>");
  expect(strip.times).toBe(2);
});

test("two components that are given the same are two", () => {
  const [one, two] = [aCounted(), aCounted()];

  page(one.Inside, "words");
  page(two.Inside, "words");
  expect([one.times, two.times]).toEqual([1, 1]);
});

test("what is a member's own is rendered for them alone, each time", () => {
  const note = aCounted();

  expect(page(note.Inside, "my note", false)).toContain("<p>my note</p>");
  page(note.Inside, "my note", false);
  expect(note.times).toBe(2);
  page(note.Inside, "my note");
  expect(note.times).toBe(3);
});

test("where nothing is kept it is a plain element", () => {
  const { Inside } = aCounted();

  expect(renderToStaticMarkup(<Kept as="nav" of={Inside} given={{ words: "here" }} />)).toBe(
    "<nav><p>here</p></nav>",
  );
});
