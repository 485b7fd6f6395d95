import { expect, test } from "vitest";
import { db } from "~/db.server";
import { findDialogue } from "~/features/dialogues/dialogues.server";
import { startAttempt } from "~/features/dialogues/start-attempt.server";
import { action, loader } from "~/routes/dialogues.$id_.debrief.$attempt";
import { aMember } from "#tests/features/dialogues/a-member";
import { play } from "#tests/features/dialogues/a-talk";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

const rideHome = (await findDialogue("the-ride-home"))!;

async function aFinishedTalk() {
  const member = await aMember(db);
  const attempt = await startAttempt(db, member.id, rideHome, { seed: 1, now: 1 });
  const moves = ["1-good", "2-good", "3-good", "4-good", "5-good"];
  await play(db, member.id, rideHome, attempt, moves);
  return { member, attempt };
}

const open = async (attempt: string, as?: { id: string }, id = rideHome.id) =>
  loader(await routeArgs("/", { as, params: { id, attempt } }));

test("shows the talk as it was kept", async () => {
  const { member, attempt } = await aFinishedTalk();

  expect(await open(attempt, member)).toMatchObject({
    debrief: { ending: "window", title: "The ride home", steps: { length: 5 } },
    contacts: { code: "us" },
  });
});

test("another's debrief is not found, nor one of another dialogue, nor of an open talk", async () => {
  const { member, attempt } = await aFinishedTalk();
  const other = await aMember(db);
  const openTalk = await startAttempt(db, other.id, rideHome, { seed: 1, now: 1 });

  const notTheirs = [
    { at: attempt, as: other, id: rideHome.id },
    { at: attempt, as: member, id: "rent-again" },
    { at: openTalk, as: other, id: rideHome.id },
    { at: "no-such-talk", as: member, id: rideHome.id },
  ];
  for (const { at, as, id } of notTheirs) {
    expect(await thrownBy(open(at, as, id))).toMatchObject({ init: { status: 404 } });
  }
});

test("a membership that has ended closes it, and a stranger stays outside", async () => {
  const { member, attempt } = await aFinishedTalk();
  await db
    .updateTable("grant")
    .set({ status: "ended" })
    .where("account_id", "=", member.id)
    .execute();

  expect(await thrownBy(open(attempt, member))).toMatchObject({ data: { reason: "membership" } });
  expect(await thrownBy(open(attempt))).toMatchObject({ data: { reason: "sign-in" } });
});

test("how ready they feel now is kept with this talk alone, and comes back with it", async () => {
  const { member, attempt } = await aFinishedTalk();
  const send = async (at: string, as: { id: string }, form: Record<string, string>) =>
    action(await routeArgs("/", { as, params: { id: rideHome.id, attempt: at }, form }));
  const answer = { intent: "keep", confidence: "4" };

  const kept = (await send(attempt, member, answer)) as Response;
  expect(kept.status).toBe(303);
  expect(kept.headers.get("Location")).toBe(`/dialogues/the-ride-home/debrief/${attempt}#ready`);
  expect(await open(attempt, member)).toMatchObject({ answers: { before: null, after: 4 } });

  const other = await aMember(db);
  expect(await thrownBy(send(attempt, other, answer))).toMatchObject({ init: { status: 404 } });
  expect(await send(attempt, member, { intent: "keep", confidence: "9" })).toMatchObject({
    init: { status: 400 },
  });
  expect(await open(attempt, member)).toMatchObject({ answers: { after: 4 } });
});
