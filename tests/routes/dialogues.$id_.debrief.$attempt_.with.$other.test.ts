import { expect, test } from "vitest";
import { db } from "~/db.server";
import { startAttempt } from "~/features/dialogues/talk/start-attempt.server";
import { loader as debriefLoader } from "~/routes/dialogues.$id_.debrief.$attempt";
import { loader } from "~/routes/dialogues.$id_.debrief.$attempt_.with.$other";
import { aFinishedTalk, play, rideHome } from "#tests/features/dialogues/a-talk";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

test("compares two finished talks of the member, and no other ones", async () => {
  const { member, attempt } = await aFinishedTalk(db);
  const second = await startAttempt(db, member.id, rideHome, { seed: 1, now: 1 });
  await play(db, member.id, rideHome, second, ["1-good", "2-good", "3-good", "4-good", "5-mixed"]);
  const stopped = await startAttempt(db, member.id, rideHome, { seed: 1, now: 1 });
  await play(db, member.id, rideHome, stopped, ["1-harmful", "2-harmful"]);
  const stranger = await aFinishedTalk(db);

  const args = await routeArgs("/", { as: member, params: { id: rideHome.id, attempt: second } });
  expect((await debriefLoader(args)).others).toMatchObject([{ id: attempt, ending: "window" }]);
  const compare = async (other: string) =>
    loader(
      await routeArgs("/", { as: member, params: { id: rideHome.id, attempt: second, other } }),
    );
  expect(await compare(attempt)).toMatchObject({ earlier: { id: attempt }, later: { id: second } });
  for (const other of [second, stopped, stranger.attempt, "none"]) {
    expect(await thrownBy(compare(other))).toMatchObject({ init: { status: 404 } });
  }
});
