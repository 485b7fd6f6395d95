import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { KeyIdea } from "~/content/vocabulary.server";
import { Notice } from "~/ui/notice";

describe("texts that an author wrote on one line or in paragraphs", () => {
  it("one line becomes a paragraph", () => {
    expect(renderToStaticMarkup(<KeyIdea>Save it for Saturday.</KeyIdea>)).toContain(
      "<p>Save it for Saturday.</p>",
    );
  });

  it("a line with a link in it becomes one paragraph", () => {
    const html = renderToStaticMarkup(
      <Notice title="First">
        Read <a href="/crisis">this</a> first.
      </Notice>,
    );

    expect(html).toContain('<p>Read <a href="/crisis">this</a> first.</p>');
  });

  it("paragraphs stay as they are", () => {
    const html = renderToStaticMarkup(
      <Notice title="First">
        <p>One.</p>
        <p>Two.</p>
      </Notice>,
    );

    expect(html).toContain("<p>One.</p><p>Two.</p>");
    expect(html).not.toContain("<p><p>");
  });
});
