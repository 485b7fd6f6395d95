import { describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { startAttempt } from "~/features/dialogues/talk/start-attempt.server";
import { action, loader } from "~/routes/dialogues.$id_.debrief.$attempt";
import { loader as statementLoader } from "~/routes/statements.$id/route";
import { loader as cardLoader } from "~/routes/statements.$id_.card";
import { aFinishedTalk, play, rideHome } from "#tests/features/dialogues/a-talk";
import { storedStatements } from "#tests/features/statements/a-statement";
import { aMember } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

const open = async (attempt: string, as?: { id: string }, id = rideHome.id) =>
  loader(await routeArgs("/", { as, params: { id, attempt } }));

test("shows the saved debrief", async () => {
  const { member, attempt } = await aFinishedTalk(db);

  expect(await open(attempt, member)).toMatchObject({
    debrief: { ending: "window", title: "The ride home", steps: { length: 5 } },
    contacts: { code: "us" },
  });
});

test("does not find a debrief of another member, another dialogue or an open talk", async () => {
  const { member, attempt } = await aFinishedTalk(db);
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

test("an ended membership closes the debrief, and visitors must sign in", async () => {
  const { member, attempt } = await aFinishedTalk(db);
  await db
    .updateTable("grant")
    .set({ status: "ended" })
    .where("account_id", "=", member.id)
    .execute();

  expect(await thrownBy(open(attempt, member))).toMatchObject({ data: { reason: "membership" } });
  expect(await thrownBy(open(attempt))).toMatchObject({ data: { reason: "sign-in" } });
});

test("saves how ready the member feels with this talk only", async () => {
  const { member, attempt } = await aFinishedTalk(db);
  const send = async (at: string, as: { id: string }, form: Record<string, string>) =>
    action(await routeArgs("/", { as, params: { id: rideHome.id, attempt: at }, form }));
  const answer = { intent: "keep", confidence: "4" };

  const response = (await send(attempt, member, answer)) as Response;
  expect(response.status).toBe(303);
  expect(response.headers.get("Location")).toBe(
    `/dialogues/the-ride-home/debrief/${attempt}#ready`,
  );
  expect(await open(attempt, member)).toMatchObject({ answers: { before: null, after: 4 } });

  const other = await aMember(db);
  expect(await thrownBy(send(attempt, other, answer))).toMatchObject({ init: { status: 404 } });
  expect(await send(attempt, member, { intent: "keep", confidence: "9" })).toMatchObject({
    init: { status: 400 },
  });
  expect(await open(attempt, member)).toMatchObject({ answers: { after: 4 } });
});

describe("a line saved to a card", () => {
  const lineOf = async (member: { id: string }, attempt: string) =>
    (await open(attempt, member)).debrief.keep!.line;

  async function saveLine(attempt: string, as: { id: string }, line: string) {
    const form = { intent: "keep-line", line };
    return action(await routeArgs("/", { as, params: { id: rideHome.id, attempt }, form }));
  }

  const savedBy = async ({ id }: { id: string }) =>
    (await storedStatements()).filter((statement) => statement.account_id === id);

  test("saved twice is one statement, and both times redirects to the card", async () => {
    const { member, attempt } = await aFinishedTalk(db);
    const line = await lineOf(member, attempt);

    const answers = await Promise.all([
      saveLine(attempt, member, line),
      saveLine(attempt, member, line),
    ]);

    const [statement, ...more] = await savedBy(member);
    expect(more).toEqual([]);
    expect(statement).toMatchObject({ body: line, attempt_id: attempt });
    const address = `/statements/${statement!.id}/card`;
    for (const answer of answers) {
      expect((answer as Response).headers.get("Location")).toBe(address);
    }
    expect((await open(attempt, member)).savedLines).toEqual([{ id: statement!.id, line }]);
  });

  test("shows on its card, and on its statement's page with a link to the talk", async () => {
    const { member, attempt } = await aFinishedTalk(db);
    await saveLine(attempt, member, await lineOf(member, attempt));
    const { id, body } = (await savedBy(member))[0]!;
    const args = await routeArgs(`/statements/${id}`, { as: member, params: { id } });

    const card = await cardLoader(args);
    expect(body).toContain(card.lines[0]!.say);
    expect(await statementLoader(args)).toMatchObject({
      hasCard: true,
      origin: { title: "The ride home", href: `/dialogues/the-ride-home/debrief/${attempt}` },
    });
  });

  test.each(["A line nobody said.", ""])(
    "words that are none of its lines are refused: %s",
    async (line) => {
      const { member, attempt } = await aFinishedTalk(db);

      expect(await thrownBy(saveLine(attempt, member, line))).toMatchObject({
        init: { status: 400 },
      });
      expect(await savedBy(member)).toEqual([]);
    },
  );

  test("refuses a line of another member's talk or of an escalation", async () => {
    const { member, attempt } = await aFinishedTalk(db);
    const line = await lineOf(member, attempt);
    const other = await aMember(db);
    expect(await thrownBy(saveLine(attempt, other, line))).toMatchObject({ init: { status: 404 } });

    const stopped = await startAttempt(db, other.id, rideHome, { seed: 1, now: 1 });
    await play(db, other.id, rideHome, stopped, ["1-harmful", "2-harmful"]);
    const { debrief } = await open(stopped, other);
    expect(debrief.danger).not.toBeNull();
    for (const { line: said } of debrief.steps) {
      expect(await thrownBy(saveLine(stopped, other, said))).toMatchObject({
        init: { status: 400 },
      });
    }
    expect(await savedBy(other)).toEqual([]);
  });
});
