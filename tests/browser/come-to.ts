import type { Page } from "playwright-core";
import { findDialogue } from "~/features/dialogues/dialogues.server";
import { startAgain } from "~/features/dialogues/talk/start-attempt.server";
import { play } from "#tests/features/dialogues/a-talk";
import type { Site } from "#tests/helpers/site";

/** Starts a talk for an account and makes these moves in it, without a browser. Returns the attempt. */
export async function comeTo({ db }: Site, accountId: string, dialogueId: string, moves: string[]) {
  const dialogue = (await findDialogue(dialogueId))!;
  const start = { seed: 7, now: Date.now(), opening: [] };
  const attempt = await startAgain(db, accountId, dialogue, start);
  await play(db, accountId, dialogue, attempt, moves);
  return attempt;
}

/** Waits until the browser runs the talk itself. */
export function untilLive(page: Page) {
  return page.locator("#talk[data-live]").waitFor();
}
