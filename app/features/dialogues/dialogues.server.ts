import type { Track } from "#db/schema";
import { env } from "~/env.server";
import { readWhenChanged } from "~/content/read-when-changed.server";
import { isReviewed } from "~/content/text-files.server";
import { leavesOut, listModules } from "~/features/lessons/lessons.server";
import type { SafetyResult } from "~/features/safety/safety-check";
import { openingFor } from "~/features/safety/what-opens";
import { readDialogues, type Dialogue } from "./script/read-dialogues.server";

/** All dialogues, by theme and then by title. Reads the folder again after a change. */
export const listDialogues = readWhenChanged(() =>
  readDialogues("content/dialogues").then(onlyReviewed),
);

/** One dialogue, or null if there is none with this id. */
export async function findDialogue(id: string | undefined) {
  return (await listDialogues()).find((dialogue) => dialogue.id === id) ?? null;
}

/** The dialogue for this reader (null: a visitor), or null if it is hidden from the reader's track. */
export async function findDialogueFor(reader: { track: Track } | null, id: string | undefined) {
  const dialogue = await findDialogue(id);
  return dialogue && reader && isHiddenFrom(dialogue, reader.track) ? null : dialogue;
}

/**
 * Hides the withdrawal of rewards from track B, because it can harm someone who takes a prescribed
 * drug.
 */
export function isHiddenFrom({ theme }: Dialogue, track: Track) {
  return track === "B" && theme === "stepping-back";
}

/**
 * The ids of the dialogues that a lesson may not lead this reader to. Track A reads the module on
 * benzodiazepines as an addition, with its dialogues.
 */
export async function listShutDialogues(track: Track, safety: SafetyResult | null) {
  const all = await listDialogues();
  const shut = await Promise.all(
    all.map(async (dialogue) => {
      const fits = track === "A" || dialogue.tracks.includes(track);
      const isPaused = openingFor(dialogue.safety, safety) === "paused";
      return !fits || isPaused || (await leavesOut(track, dialogue.lesson));
    }),
  );
  return all.filter((_, index) => shut[index]).map(({ id }) => id);
}

/** If the settings require a clinician's review, leaves out what is not reviewed. */
export function onlyReviewed(all: Dialogue[]) {
  if (!env.requiresReview) return all;
  return all.filter(isReviewed);
}

/** A dialogue opens only after the lessons that must be read before its own lesson. */
export async function gatedDialogue(dialogue: Dialogue) {
  const lessons = (await listModules()).flatMap((module) => module.lessons);
  const lesson = lessons.find(({ id }) => id === dialogue.lesson);
  return { ...dialogue, readFirst: lesson?.readFirst ?? [] };
}

export async function listGatedDialogues() {
  return Promise.all((await listDialogues()).map(gatedDialogue));
}
