import type { Dialogue } from "~/features/dialogues/script/read-dialogues.server";
import { aLineOf } from "~/features/dialogues/script/dialogue-reach";
import { ownKinds } from "~/features/dialogues/script/own-lines";
import { replyStageOf } from "~/features/dialogues/script/place";
import type { DialogueEvent } from "~/features/dialogues/talk/dialogue.machine";
import { replayDialogue, type TalkPosition } from "~/features/dialogues/talk/replay-dialogue";

/**
 * A path through a dialogue as a scene to read aloud. Steps are ids of choices, kinds of own lines, and
 * "rewind". Throws at a step that cannot be taken, with the steps that can.
 */
export function sceneOf({ title, script }: Dialogue, steps: readonly string[]): string {
  const events: DialogueEvent[] = [];
  let position = replayDialogue(script, events)!;
  for (const step of steps) {
    events.push(eventOf(step));
    const next = replayDialogue(script, events);
    if (!next) throw new Error(whatCanBeSaid(step, position));
    position = next;
  }
  const { said, cue, endingWords, ending, offered } = position;
  const spoken = said.flatMap((line) => {
    const { words } = line;
    return [
      speech(script.them, line.cue.stage, line.cue.cue),
      speech(script.you, words.lineStage, words.line),
      words.coach ? `    [Coach: ${words.coach}]` : "",
      speech(script.them, replyStageOf(line), words.reply),
      ...words.after.map((next) =>
        speech(next.who === "you" ? script.you : script.them, null, next.line),
      ),
      line.isTakenBack ? `    [${script.you} takes that line back.]` : "",
    ].filter(Boolean);
  });
  const end = endingWords
    ? `THE END (${ending}): ${endingWords.title}\n${endingWords.text}`
    : [
        speech(script.them, cue!.stage, cue!.cue),
        "The talk goes on with:",
        ...offered.map(({ choice, line }) => `  ${choice.id}: ${line}`),
      ].join("\n");
  return [title.toUpperCase(), script.scene, ...spoken, end].join("\n\n");
}

function speech(who: string, stage: string | null, line: string) {
  return `${who.toUpperCase()}${stage ? ` (${stage})` : ""}: ${line}`;
}

function eventOf(step: string): DialogueEvent {
  if (step === "rewind") return { type: "rewind" };
  const kind = ownKinds.find((one) => one === step);
  return kind
    ? { ...aLineOf(kind), text: `(in her or his own words: ${kind})` }
    : { type: "say", choiceId: step };
}

function whatCanBeSaid(step: string, { offered, point }: TalkPosition) {
  if (!point) return `“${step}” cannot be said: the talk has ended.`;
  const lines = offered.map(({ choice, line }) => `  ${choice.id}: ${line}`);
  return [`“${step}” cannot be said at ${point.id}. The lines are:`, ...lines].join("\n");
}
