import { expect, test } from "vitest";
import { db } from "~/db.server";
import { listDialogues } from "~/features/dialogues/dialogues.server";
import { startAttempt } from "~/features/dialogues/talk/start-attempt.server";
import { eraseStatement } from "~/features/statements/statements.server";
import { action as talkAction, loader as talkLoader } from "~/routes/dialogues.$id";
import { action, loader } from "~/routes/statements.$id/route";
import { aStatement } from "#tests/features/statements/a-statement";
import { rubricFixtures } from "#tests/features/coach/rubric-fixtures";
import { aMember } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

const args = (id: string, as: { id: string }, form?: Record<string, string>) =>
  routeArgs(`/statements/${id}`, { as, params: { id }, ...(form && { form }) });

test("offers every open dialogue, those on the subject of the words first", async () => {
  const body = "Could you come to the meeting with me on Monday at seven?";
  const offered = async (as: { id: string }) => {
    const page = await loader(await args(await aStatement(as, body), as));
    return "rehearsals" in page ? page.rehearsals! : { fitting: [], others: [] };
  };

  const { fitting, others } = await offered(await aMember(db));
  expect(fitting.map(({ id }) => id)).toEqual(["the-ride-home"]);
  expect(others.map(({ id }) => id)).toContain("home-late-and-drunk");

  const tapering = await aMember(db);
  await db.updateTable("account").set({ track: "B" }).where("id", "=", tapering.id).execute();
  const inTrackB = await offered(tapering);
  expect([...inTrackB.fitting, ...inTrackB.others].map(({ id }) => id)).not.toContain(
    "home-late-and-drunk",
  );
});

test("harmful words get neither a card nor a rehearsal", async () => {
  const member = await aMember(db);
  const id = await aStatement(member, rubricFixtures.F8![0]);

  expect(await loader(await args(id, member))).toMatchObject({
    hasCard: false,
    rehearsals: null,
  });
});

test("a rehearsal carries the words, only to a dialogue that exists", async () => {
  const member = await aMember(db);
  const id = await aStatement(member);

  const form = { intent: "rehearse", dialogue: "the-ride-home" };
  const answer = (await action(await args(id, member, form))) as Response;
  expect(answer.headers.get("Location")).toBe("/dialogues/the-ride-home");
  expect(answer.headers.get("Set-Cookie")).toMatch(
    new RegExp(`^at-hand=${id}; Path=/; HttpOnly; SameSite=Lax$`),
  );

  const odd = { intent: "rehearse", dialogue: "//evil.example" };
  expect(await thrownBy(action(await args(id, member, odd)))).toMatchObject({
    init: { status: 404 },
  });
});

/** The page of a conversation, asked for by a browser that has these words at hand. */
async function talkWith(words: string, as: { id: string }, form?: Record<string, string>) {
  const params = { id: "the-ride-home" };
  const url = "/dialogues/the-ride-home?ended=1";
  const talk = await routeArgs(url, { as, params, ...(form && { form }) });
  const cookies = `${talk.request.headers.get("Cookie")}; at-hand=${words}`;
  const headers = new Headers(talk.request.headers);
  headers.set("Cookie", cookies);
  return { ...talk, request: new Request(talk.request, { headers }) };
}

const atHand = async (words: string, as: { id: string }) =>
  (await talkLoader(await talkWith(words, as))).ownWords;

test("carried words show beside the talk only for the member who wrote them", async () => {
  const [member, other] = [await aMember(db), await aMember(db)];
  const id = await aStatement(member, "Could we talk on Sunday?");

  expect(await atHand(id, member)).toEqual({ id, text: "Could we talk on Sunday?" });
  expect(await atHand(id, other)).toBeNull();
  expect(await atHand("no-such-words", member)).toBeNull();
  await eraseStatement(db, member.id, id);
  expect(await atHand(id, member)).toBeNull();
});

test("putting the words away clears the cookie and leaves the talk unchanged", async () => {
  const member = await aMember(db);
  const rideHome = (await listDialogues()).find(({ id }) => id === "the-ride-home")!;
  await startAttempt(db, member.id, rideHome, { seed: 1, now: 1 });
  const id = await aStatement(member);

  const answer = await talkAction(await talkWith(id, member, { intent: "put-away" }));

  const { headers } = answer as Response;
  expect(headers.get("Location")).toBe("/dialogues/the-ride-home?ended=1");
  expect(headers.get("Set-Cookie")).toMatch(/^at-hand=; Max-Age=0;/);
  const events = await db.selectFrom("dialogue_event").selectAll().execute();
  expect(events).toEqual([]);
});
