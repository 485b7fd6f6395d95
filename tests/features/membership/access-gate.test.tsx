import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ClosedReason, LessonName } from "~/features/membership/access";
import { AccessGate } from "~/features/membership/access-gate";
import { PageFrameProvider } from "~/ui/frame/page-frame";

function pageOf(reason: ClosedReason, more: { readFirst?: LessonName[]; isUnpaid?: true } = {}) {
  const frame = { viewer: null, theme: "auto", path: "/lessons/a/b?from=c", help: null } as const;
  return renderToStaticMarkup(
    <PageFrameProvider frame={frame}>
      <AccessGate reason={reason} {...more} />
    </PageFrameProvider>,
  );
}

function linksOf(...args: Parameters<typeof pageOf>) {
  const page = pageOf(...args);
  return [...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
}

test.each([
  ["sign-in", ["/membership", "/sign-in?next=%2Flessons%2Fa%2Fb%3Ffrom%3Dc", "/lessons"]],
  ["membership", ["/membership", "/lessons"]],
  [
    "safety-check",
    [
      "/lessons/safety-first/safety-check?next=%2Flessons%2Fa%2Fb%3Ffrom%3Dc#safety-check",
      "/safety",
    ],
  ],
  ["off-track", ["/lessons", "/account"]],
  ["safety-pause", ["/safety", "/lessons/safety-first/safety-check"]],
] as const)("the panel for %s links to %j", (reason, links) => {
  expect(linksOf(reason)).toEqual(links);
});

test("the panel for unread lessons links to each of them", () => {
  const readFirst = ["a/b", "a/c"].map((id) => ({ id, title: id }));
  expect(linksOf("read-first", { readFirst })).toEqual(["/lessons/a/b", "/lessons/a/c"]);
});

test("the panel for a safety pause sells nothing", () => {
  expect(linksOf("safety-pause")).not.toContain("/membership");
});

test("the panel after a failed payment has a button to pay, and sells no second membership", () => {
  expect(pageOf("membership", { isUnpaid: true })).toMatch(
    /action="[^"]*portal".*Use another card/,
  );
  expect(linksOf("membership", { isUnpaid: true })).toEqual(["/lessons"]);
});
