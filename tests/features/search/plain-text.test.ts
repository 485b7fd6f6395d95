import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { plainText } from "~/features/search/plain-text";
import { proseVocabulary } from "~/content/vocabulary.server";

test("removes tags and leaves a space between blocks", () => {
  expect(plainText("<h2>One</h2><p>Two <em>thr</em>ee</p><p>Four</p>")).toBe("One. Two three Four");
});

test("decodes HTML entities", () => {
  expect(plainText("<p>it&#x27;s &lt;b&gt; &amp; &quot;so&quot;</p>")).toBe('it’s <b> & "so"');
});

test("leaves out meanings of terms and citation marks", () => {
  const entry = { id: "taper", term: "Taper", meaning: "A slow lowering." };
  const { Term, Cite } = proseVocabulary(
    new Map([["taper", entry]]),
    new Map([["R1", { id: "R1", text: "A book", read: "full" }]]),
  )().components as Record<string, React.FunctionComponent<{ id: string }>>;

  const html = renderToStaticMarkup(
    createElement(
      "p",
      null,
      "A ",
      createElement(Term!, { id: "taper" }, "taper"),
      " is slow.",
      createElement(Cite!, { id: "R1" }),
    ),
  );

  expect(plainText(html)).toBe("A taper is slow.");
});
