import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { whatOpens } from "~/features/safety/what-opens";
import { safetyGroups } from "~/features/safety/safety-items";
import { safetyResult } from "~/features/safety/safety-check";
import { linesFor } from "~/features/safety/crisis";
import { crisisFor } from "~/features/safety/crisis-contacts.server";
import { findDialogue } from "~/features/dialogues/dialogues.server";
import { findLesson } from "~/features/lessons/lessons.server";

// A clinician and an advocate found 32 places that were not safe to release. Each has a test here, by
// its number in the review, that fails on the old text.

const lesson = (path: string) => textOf(`lessons/${path}.mdx`);
const textOf = (path: string) => readFileSync(`content/${path}`, "utf8").replace(/\s+/g, " ");

/** What to do for someone who does not breathe, and for someone who does. */
const notBreathing = /not breathing|aren’t breathing|isn’t breathing/i;
const onTheirBack = /on (?:their|his|her) back/;
const breathsOrCpr = /breaths or CPR/;

/** The parts of the drill for someone who does not breathe that a text leaves out. */
function missingIn(text: string) {
  const drill = [notBreathing, onTheirBack, breathsOrCpr, /operator|dispatcher/];
  return drill.filter((part) => !part.test(text));
}

const protectsChildren = /Keeping children away from someone who isn’t safe/;

describe("the safety check", () => {
  const signs = ["gun", "control", "split", "self-harm"];

  test("1: two signs of high danger, or one with fear, pause the skills", () => {
    for (const one of signs) {
      expect(safetyResult([one, "afraid"]), one).toBe("pause");
      for (const two of signs) if (one !== two) expect(safetyResult([one, two])).toBe("pause");
    }
    const violence = safetyGroups
      .flatMap(({ items }) => items)
      .filter((item) => item.leadsTo === "pause");
    for (const { id } of violence) expect(safetyResult([id])).toBe("pause");
    expect(safetyResult(["afraid"])).toBe("support");
  });

  test("2: the lesson and the program both say: no skill on your own after a sign of danger", () => {
    expect(lesson("02-safety-first/02-warning-signs-of-violence")).toContain(
      "please don’t try a new skill on your own",
    );
    expect(whatOpens.skill).toMatchObject({ pause: "paused", support: "advocate-first" });
  });

  test("3: the always-help lesson is open to everybody, and so is leaving an argument", async () => {
    const help = await findLesson("stepping-back/when-not-to-step-back");
    const leave = await findLesson("talking-so-you-are-heard/when-talk-heats-up");
    expect(help?.lesson).toMatchObject({ access: "free", safety: "life-safety" });
    expect(leave?.lesson.safety).toBe("way-out");
    expect(whatOpens["way-out"].pause).toBe("way-out");
  });

  test("4: announcing a limit is a skill, in the lesson and in its conversation", async () => {
    const limits = await findLesson("problem-solving/limits-you-can-keep");
    expect(limits?.lesson.safety).toBe("skill");
    expect((await findDialogue("rent-again"))?.safety).toBe("skill");
  });
});

describe("someone who does not breathe", () => {
  test("5 and 6: the overdose lesson, in its box and in its steps", () => {
    const text = lesson("02-safety-first/04-overdose-and-naloxone");
    const [box = "", steps = ""] = text.split("<Lead>");
    expect([missingIn(box), missingIn(steps)]).toEqual([[], []]);
    expect(text).not.toContain("Keep their airway open, and lay them on their side.");
  });

  test.each([
    ["7", "tonight/check-and-call.mdx"],
    ["8", "dialogues/pills-and-beer.mdx"],
    ["9", "lessons/10-staying-the-course/02-slips-and-returns.mdx"],
    ["10", "lessons/11-benzodiazepines/08-mixing-and-fake-pills.mdx"],
  ])("%s: %s", (_, path) => expect(missingIn(textOf(path))).toEqual([]));
});

