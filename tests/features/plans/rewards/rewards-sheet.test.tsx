import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { emptyPlan, planState, type PlanState } from "~/features/plans/form/plan-state";
import { checkReward } from "~/features/plans/blocked-rewards.server";
import { rewardForm, rewardPrompts } from "~/features/plans/reward-prompts";
import { listedReward } from "~/features/plans/rewards/reward-mix";
import { countInWords, RewardsSheet } from "~/features/plans/rewards/rewards-sheet";
import { crisisHelp } from "~/features/safety/country.server";
import { noAnswers } from "~/ui/forms/prompt";

const today = "2026-11-22";
const aReward = (id: string, type: string, days: string[] = []) =>
  listedReward(
    {
      id,
      kind: "rewards",
      version: 1,
      createdAt: 1,
      updatedAt: 1,
      answers: { ...noAnswers(rewardPrompts), what: `Reward ${id}`, type },
      notes: days.map((day) => ({ day, what: "given" })),
    },
    today,
  );

const { contacts } = crisisHelp(new Request("http://localhost:3000/plans/rewards"), null);

interface Shown {
  rewards?: ReturnType<typeof aReward>[];
  state?: PlanState;
  mayWrite?: boolean;
}

function pageWith({ rewards = [], state = emptyPlan(rewardForm), mayWrite = true }: Shown) {
  const given = { rewards, state, mayWrite, today, contacts };
  return renderToStaticMarkup(<RewardsSheet {...given} />);
}

test("a blocked reward comes back in its field, with the reason tied to it and the tip above", () => {
  const answers = { ...noAnswers(rewardPrompts), what: "Twenty in cash" };
  const page = pageWith({
    state: planState({ answers, ...checkReward(answers), isReturned: true }),
  });

  const field = /<textarea[^>]*name="what"[^>]*>[^<]*|<input[^>]*name="what"[^>]*>/.exec(page)![0];
  expect(field).toContain("Twenty in cash");
  expect(field).toContain('aria-invalid="true"');
  const ids = /aria-describedby="([^"]+)"/.exec(field)![1]!.split(" ");
  const described = ids.map((id) => page.slice(page.indexOf(`id="${id}"`)).slice(0, 400)).join();
  expect(described).toContain("Leave cash out of the list.");
  expect(page.indexOf("Try something beside it")).toBeGreaterThan(-1);
  expect(page.indexOf("Try something beside it")).toBeLessThan(page.indexOf(field));
});

test("a change in two windows shows the saved version and the typed one", () => {
  const typed = { ...noAnswers(rewardPrompts), what: "Cocoa at the kitchen table" };
  const other = { ...typed, what: "Coffee on the stairs" };
  const page = pageWith({ state: planState({ answers: typed, other, base: 2, isReturned: true }) });

  expect(page).toContain("This was changed somewhere else");
  expect(page).toContain("Coffee on the stairs");
  expect(page).toContain("Cocoa at the kitchen table");
  expect(page).toContain('name="base" value="2"');
  expect(page).toContain("Save this version");
});

test("the mix shows what was used, what is on the list and what is missing, twice", () => {
  const rewards = [
    aReward("1", "food", ["2026-11-16"]),
    aReward("2", "food", [today]),
    aReward("3", "time", ["2026-11-15"]),
  ];
  const page = pageWith({ rewards });

  const count = (text: string) => page.split(text).length - 1;
  expect(count("fanlight__pane--lit")).toBe(1);
  expect(count("fanlight__pane--none")).toBe(4);
  const rows = page
    .slice(page.indexOf("<table"), page.indexOf("</table>"))
    .split("<tr")
    .map((row) => row.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " "));
  expect(rows.find((row) => row.includes("Food"))).toMatch(/Food 2 Twice/);
  expect(rows.find((row) => row.includes("Time"))).toMatch(/Time 1 –/);
  expect(rows.find((row) => row.includes("Words"))).toMatch(/Words 0 –/);
  expect(page).toContain("Last given November 15");
  expect(page).toContain("3 things. Ten is plenty.");
  expect(countInWords(10)).toBe("10 things.");
});

test("somebody whose membership has ended reads the list and gets no form for more", () => {
  const page = pageWith({ rewards: [aReward("1", "fun")], mayWrite: false });
  expect(page).toContain("Reward 1");
  expect(page).not.toContain("Put it on the list");
  expect(page).toContain("See membership");
});
