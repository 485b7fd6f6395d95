import { beforeAll, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { findAttempt } from "~/features/dialogues/talk/attempt-log.server";
import { loader as debriefLoader } from "~/routes/dialogues.$id_.debrief.$attempt";
import { action as talkAction, loader as talkLoader } from "~/routes/dialogues.$id";
import { loader as practiceLoader } from "~/routes/dialogues._index/route";
import { action as erase, loader as mine } from "~/routes/dialogues.mine._index";
import { action as make, loader as formLoader } from "~/routes/dialogues.mine.$template";
import { startAttempt } from "~/features/dialogues/talk/start-attempt.server";
import { findOwnDialogue } from "~/features/dialogues/situations/templates.server";
import { situationIdIn } from "~/features/dialogues/situations/situation";
import { play } from "#tests/features/dialogues/a-talk";
import { aMember, aSafetyCheck } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

const filled = {
  name: "Sam",
  pronoun: "they",
  where: "By the stairs",
  when: "On a Friday, after eleven",
  starts: "payday",
  says: "You never want me around",
};

type Member = { id: string };

const send = async (as: Member, form: Record<string, string>) =>
  make(await routeArgs("/", { as, params: { template: "late-and-drunk" }, form }));

/** Makes a situation and returns the id of its dialogue. */
async function aSituation(as: Member, form: Record<string, string> = filled) {
  const answer = (await send(as, form)) as Response;
  expect(answer.status).toBe(303);
  return answer.headers.get("Location")!.replace("/dialogues/", "");
}

const open = async (id: string, as?: Member) =>
  talkLoader(await routeArgs("/", { as, params: { id } }));

describe("a situation of the member's own", () => {
  let member: Awaited<ReturnType<typeof aMember>>;
  let id: string;
  beforeAll(async () => {
    member = await aMember(db);
    id = await aSituation(member);
  });

  test("is played, replayed and looked back on with the member's settings", async () => {
    const { page } = await open(id, member);
    expect(page).toMatchObject({
      kind: "start",
      title: "Late and drunk: Sam",
      scene: expect.stringContaining("On a Friday, after eleven. By the stairs."),
    });
    const dialogue = (await findOwnDialogue(db, { id: member.id, track: "A" }, id))!;
    const attempt = await startAttempt(db, member.id, dialogue, { seed: 1, now: 1 });
    const moves = ["door-harmful", "rewind", "door-good", "stay-good", "morning-good"];
    await play(db, member.id, dialogue, attempt, moves);

    const args = await routeArgs("/", { as: member, params: { id, attempt } });
    const { debrief } = await debriefLoader(args);
    expect(debrief.start.cue).toBe("You never want me around.");
    expect(debrief).toMatchObject({ pronoun: "they", them: "Sam", ending: "calm" });
    expect(JSON.stringify(debrief)).not.toMatch(/\[\w/);
    const { history, ownClosed } = await practiceLoader(await routeArgs("/", { as: member }));
    expect(history.attempts[0]).toMatchObject({ title: "Late and drunk: Sam" });
    expect(ownClosed).toBeNull();
  });

  test("answers the member's own words", async () => {
    const dialogue = (await findOwnDialogue(db, { id: member.id, track: "A" }, id))!;
    const attemptId = await startAttempt(db, member.id, dialogue, { seed: 1, now: 2 });
    const form = {
      move: "say-own",
      attempt: attemptId,
      seq: "0",
      line: "I can hear that you are hurt. I would love to have breakfast with you at nine.",
    };
    await talkAction(await routeArgs("/", { as: member, params: { id }, form }));
    const attempt = await findAttempt(db, member.id, id, attemptId);
    expect(attempt!.events).toMatchObject([{ type: "say-own", kind: "warm-specific" }]);
  });

  test("is not stored readable, and belongs to one member", async () => {
    const rows = await db.selectFrom("situation").selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/Sam|Friday|payday|around/);

    const other = await aMember(db);
    expect(await thrownBy(open(id, other))).toMatchObject({ init: { status: 404 } });
    expect(await thrownBy(open(id))).toMatchObject({ init: { status: 404 } });
    await erase(await routeArgs("/", { as: other, form: { erase: situationIdIn(id)! } }));
    expect((await open(id, member)).page.title).toBe("Late and drunk: Sam");
    const likeTheirs = { as: other, params: { template: "money" } };
    const like = await formLoader(await routeArgs(`/?like=${situationIdIn(id)}`, likeTheirs));
    expect(like.answers.name).toBe("");
  });

  test("a pause shows no word of it, offers none, and still lets it be erased with its talks", async () => {
    await aSafetyCheck(db, member.id, "pause");
    const page = await mine(await routeArgs("/", { as: member }));
    expect(page).toMatchObject({ closed: "safety-pause", templates: [] });
    expect(JSON.stringify(page)).not.toMatch(/Sam|around/);
    expect((await practiceLoader(await routeArgs("/", { as: member }))).ownClosed).toBe(
      "safety-pause",
    );
    for (const ask of [() => open(id, member), () => send(member, filled)]) {
      expect(await thrownBy(ask())).toMatchObject({ data: { reason: "safety-pause" } });
    }

    await erase(await routeArgs("/", { as: member, form: { erase: situationIdIn(id)! } }));
    const left = await db
      .selectFrom("dialogue_attempt")
      .select("id")
      .where("dialogue_id", "=", id)
      .execute();
    expect(left).toEqual([]);
    expect((await mine(await routeArgs("/", { as: member }))).situations).toEqual([]);
  });
});

test("a change starts an open talk over, and no window loses its words", async () => {
  const member = await aMember(db);
  const id = await aSituation(member);
  const edit = situationIdIn(id)!;
  const old = (await findOwnDialogue(db, { id: member.id, track: "A" }, id))!;
  await startAttempt(db, member.id, old, { seed: 1, now: 2 });
  const from = async () =>
    formLoader(
      await routeArgs(`/?edit=${edit}`, { as: member, params: { template: "late-and-drunk" } }),
    );
  expect(await from()).toMatchObject({ editing: { id: edit, base: 0 }, answers: { name: "Sam" } });

  const change = { ...filled, edit, base: "0", name: "Robin" };
  await send(member, change);
  expect((await open(id, member)).page).toMatchObject({
    kind: "start",
    title: "Late and drunk: Robin",
    hasChanged: true,
  });
  expect(await send(member, { ...change, name: "Kim" })).toMatchObject({
    init: { status: 409 },
    data: { isLate: true, answers: { name: "Kim" } },
  });
  expect((await from()).editing).toEqual({ id: edit, base: 1 });
  await send(await aMember(db), { ...change, base: "1" });
  expect((await from()).answers.name).toBe("Robin");
  await erase(await routeArgs("/", { as: member, form: { erase: edit } }));
  await send(member, { ...change, base: "1", name: "Kim" });
  const { situations } = await mine(await routeArgs("/", { as: member }));
  expect(situations).toMatchObject([{ title: "Late and drunk: Kim" }]);
});

test.each([
  { what: "nothing", change: { says: " ", pronoun: "" }, errors: ["says", "pronoun"] },
  { what: "words that are too long", change: { name: "n".repeat(25) }, errors: ["name"] },
])("$what makes no situation, and everything typed comes back", async ({ change, errors }) => {
  const member = await aMember(db);

  const answer = (await send(member, { ...filled, ...change })) as never;

  expect(answer).toMatchObject({ data: { card: null, answers: { starts: "payday" } } });
  expect(Object.keys((answer as { data: { errors: object } }).data.errors).toSorted()).toEqual(
    errors.toSorted(),
  );
  expect((await mine(await routeArgs("/", { as: member }))).situations).toEqual([]);
});

test("words of danger bring the card and make no practice", async () => {
  const member = await aMember(db);

  const answer = await send(member, { ...filled, says: "He has a gun and I am scared of him" });

  expect(answer).toMatchObject({ init: { status: 400 }, data: { card: "violence" } });
  expect((await mine(await routeArgs("/", { as: member }))).situations).toEqual([]);
});

test("a form that is sent twice makes one situation, and the thirteenth is refused", async () => {
  const member = await aMember(db);
  const first = await aSituation(member, { ...filled, form_token: "one" });
  expect(await aSituation(member, { ...filled, form_token: "one" })).toBe(first);
  for (let made = 1; made < 12; made += 1) await aSituation(member);

  expect(await send(member, filled)).toMatchObject({ data: { isFull: true } });
});

test("each track has templates of its own, and another track's is not found", async () => {
  const idsFor = async (track: "A" | "B") => {
    const page = await mine(await routeArgs("/", { as: await aMember(db, { track }) }));
    return page.templates.map(({ id }) => id);
  };
  expect((await idsFor("A")).length).toBe(6);
  expect(await idsFor("B")).toEqual(
    expect.arrayContaining(["a-bad-night", "canceled-plans", "after-a-fight"]),
  );
  const member = await aMember(db, { track: "B" });
  expect(await thrownBy(send(member, filled))).toMatchObject({ init: { status: 404 } });
});