describe("a medicine, a gun, and talk of suicide", () => {
  const tonight = textOf("tonight/not-all-at-once.mdx");
  const suicide = lesson("02-safety-first/05-talking-about-suicide");

  test("11: tonight they keep taking the medicine as prescribed, said plainly", () => {
    expect(tonight).toContain("they should keep taking it the way it was prescribed");
    expect(tonight).not.toContain("the plan that holds");
  });

  test("12: after a yes to suicide, ask how to store the pills, and stay", () => {
    expect(tonight).toMatch(/stay with them, .*ask how to store the pills safely tonight/);
    expect(tonight).not.toContain("Leave the bottle where it is.");
  });

  test("13: guns, alcohol and extra medicines are named, with where they can go", () => {
    expect(suicide).toMatch(/\*\*A gun:\*\* ask someone you trust to keep it somewhere else/);
    expect(suicide).toMatch(/\*\*Alcohol and extra medicines:\*\*/);
  });

  test("14: on a night of danger the dispatcher comes before doing it together", () => {
    expect(suicide).toContain(
      "If they may act now, call the emergency number and do what the dispatcher says.",
    );
  });

  test("15: no line in the suicide conversation names a method", () => {
    const text = textOf("dialogues/the-text.mdx");
    expect(text).not.toMatch(/take more|Then take/);
    expect(text).toContain("You’ll feel better tomorrow. Get some sleep.");
  });
});

describe("scenes", () => {
  test("22: a very drunk man lies on his side, someone stays, and a call is named with its signs", () => {
    expect(lesson("06-stepping-back/03-when-not-to-step-back")).toMatch(
      /lays him on his side and stays near\. She’ll call the emergency number if she can’t wake him/,
    );
  });

  test("23: the ride home is a talk in a parked car that both can leave", () => {
    const text = textOf("dialogues/the-ride-home.mdx");
    expect(text).toMatch(/scene: [^:]*You have parked/);
    expect(text).not.toMatch(/door handle/);
  });

  test("32: the bad wave ends within earshot, and nobody touches the bottle", () => {
    const text = textOf("dialogues/the-bad-wave.mdx");
    expect(text).toContain("step back, stay within earshot, and don’t touch the bottle.");
    expect(text).toContain("If he threatened you or you’re afraid, leave now.");
    expect(text).not.toContain("Leave the room and leave the bottle");
  });
});

describe("children come first", () => {
  test.each([
    ["24", "lessons/07-problem-solving/02-limits-you-can-keep.mdx"],
    ["25", "lessons/05-rewarding-non-use/01-what-counts-as-a-reward.mdx"],
    ["26", "articles/near-without-carrying-it-all.mdx"],
  ])("%s: %s says that keeping children away is protection", (_, path) => {
    expect(textOf(path)).toMatch(protectsChildren);
    // A court, or a parent with equal rights, can decide otherwise later, so no text promises more.
    expect(textOf(path)).toContain("Do what keeps a child safe tonight.");
    expect(textOf(path)).not.toContain("always allowed");
  });
});

describe("what was missing", () => {
  test("27: running out early is a danger, with whom to call today", () => {
    expect(lesson("11-benzodiazepines/01-dependence-or-addiction")).toMatch(
      /Running out early is a danger in itself.*Call the prescriber or pharmacist today/,
    );
  });

  test("28: the reward list says how to know, when to wait and when to call", () => {
    const text = lesson("05-rewarding-non-use/02-your-reward-list");
    expect(text).toContain("How will you know?");
    expect(text).toMatch(/If you aren’t sure, wait/);
    expect(text).toMatch(/drowsy and hard to wake[^.]*call for help/);
  });

  test("29: someone who uses alone has a line that stays, and test strips to ask for", () => {
    const text = lesson("02-safety-first/04-overdose-and-naloxone");
    expect(text).toMatch(/stays on the (?:phone|line)/);
    expect(text).toContain("test strips");
    expect(linesFor(crisisFor("us"), "stay-on-line")).not.toEqual([]);
  });

  test("30: stimulants have their signs in the lesson and for tonight, and a note on violence", () => {
    for (const text of [
      lesson("02-safety-first/04-overdose-and-naloxone"),
      textOf("tonight/check-and-call.mdx"),
    ]) {
      expect(text).toMatch(/chest pain/);
      expect(text).toMatch(/rising body heat|very hot body/);
    }
    expect(lesson("02-safety-first/02-warning-signs-of-violence")).toMatch(
      /meth or another stimulant/,
    );
  });

  test("31: the safety plan names rooms, location, orders, papers, photos and texting", () => {
    const text = lesson("02-safety-first/03-your-safety-plan");
    for (const word of [/kitchen/, /locat/, /protective order/, /papers/, /photos/]) {
      expect(text).toMatch(word);
    }
    expect(text).toMatch(
      /In some places in the US I can text 911, and a reply tells me if it failed/,
    );
  });
});
