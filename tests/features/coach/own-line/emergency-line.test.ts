import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { emergencyKinds } from "~/features/coach/own-line/emergency-line";
import { getLineReaders } from "~/features/coach/own-line/line-phrases.server";
import type { LineReaders } from "~/features/coach/own-line/line-signs";
import { readLine } from "~/features/coach/own-line/read-line";
import { emergencyEffects, emergencyTables } from "~/features/dialogues/script/emergency-lines";

let readers: LineReaders;
beforeAll(async () => {
  readers = await getLineReaders();
});

const kindOf = (text: string) => readLine(text, readers, () => false).emergency.kind;

test.each([
  ["leaves", "I hear you. I'm stepping out and we'll talk tomorrow."],
  ["leaves", "I'm going."],
  ["leaves", "I'm leaving tonight."],
  ["leaves", "I'm not ready to meet. I'll text Friday."],
  ["leaves", "I have to go now, bye."],
  ["leaves", "I go out the back door."],
  ["calls", "My brother won't wake up and his lips are gray. Please send help."],
  ["calls", "Can we call the crisis line together now?"],
  ["calls", "I'm getting the naloxone."],
  ["calls", "Can I come in? I need to make a call."],
  ["warns", "I'm calling the cops."],
  ["warns", "I'm calling 911 right now."],
  ["stays", "I'm leaving work now and coming over."],
  ["stays", "I'm staying on the phone with you."],
  ["stays", "I'm not going anywhere until you tell me why."],
  ["asks", "Are you thinking about suicide?"],
  ["asks", "You're scaring me, Leo."],
  ["delays", "See your doctor next week."],
  ["delays", "Let him sleep it off."],
  ["talks", "I love you and I know this is hard."],
  ["talks", "I did not call him, let me explain."],
  ["provokes", "Sit down or I call the cops."],
  ["provokes", "You ruined everything, you drunk."],
  ["not-understood", "zxcv qwrt plmk"],
])("%s: %j", (kind, text) => {
  expect(kindOf(text)).toBe(kind);
});

test("marks the words that show the act", () => {
  const text = "Okay, Leo. I'm going out the back door.";
  const { marks } = readLine(text, readers, () => false).emergency;

  expect(marks.map(({ start, end }) => text.slice(start, end)).join(" ")).toContain("going out");
});

test("rewards only what is safe in each scene, and publishes the whole table", () => {
  const good = (table: (typeof emergencyTables)[number]) =>
    emergencyKinds.filter((kind) => emergencyEffects[table][kind].weight === "good");
  expect(good("leave")).toEqual(["leaves", "calls"]);
  expect(good("stay")).toEqual(["calls", "stays", "warns", "asks"]);
  expect(good("act")).toEqual(["calls", "warns"]);
  for (const table of emergencyTables) {
    for (const { weight, mood } of Object.values(emergencyEffects[table])) {
      if (weight === "good") continue;
      expect([mood.safety <= 0, mood.openness <= 0, mood.defensiveness >= 0]).not.toContain(false);
    }
  }
  const page = readFileSync("docs/own-lines.md", "utf8").replace(/ +/g, " ");
  for (const kind of emergencyKinds) {
    const cells = emergencyTables.map((table) => {
      const { weight, mood } = emergencyEffects[table][kind];
      return [weight, mood.defensiveness, mood.openness, mood.safety].join(" ");
    });
    expect(page).toContain(`| ${kind} | ${cells.join(" | ")} |`);
  }
});
