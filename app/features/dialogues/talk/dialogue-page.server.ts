import type { Db } from "#db/database";
import { findAttempt, findOpenAttempt, positionOf } from "./attempt-log.server";
import { findLastFinished } from "./attempt-history.server";
import { doorOf } from "../script/door";
import type { Dialogue } from "../script/read-dialogues.server";

/**
 * The data of a dialogue's page: the open talk, or the one that has just ended, or else the scene with
 * a button to begin.
 */
export async function dialoguePage(
  db: Db,
  accountId: string,
  dialogue: Dialogue,
  endedId: string | null,
) {
  const { id, title, theme, script, wants } = dialogue;
  const attempt = endedId
    ? await findAttempt(db, accountId, id, endedId)
    : await findOpenAttempt(db, accountId, id);
  if (attempt && positionOf(dialogue, attempt)) {
    const { seed, events } = attempt;
    return { kind: "talk" as const, title, script, attempt: { id: attempt.id, seed, events } };
  }
  const { you, them, scene, goal, start } = script;
  return {
    kind: "start" as const,
    title,
    scene,
    goal,
    you: you === "You" ? null : you,
    them,
    theme,
    door: doorOf(start),
    isForTwo: wants !== null,
    hasChanged: attempt !== null && !attempt.hasEnded,
    last: await findLastFinished(db, accountId, id),
  };
}
