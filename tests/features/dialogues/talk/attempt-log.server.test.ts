import { expect, test } from "vitest";
import { getShortestPaths } from "xstate/graph";
import {
  findAttempt,
  findOpenAttempt,
  positionOf,
} from "~/features/dialogues/talk/attempt-log.server";
import { startAttempt } from "~/features/dialogues/talk/start-attempt.server";
import { dialogueMachine, type DialogueEvent } from "~/features/dialogues/talk/dialogue.machine";
import { findDialogue } from "~/features/dialogues/dialogues.server";
import { anAccount } from "#tests/helpers/factories";
import { isOnPostgres } from "#tests/helpers/new-database";
import { rounds } from "#tests/helpers/soak";
import { db } from "~/db.server";
import { play } from "#tests/features/dialogues/a-talk";

const dialogue = (await findDialogue("the-ride-home"))!;
const lines = dialogue.script.points.flatMap(({ choices }) => choices);

// The machine is the model: every state it can reach, and the shortest talk that leads there.
const talks = getShortestPaths(dialogueMachine, {
  input: dialogue.script,
  events: [{ type: "rewind" }, ...lines.map(({ id }) => ({ type: "say", choiceId: id }) as const)],
  filterEvents: (state, event) => state.can(event),
  // Ways of different length can meet at one point, and each is a talk of its own.
  serializeState: ({ value, context: { pointId, turn, mood, said } }) =>
    JSON.stringify([value, pointId, turn, mood, said.at(-1)?.isTakenBack]),
}).map(({ state, steps }) => ({ state, moves: steps.flatMap(({ event }) => moveOf(event)) }));

// The code above the database is the same on both, so PostgreSQL replays a sample.
const sample = talks.filter(
  (_, place) => !isOnPostgres || place % rounds({ sample: 6, soak: 1 }) === 0,
);

test.each(sample)("the database replays $moves as the machine does", async ({ state, moves }) => {
  const { id } = await anAccount(db);
  const attemptId = await startAttempt(db, id, dialogue, { seed: 1, now: 1_000 });

  await play(db, id, dialogue, attemptId, moves);

  const attempt = (await findAttempt(db, id, dialogue.id, attemptId))!;
  const hasEnded = state.status === "done";
  expect(attempt.hasEnded).toBe(hasEnded);
  expect((await findOpenAttempt(db, id, dialogue.id))?.id).toBe(hasEnded ? undefined : attemptId);
  expect(positionOf(dialogue, attempt)).toMatchObject({
    turn: state.context.turn,
    mood: state.context.mood,
    ending: hasEnded ? state.value : null,
  });
});

// Graph walks begin with an event of the machine's own, which is no move.
function moveOf(event: DialogueEvent | { type: string }) {
  if ("choiceId" in event) return [event.choiceId];
  return event.type === "rewind" ? ["rewind"] : [];
}
