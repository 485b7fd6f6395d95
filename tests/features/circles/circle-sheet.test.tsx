import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CircleSheet } from "~/features/circles/circle-sheet";
import type { JoinState } from "~/features/circles/join-form";
import type { CirclePage } from "~/features/circles/load-circle.server";

const you = { id: "you", name: "Rosa", joinedOn: "2026-11-01", isYou: true };
const maya = { id: "maya", name: "Maya", joinedOn: "2026-11-02", isYou: false };

function aPage(page: Partial<CirclePage> = {}): CirclePage {
  return {
    circle: { id: "c", you, others: [maya] },
    shown: {},
    things: [],
    shares: [],
    apart: [],
    agreed: [],
    invitation: null,
    isPaused: false,
    ...page,
  };
}

const sheet = (page: CirclePage | null, state: JoinState | null = null) =>
  renderToStaticMarkup(<CircleSheet page={page} state={state} today="2026-11-20" />);

test("says who is in it, and that whoever shows nothing is fine", () => {
  const page = sheet(aPage());
  expect(page).toContain("Two people who love the same person");
  expect(page).toContain("You, as “Rosa”");
  expect(page).toContain("You show nothing yet");
  expect(page).toContain("Shows nothing yet, and that’s fine.");
});

test("each thing has a box for each person, ticked where it is shown", () => {
  const things = [{ id: "limits.a", title: "I keep my keys.", note: "A limit" }];
  const page = sheet(aPage({ things, shares: ["maya limits.a"] }));
  expect(page).toContain("Maya may see: I keep my keys.");
  expect(page).toMatch(
    /<input[^>]*value="maya limits\.a"[^>]*checked=""|checked=""[^>]*value="maya limits\.a"/,
  );
  expect(page).toContain("You show 1 thing");
});

test("a member whose check says to pause sees no other name in the list, and may still leave", () => {
  const shown = { maya: [{ id: "rewards", title: "Reward list", note: "1 entry" }] };
  const page = sheet(aPage({ isPaused: true, shown }));
  expect(page).toContain("Your safety check comes first");
  expect(page).not.toContain("Reward list");
  expect(page).not.toContain("<strong>Maya</strong>");
  expect(page).toContain("Leave the circle");
});

test("says who agreed to what on which day, and lets a member take back only their own", () => {
  const mine = { line: "limits.a@1", words: "I keep my keys.", owner: "Rosa", isYours: true };
  const theirs = { line: "limits.b@2", words: "No cash.", owner: "Maya", isYours: false };
  const agreed = [
    { ...mine, who: [{ name: "Maya", on: "2026-11-08" }] },
    { ...theirs, who: [{ name: "Rosa", on: "2026-11-09" }] },
  ];
  const page = sheet(aPage({ agreed }));
  expect(page).toContain("You wrote it. Maya agreed on November 8, 2026.");
  expect(page).toContain("Maya wrote it. You agreed on November 9, 2026.");
  expect(page.match(/value="limits\.\w@\d"/g)).toEqual(['value="limits.b@2"']);
});

test("the code stands on the page of the member who made it, and only its end on the others’", () => {
  const until = "2026-11-27";
  expect(sheet(aPage({ invitation: { code: "porch lamp 441712", until } }))).toContain(
    "porch lamp 441712",
  );
  const others = sheet(aPage({ invitation: { code: null, until } }));
  expect(others).toContain("Somebody in the circle has a code that works.");
  expect(others).toContain("November 27");
});

test("without a circle both ways in stand side by side, and give back what was typed", () => {
  const state: JoinState = {
    intent: "join",
    name: "Maya",
    code: "porch 1",
    errors: { code: ["This code doesn’t work."] },
  };
  const page = sheet(null, state);
  expect(page).toContain("Start a circle");
  expect(page).toContain('value="porch 1"');
  expect(page).toContain("This code doesn’t work.");
});
