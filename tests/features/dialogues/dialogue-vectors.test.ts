import { expect, test } from "vitest";
import type { Choice } from "~/features/dialogues/script/dialogue";
import type { Mood } from "~/features/dialogues/script/mood";
import type { DialogueEvent } from "~/features/dialogues/talk/dialogue.machine";
import { listDialogues } from "~/features/dialogues/dialogues.server";
import { replayDialogue } from "~/features/dialogues/talk/replay-dialogue";

/** Where the conversations end: defensiveness, openness and safety after good lines alone. */
const vectors = {
  "the-ride-home": { good: ["window", 2, 9, 8], mixed: "calm" },
  "home-late-and-drunk": { good: ["calm", 2, 5, 10], mixed: "calm" },
  "sober-saturday": { good: ["calm", 1, 9, 8], mixed: "calm" },
  "the-sick-call": { good: ["window", 2, 8, 7], mixed: "calm" },
  "rent-again": { good: ["window", 1, 8, 8], mixed: "calm" },
  "rising-voices": { good: ["calm", 5, 2, 10], mixed: "escalation" },
  "first-slip": { good: ["window", 1, 8, 8], mixed: "calm" },
  "the-bad-wave": { good: ["window", 0, 8, 10], mixed: "calm" },
  "the-short-visit": { good: ["calm", 1, 8, 9], mixed: "calm" },
  "ten-years": { good: ["window", 0, 7, 8], mixed: "calm" },
  "pills-and-beer": { good: ["window", 2, 7, 9], mixed: "escalation" },
  "the-text": { good: ["window", 1, 8, 8], mixed: "escalation" },
  "tea-at-nine": { good: ["window", 1, 10, 9], mixed: "calm" },
  "a-clear-no": { good: ["window", 0, 9, 10], mixed: "calm" },
  "sunday-at-two": { good: ["window", 2, 8, 8], mixed: "calm" },
  "the-jacket": { good: ["window", 0, 9, 8], mixed: "calm" },
} as const;

const dialogues = await listDialogues();
const known = dialogues.filter(({ id }) => id in vectors);

test("has vectors for these dialogues", () => {
  expect(known.map(({ id }) => id).toSorted()).toEqual(Object.keys(vectors).toSorted());
});

test.each(known)("$id ends as its vector says", ({ id, script }) => {
  const { good, mixed } = vectors[id as keyof typeof vectors];
  const [ending, defensiveness, openness, safety] = good;

  expect(saidThroughout("good")).toEqual({ ending, mood: { defensiveness, openness, safety } });
  expect(saidThroughout("mixed").ending).toBe(mixed);
  expect(saidThroughout("harmful").ending).toBe("escalation");

  function saidThroughout(kind: Choice["kind"]) {
    const events: DialogueEvent[] = [];
    let position = replayDialogue(script, events);
    while (position?.point) {
      const { id: choiceId } = position.point.choices.find((choice) => choice.kind === kind)!;
      events.push({ type: "say", choiceId });
      position = replayDialogue(script, events);
    }
    return { ending: position?.ending, mood: position?.mood satisfies Mood | undefined };
  }
});
