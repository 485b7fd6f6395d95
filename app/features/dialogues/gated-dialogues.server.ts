import { listDialogues } from "./dialogues.server";
import type { Dialogue } from "./script/read-dialogues.server";
import { listModules } from "~/features/lessons/lessons.server";

/** A dialogue opens no sooner than its lesson: what comes before the one comes before the other. */
export async function gatedDialogue(dialogue: Dialogue) {
  const lessons = (await listModules()).flatMap((module) => module.lessons);
  const lesson = lessons.find(({ id }) => id === dialogue.lesson);
  return { ...dialogue, readFirst: lesson?.readFirst ?? [] };
}

export async function listGatedDialogues() {
  return Promise.all((await listDialogues()).map(gatedDialogue));
}
