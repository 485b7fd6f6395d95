import { expect, test } from "vitest";
import { replyHtml } from "~/features/questions/reply-html.server";

test("CommonMark becomes paragraphs, lists, emphasis and links", async () => {
  expect(await replyHtml("Keep it *short*.\n\n1. One\n2. Two")).toContain("<em>short</em>");
  expect(await replyHtml("[988](https://988lifeline.org)")).toBe(
    '<p><a rel="noreferrer" href="https://988lifeline.org">988</a></p>',
  );
});

test("headings start at the second level", async () => {
  expect(await replyHtml("# In the night\n\n#### Later")).toBe(
    '<h2 class="title-s">In the night</h2>\n<h3>Later</h3>',
  );
});

test.each([
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  "a <b onclick=alert(1)>b</b>",
  '<iframe src="https://elsewhere.example"></iframe>',
  '<meta http-equiv="refresh" content="0;url=//elsewhere.example">',
  "<!-- <h1> -->",
  "`<h1 onclick=x>`",
])("raw HTML is shown as text: %s", async (source) => {
  const html = await replyHtml(source);

  expect(html).not.toMatch(/<(script|img|svg|b|iframe|meta|h1|h2|!--)/);
  expect(html).toContain("&lt;");
});

test.each(["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x"])(
  "a dangerous address is dropped: %s",
  async (address) => {
    expect(await replyHtml(`[here](${address})`)).toContain('href=""');
    expect(await replyHtml(`<${address}>`)).not.toMatch(/href="(javascript|data|vbscript)/i);
  },
);

test("images are not loaded", async () => {
  expect(await replyHtml("![seen](https://elsewhere.example/pixel.png)")).not.toContain("<img");
  expect(await replyHtml("![seen][1]\n\n[1]: https://elsewhere.example/pixel.png")).not.toContain(
    "<img",
  );
});

test("braces stay braces", async () => {
  expect(await replyHtml("{7 - 2} {{constructor}}")).toBe("<p>{7 - 2} {{constructor}}</p>");
});

test.each([
  ["a list in a list, 2,900 times", "- ".repeat(2_900) + "Rest."],
  ["a quote in a quote, 2,900 times", "> ".repeat(2_900) + "Rest."],
  ["brackets", "[".repeat(5_900)],
  ["emphasis that never ends", "*a **b ".repeat(840)],
])("%s does not hold up the server", async (_, source) => {
  let longest = 0;
  let before = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - before);
    before = performance.now();
  }, 10);

  const html = await replyHtml(source);
  clearInterval(timer);

  expect(longest).toBeLessThan(1_000);
  expect(html).not.toBe("");
  expect(await replyHtml("Still *here*.")).toContain("<em>here</em>");
});

test("a text is rendered once", async () => {
  expect(replyHtml("Once *only*.")).toBe(replyHtml("Once *only*."));
});

test("a text that takes too long is shown as it was typed, with nothing of it as HTML", async () => {
  const html = await replyHtml(`${"- ".repeat(2_900)}<b onclick=x>Rest & more</b>`);
  expect(html).not.toContain("<b");
  expect(html).toContain("&lt;b onclick=x&gt;Rest &amp; more");
});
