import { expect, test } from "vitest";
import { db } from "~/db.server";
import { findDialogue } from "~/features/dialogues/dialogues.server";
import { startAttempt } from "~/features/dialogues/talk/start-attempt.server";
import { backgroundSettled } from "~/http/background.server";
import { action } from "~/routes/dialogues.$id_.moves";
import { play, storedLog } from "#tests/features/dialogues/a-talk";
import { aMember, aSafetyCheck } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

const rideHome = (await findDialogue("the-ride-home"))!;
const params = { id: rideHome.id };

async function aTalk(...moves: string[]) {
  const member = await aMember(db);
  const attempt = await startAttempt(db, member.id, rideHome, { seed: 1, now: 1 });
  await play(db, member.id, rideHome, attempt, moves);
  const send = async (form: Record<string, string>, as: { id: string } = member) =>
    action(await routeArgs("/", { as, params, form: { attempt, ...form } }));
  return { member, attempt, send };
}

const line = (seq: number, choice: string) => ({ move: "say", seq: String(seq), choice });

test("responds to a line with the attempt and the address of its page", async () => {
  const { attempt, send } = await aTalk("1-good");

  const answer = await send(line(1, "2-harmful"));
  const back = await send({ move: "rewind", seq: "2" });

  expect([answer.status, back.status]).toEqual([200, 200]);
  expect(await answer.json()).toEqual({
    result: "done",
    attempt: {
      id: attempt,
      events: [
        { type: "say", choiceId: "1-good" },
        { type: "say", choiceId: "2-harmful" },
      ],
    },
    place: "/dialogues/the-ride-home",
  });
  expect(await back.json()).toMatchObject({ result: "done", attempt: { events: { length: 3 } } });
});

test("a move counts as use of the session, although it loads no page", async () => {
  const { member } = await aTalk();
  const longAgo = Date.now() - 60 * 60_000;
  const args = await routeArgs("/", { as: member, params, form: { attempt: "x", move: "say" } });
  await db.updateTable("session").set({ last_seen_at: longAgo }).execute();

  await action(args).catch(() => null);
  await backgroundSettled();

  const session = await db
    .selectFrom("session")
    .select("last_seen_at")
    .where("account_id", "=", member.id)
    .executeTakeFirstOrThrow();
  expect(session.last_seen_at).toBeGreaterThan(longAgo);
});

test("the last line responds with the address of the ending", async () => {
  const { attempt, send } = await aTalk("1-harmful");

  expect(await (await send(line(1, "2-harmful"))).json()).toMatchObject({
    result: "done",
    place: `/dialogues/the-ride-home?ended=${attempt}`,
  });
});

test("a tab that is behind gets the newer events, and a forged line is refused", async () => {
  const { attempt, send } = await aTalk("1-good");

  const late = await send(line(0, "1-harmful"));
  const forged = await send(line(1, "4-good"));

  expect(await late.json()).toMatchObject({ result: "late", attempt: { events: { length: 1 } } });
  expect(forged.status).toBe(400);
  expect(await forged.json()).toMatchObject({ result: "refused" });
  expect(await storedLog(db, attempt)).toEqual(["1-good"]);
});

test("another member's talk and one with a changed script respond without an attempt", async () => {
  const { attempt, send } = await aTalk("1-good");
  const other = await aMember(db);
  expect(await (await send(line(1, "2-good"), other)).json()).toMatchObject({ attempt: null });

  const older = { version: "older" };
  await db.updateTable("dialogue_attempt").set(older).where("id", "=", attempt).execute();
  expect(await (await send(line(1, "2-good"))).json()).toMatchObject({ attempt: null });
  expect(await storedLog(db, attempt)).toEqual(["1-good"]);
});

test("a safety check that says pause closes it", async () => {
  const { member, send } = await aTalk("1-good");
  await aSafetyCheck(db, member.id, "pause");

  expect(await thrownBy(send(line(1, "2-good")))).toMatchObject({
    data: { reason: "safety-pause" },
  });
});
