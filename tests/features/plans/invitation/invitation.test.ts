import { expect, test } from "vitest";
import { saveResponse } from "~/features/lessons/exercises/responses.server";
import {
  findBegunInvitation,
  findFirstWords,
} from "~/features/plans/invitation/first-words.server";
import { pocketLines } from "~/features/plans/invitation/pocket-lines.server";
import { readinessOf } from "~/features/plans/invitation/readiness";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

const now = Date.parse("2026-11-22T20:00:00Z");

test("a new plan begins with the wish and the objection that the member noted", async () => {
  const db = await testDb();
  const [{ id }, other] = [await anAccount(db), await anAccount(db)];
  const note = (lessonId: string, exerciseId: string, text: string) =>
    saveResponse(db, id, { lessonId, exerciseId }, { kind: "reflect", text }, now);
  await note(
    "seizing-the-moment/wishes-and-dips",
    "a-wish-or-a-dip",
    "I hate Mondays like this\n I miss the lake",
  );
  await note(
    "seizing-the-moment/if-they-say-no",
    "what-they-objected-to",
    "They’d take my license",
  );
  expect(await findFirstWords(db, id)).toMatchObject({
    quote1: "I hate Mondays like this",
    quote2: "I miss the lake",
    said: "",
    no1: "They’d take my license",
    script: "",
  });
  expect(await findFirstWords(db, other.id)).toMatchObject({ quote1: "", no1: "" });
  expect(await findBegunInvitation(db, id)).toMatchObject({
    answers: { quote2: "I miss the lake" },
  });
  expect(await findBegunInvitation(db, other.id)).toBeNull();
});

test("each point of readiness is open until its answer is there, and safety is one of them", () => {
  const answers = {
    said: "I hate Mondays",
    time: "Sunday",
    name1: "Cedar Street",
    name2: "Her doctor",
    called1: ["yes"],
    check1: "yes",
    aloud: [],
  };
  const openPoints = (more: object, safety: "go" | "support" | null) =>
    readinessOf({ ...answers, ...more }, safety)
      .filter(({ isReady }) => !isReady)
      .map(({ text }) => text);
  expect(openPoints({}, "go")).toEqual(["1 of 2 places called", "Not said out loud yet"]);
  expect(openPoints({ called2: ["yes"], aloud: ["yes"] }, "go")).toEqual([]);
  expect(openPoints({ called2: ["yes"], aloud: ["yes"] }, "support")).toEqual([
    "Your safety check says to talk with an advocate first",
  ]);
  expect(readinessOf({}, null).every(({ isReady }) => !isReady)).toBe(true);
});

test("the pocket card holds their words, the invitation and the last line, and no place", async () => {
  const answers = {
    said: "“I hate Mondays like this”\nAnother one",
    script: "I’ve nagged, and I’m sorry. There’s a phone talk. Would you like to hear about it?",
    stop: "All right. It can wait.",
    name1: "Cedar Street Clinic",
    phone1: "555-0142",
  };
  const lines = (await pocketLines(answers))!;
  expect(lines[0]).toMatchObject({ say: "I hate Mondays like this" });
  expect(lines.at(-1)).toMatchObject({ say: "All right. It can wait." });
  expect(lines.map(({ say }) => say).join(" ")).toContain("There’s a phone talk.");
  expect(JSON.stringify(lines)).not.toMatch(/Cedar|555/);
  expect(await pocketLines({ ...answers, script: "" })).toBeNull();
  expect(await pocketLines({ ...answers, script: "I want to kill myself" })).toBeNull();
});
