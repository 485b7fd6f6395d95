import type { Track } from "#db/schema";
import { env } from "~/env.server";
import { readWhenChanged } from "~/content/read-when-changed.server";
import { isReviewed } from "~/content/review";
import { readDialogues, type Dialogue } from "./script/read-dialogues.server";

/** All dialogues as they stand on disk, by theme and then by title. */
export const listDialogues = readWhenChanged(() =>
  readDialogues("content/dialogues").then(withoutDrafts),
);

/** One dialogue, or null when there is none by that id. */
export async function findDialogue(id: string | undefined) {
  return (await listDialogues()).find((dialogue) => dialogue.id === id) ?? null;
}

/** The same, for a reader (null: a stranger) whose track may be one it is kept from. */
export async function findDialogueFor(reader: { track: Track } | null, id: string | undefined) {
  const dialogue = await findDialogue(id);
  return dialogue && reader && isKeptFrom(dialogue, reader.track) ? null : dialogue;
}

/** Track B never practices the withdrawal of rewards: where dependence is prescribed it can harm. */
export function isKeptFrom({ theme }: Dialogue, track: Track) {
  return track === "B" && theme === "stepping-back";
}

// Where a clinician must have read a dialogue first, one that nobody has read does not exist.
function withoutDrafts(all: Dialogue[]) {
  if (!env.requiresReview) return all;
  return all.filter(isReviewed);
}
