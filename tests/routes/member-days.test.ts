import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "~/db.server";
import { addRating } from "~/features/lessons/exercises/life-ratings.server";
import { QuestionList } from "~/features/questions/question-list";
import { saveStatement } from "~/features/statements/save-statement.server";
import { action as saveProfile, loader as showAccount } from "~/routes/account._index";
import { loader as showDesk } from "~/routes/desk.($id)";
import { loader as showJournal } from "~/routes/journal._index";
import { action as write, loader as blankEntry } from "~/routes/journal.new";
import { loader as download } from "~/routes/notebook.download";
import { loader as showNotebook } from "~/routes/notebook._index/route";
import { loader as blankMap } from "~/routes/observations.new";
import { loader as showPatterns } from "~/routes/observations.patterns";
import { action as give, loader as showRewards } from "~/routes/plans.rewards";
import { loader as showQuestions } from "~/routes/questions._index";
import { action as nameZone } from "~/routes/time-zone";
import { loader as showToday } from "~/routes/today/route";
import { aReward } from "#tests/features/plans/a-plan";
import { aQuestion } from "#tests/features/questions/question-factory";
import { aMember, anAccount } from "#tests/helpers/factories";
import { routeArgs } from "#tests/helpers/route-args";

const hour = 3_600_000;
/** December 1 in UTC and in Kiritimati; 23:30 on November 30 in Honolulu. */
const now = Date.parse("2026-12-01T09:30:00Z");

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now });
});
afterEach(() => {
  vi.useRealTimers();
});

const zones = [
  { zone: "Pacific/Honolulu", today: "2026-11-30", tomorrow: "2026-12-01" },
  { zone: "Pacific/Kiritimati", today: "2026-12-01", tomorrow: "2026-12-02" },
];

describe.each(zones)("in $zone", ({ zone, today, tomorrow }) => {
  const member = () => aMember(db, { safety: "go", time_zone: zone });

  test("every form begins with the member's own day, and a day to come is refused", async () => {
    const as = await member();
    expect(await blankEntry(await routeArgs("/journal/new", { as }))).toMatchObject({
      state: { answers: { day: today } },
    });
    expect(await blankMap(await routeArgs("/observations/new", { as }))).toMatchObject({
      state: { answers: { day: today } },
    });

    const entry = (day: string) =>
      routeArgs("/journal/new", { as, form: { day, mood: "low", helped: "A walk" } });
    expect(await write(await entry(tomorrow))).toMatchObject({
      init: { status: 400 },
      data: { errors: { day: [expect.any(String)] }, answers: { helped: "A walk" } },
    });
    expect(await write(await entry(today))).toMatchObject({ status: 303 });
    const { days, entries } = await showJournal(await routeArgs("/journal", { as }));
    expect(days.at(-1)).toMatchObject({ day: today, mood: 1 });
    expect(entries).toMatchObject([{ day: today }]);
    const patterns = await showPatterns(await routeArgs("/observations/patterns", { as }));
    expect(patterns.days.at(-1)).toMatchObject({ day: today });
  });

  test("what happened an hour ago was today, and the download has the same days", async () => {
    const as = await member();
    const words = { body: "I miss you.", recipient: "", occasion: "", name: "" };
    await saveStatement(db, as.id, words, { isReady: true, rubricVersion: "1" }, now - hour);
    await addRating(db, as.id, { ratings: { sleep: 4 }, goals: [] }, now - hour);
    const { wins } = await showToday(await routeArgs("/today", { as }));
    expect(wins.map(({ on, when }) => [on, when])).toEqual([
      [today, "Today"],
      [today, "Today"],
    ]);
    const notebook = await showNotebook(await routeArgs("/notebook", { as }));
    expect(notebook).toMatchObject({ ratings: [{ ratedOn: today }] });
    expect(JSON.stringify(notebook.statements)).toContain("Today");
    const text = await (await download(await routeArgs("/notebook/download", { as }))).text();
    expect(text).toContain(`${today}  Rating`);
  });

  test("a reward is given on the member's own day, also from a page of before midnight", async () => {
    const as = await member();
    const id = await aReward(db, as);
    expect(await showRewards(await routeArgs("/plans/rewards", { as }))).toMatchObject({ today });
    await give(
      await routeArgs("/plans/rewards", { as, form: { intent: "given", id, day: today } }),
    );
    const given = await showRewards(await routeArgs("/plans/rewards", { as }));
    expect(given).toMatchObject({ rewards: [{ isGivenToday: true, given: "Once this week" }] });
    vi.setSystemTime(now + 24 * hour);
    const later = await showRewards(await routeArgs("/plans/rewards", { as }));
    expect(later).toMatchObject({ rewards: [{ isGivenToday: false }], today: tomorrow });
  });

  test("a question's days are the member's own there, and the operator's on the desk", async () => {
    const as = await member();
    const question = await aQuestion(db, as.id, { asked_at: now, due_at: now + 48 * hour });
    const page = await showQuestions(await routeArgs("/questions", { as }));
    const html = renderToStaticMarkup(createElement(QuestionList, page));
    const [asked, due] =
      today === "2026-11-30"
        ? ["Monday, November 30", "Wednesday, December 2"]
        : ["Tuesday, December 1", "Thursday, December 3"];
    expect(html).toContain(`Asked ${asked}. An answer comes by ${due}.`);
    const staff = await anAccount(db, { roles: ["expert"], time_zone: zone });
    const desk = await showDesk(
      await routeArgs("/desk", { as: staff, params: { id: question.id } }),
    );
    expect(desk.clock).toEqual({ now, timeZone: "UTC" });
  });
});

test("after midnight, yesterday's journal can still be written, and stands on its own day", async () => {
  const as = await aMember(db, { time_zone: "America/New_York" });
  vi.setSystemTime(Date.parse("2026-11-02T05:10:00Z"));
  const form = { day: "2026-11-01", mood: "good" };
  expect(await write(await routeArgs("/journal/new", { as, form }))).toMatchObject({ status: 303 });
  const { days } = await showJournal(await routeArgs("/journal", { as }));
  expect(days.map(({ day }) => day).slice(-3)).toEqual(["2026-10-31", "2026-11-01", "2026-11-02"]);
  expect(days.at(-2)).toMatchObject({ mood: 4 });
});

test("a browser names the time zone once, and the member can change it", async () => {
  const as = await anAccount(db, { time_zone: null, country: "ie" });
  const profile = async () => (await showAccount(await routeArgs("/account", { as }))).profile;
  expect(await profile()).toMatchObject({
    timeZone: "Europe/Dublin",
    timeZones: { near: ["Europe/Dublin"] },
  });

  const name = async (timeZone: string) =>
    nameZone(await routeArgs("/time-zone", { as, form: { timeZone } }));
  for (const zone of ["Mars/Olympus", "", "Pacific/Honolulu", "Asia/Tokyo"]) {
    expect(await name(zone)).toMatchObject({ status: 204 });
  }
  expect(await profile()).toMatchObject({ timeZone: "Pacific/Honolulu" });

  const form = { alias: "Rowan", country: "ie", track: "A", timeZone: "Asia/Tokyo" };
  await saveProfile(await routeArgs("/account", { as, form }));
  expect(await profile()).toMatchObject({ timeZone: "Asia/Tokyo" });
  const wrong = { ...form, timeZone: "Mars/Olympus" };
  expect(await saveProfile(await routeArgs("/account", { as, form: wrong }))).toMatchObject({
    init: { status: 400 },
    data: { error: { timeZone: ["Choose a time zone from the list."] } },
  });
});
