import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { KeyIdea } from "~/content/vocabulary.server";
import { Notice } from "~/ui/notice";

describe("the text of an author", () => {
  it("becomes a paragraph if it is one line", () => {
    expect(renderToStaticMarkup(<KeyIdea>Save it for Saturday.</KeyIdea>)).toContain(
      "<p>Save it for Saturday.</p>",
    );
  });

  it("becomes one paragraph if it holds a link", () => {
    const html = renderToStaticMarkup(
      <Notice title="First">
        Read <a href="/crisis">this</a> first.
      </Notice>,
    );

    expect(html).toContain('<p>Read <a href="/crisis">this</a> first.</p>');
  });

  it("stays as it is if it has paragraphs", () => {
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
