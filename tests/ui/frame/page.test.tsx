import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Page } from "~/ui/frame/page";
import { PageFrameProvider, type PageFrame } from "~/ui/frame/page-frame";

const rowan = { alias: "Rowan", role: "member" } as const;

function aPage(kind?: Parameters<typeof Page>[0]["kind"], frame: Partial<PageFrame> = {}) {
  return renderToStaticMarkup(
    <PageFrameProvider frame={{ reader: null, theme: "auto", path: "/", help: null, ...frame }}>
      <Page kind={kind}>
        <h1>A page</h1>
      </Page>
    </PageFrameProvider>,
  );
}

describe("every page", () => {
  it.each(["public", "member", "staff", "bare"] as const)(
    "begins with Leave, then the way to the main content (%s)",
    (kind) => {
      const stops = aPage(kind).match(/<(?:a|button|input|select|textarea|summary)\b[^>]*>/g);

      expect(stops?.[0]).toContain('href="/leave"');
      expect(stops?.[1]).toContain('href="#main"');
    },
  );

  it("can be left without script, and tells the next site nothing", () => {
    const leave = aPage().match(/<a class="leave"[^>]*>/)?.[0];

    expect(leave).toContain('href="/leave"');
    expect(leave).toContain('rel="noreferrer"');
  });

  it.each(["public", "member", "staff", "bare"] as const)("ends with help (%s)", (kind) => {
    const foot = aPage(kind, { help: <p>Call 911</p> }).split("</main>")[1];

    expect(foot).toContain("<p>Call 911</p>");
  });

  it("needs no inline style, which the Content-Security-Policy refuses", () => {
    expect(aPage("public")).not.toContain("style=");
  });
});

describe("a page that does not say whose it is", () => {
  it("shows a stranger the public links and a way to sign in", () => {
    const html = aPage();

    expect(html).toContain('href="/sign-in"');
    expect(html).not.toContain('href="/today"');
  });

  it("shows a member their rooms", () => {
    const html = aPage(undefined, { reader: rowan });

    for (const room of ["/today", "/lessons", "/dialogues", "/notebook", "/questions"]) {
      expect(html.match(new RegExp(`href="${room}"[^>]*>\\w`, "g"))).toHaveLength(1);
    }
    expect(html).not.toContain('href="/sign-in"');
  });
});

describe("where you are", () => {
  const linkTo = (html: string, href: string) =>
    html.match(new RegExp(`<a href="${href}"[^>]*>`))?.[0];

  it("marks the page itself", () => {
    const html = aPage("member", { path: "/today?welcome=1" });

    expect(linkTo(html, "/today")).toContain('aria-current="page"');
  });

  it("marks the room a page stands in, without calling it the page", () => {
    const html = aPage("member", { path: "/lessons/start-and-hope/what-craft-is" });

    expect(linkTo(html, "/lessons")).toContain('aria-current="true"');
    expect(linkTo(html, "/today")).not.toContain("aria-current");
  });

  it("does not take a longer word for a room", () => {
    expect(linkTo(aPage("member", { path: "/todays" }), "/today")).not.toContain("aria-current");
  });
});
