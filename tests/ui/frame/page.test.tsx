import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Page } from "~/ui/frame/page";
import { LeaveContext, PageFrameProvider, type PageFrame } from "~/ui/frame/page-frame";

const rowan = { alias: "Rowan", roles: [] } as const;

function aPage(kind?: Parameters<typeof Page>[0]["kind"], frame: Partial<PageFrame> = {}) {
  return renderToStaticMarkup(
    <LeaveContext.Provider value="https://weather.example/">
      <PageFrameProvider frame={{ viewer: null, theme: "auto", path: "/", help: null, ...frame }}>
        <Page kind={kind}>
          <h1>A page</h1>
        </Page>
      </PageFrameProvider>
    </LeaveContext.Provider>,
  );
}

describe("every page", () => {
  it.each(["public", "member", "staff", "bare"] as const)(
    "begins with Leave and the skip link (%s)",
    (kind) => {
      const stops = aPage(kind).match(/<(?:a|button|input|select|textarea|summary)\b[^>]*>/g);

      expect(stops?.[0]).toContain('href="https://weather.example/"');
      expect(stops?.[1]).toContain('href="#main"');
    },
  );

  it("has a Leave link that needs no answer of ours, ends the session and sends no referrer", () => {
    const leave = aPage().match(/<a class="leave"[^>]*>/)?.[0];

    expect(leave).toContain('href="https://weather.example/"');
    expect(leave).toContain('ping="/leave"');
    expect(leave).toContain('rel="noreferrer"');
  });

  it.each(["public", "member", "staff", "bare"] as const)(
    "ends with the crisis numbers (%s)",
    (kind) => {
      const foot = aPage(kind, { help: <p>Call 911</p> }).split("</main>")[1];

      expect(foot).toContain("<p>Call 911</p>");
    },
  );

  it("has no inline style, which the Content-Security-Policy would refuse", () => {
    expect(aPage("public")).not.toContain("style=");
  });
});

describe("a page without a kind", () => {
  it("shows a visitor the public links and a sign-in link", () => {
    const html = aPage();

    expect(html).toContain('href="/sign-in"');
    expect(html).not.toContain('href="/today"');
  });

  it("shows a member their rooms", () => {
    const html = aPage(undefined, { viewer: rowan });

    for (const room of ["/today", "/lessons", "/dialogues", "/notebook", "/questions"]) {
      expect(html.match(new RegExp(`href="${room}"[^>]*>\\w`, "g"))).toHaveLength(1);
    }
    expect(html).not.toContain('href="/sign-in"');
  });
});

describe("the link to the current page", () => {
  const linkTo = (html: string, href: string) =>
    html.match(new RegExp(`<a href="${href}"[^>]*>`))?.[0];

  it("is marked on the page itself", () => {
    const html = aPage("member", { path: "/today?welcome=1" });

    expect(linkTo(html, "/today")).toContain('aria-current="page"');
  });

  it("is marked as true on a page inside a room", () => {
    const html = aPage("member", { path: "/lessons/start-and-hope/what-craft-is" });

    expect(linkTo(html, "/lessons")).toContain('aria-current="true"');
    expect(linkTo(html, "/today")).not.toContain("aria-current");
  });

  it("is not marked for an address that only begins with the same letters", () => {
    expect(linkTo(aPage("member", { path: "/todays" }), "/today")).not.toContain("aria-current");
  });
});
