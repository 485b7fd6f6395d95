import type { Track } from "#db/schema";
import { env } from "~/env.server";
import { readWhenChanged } from "~/content/read-when-changed.server";
import { isReviewed } from "~/content/text-files.server";
import { listModules } from "~/features/lessons/lessons.server";
import { readDialogues, type Dialogue } from "./script/read-dialogues.server";

/** All dialogues as they stand on disk, by theme and then by title. */
export const listDialogues = readWhenChanged(() =>
  readDialogues("content/dialogues").then(onlyReviewed),
);

/** One dialogue, or null when there is none by that id. */
export async function findDialogue(id: string | undefined) {
  return (await listDialogues()).find((dialogue) => dialogue.id === id) ?? null;
}

/** The same, for a reader (null: a stranger) whose track may be one it is kept from. */
export async function findDialogueFor(reader: { track: Track } | null, id: string | undefined) {
  const dialogue = await findDialogue(id);
  return dialogue && reader && isHiddenFrom(dialogue, reader.track) ? null : dialogue;
}

/** Track B never practices the withdrawal of rewards: where dependence is prescribed it can harm. */
export function isHiddenFrom({ theme }: Dialogue, track: Track) {
  return track === "B" && theme === "stepping-back";
}

// Where the settings require a clinician's review, readers see only dialogues that have one.
function onlyReviewed(all: Dialogue[]) {
  if (!env.requiresReview) return all;
  return all.filter(isReviewed);
}

/** A dialogue opens no sooner than its lesson: what comes before the one comes before the other. */
export async function gatedDialogue(dialogue: Dialogue) {
  const lessons = (await listModules()).flatMap((module) => module.lessons);
  const lesson = lessons.find(({ id }) => id === dialogue.lesson);
  return { ...dialogue, readFirst: lesson?.readFirst ?? [] };
}

export async function listGatedDialogues() {
  return Promise.all((await listDialogues()).map(gatedDialogue));
}
