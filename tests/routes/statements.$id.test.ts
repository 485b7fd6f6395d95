import { beforeEach, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { listVersions } from "~/features/statements/statement-versions.server";
import { loader as listLoader } from "~/routes/statements._index";
import { loader as cardLoader } from "~/routes/statements.$id_.card";
import { loader as noteLoader } from "~/routes/statements.$id_.note";
import { action, loader } from "~/routes/statements.$id/route";
import { aStatement, storedStatements } from "#tests/features/statements/a-statement";
import { rubricFixtures } from "#tests/features/coach/rubric-fixtures";
import { aMember, anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

const [F1] = rubricFixtures.F1!;
const yes = { sober: "yes", calm: "yes", private: "yes", safe: "yes" };

const args = (id: string, as: { id: string }, form?: Record<string, string>, search = "") =>
  routeArgs(`/statements/${id}${search}`, { as, params: { id }, ...(form && { form }) });

const stored = (id: string) =>
  storedStatements().then((all) => all.find((statement) => statement.id === id));

beforeEach(async () => {
  await db.deleteFrom("statement").execute();
});

describe("one member's words and another member", () => {
  test("another member gets a 404 for its page, card, note and forms", async () => {
    const owner = await aMember(db);
    const id = await aStatement(owner);
    const before = await stored(id);

    for (const other of [await aMember(db), await anAccount(db, { roles: ["expert"] })]) {
      for (const show of [loader, cardLoader, noteLoader]) {
        expect(await thrownBy(show(await args(id, other)))).toMatchObject({
          init: { status: 404 },
        });
      }
      for (const intent of ["erase", "keep", "look", "moment", "rehearse"]) {
        const form = { intent, body: "Mine now.", ...yes };
        const thrown = await thrownBy(action(await args(id, other, form)));
        expect(thrown, intent).toMatchObject({ init: { status: 404 } });
      }
    }
    expect(await stored(id)).toEqual(before);
  });

  test("an unknown id and another member's id get the same response", async () => {
    const member = await aMember(db);
    const foreign = await aStatement(await aMember(db));

    expect(await thrownBy(loader(await args("0000000000000000", member)))).toEqual(
      await thrownBy(loader(await args(foreign, member))),
    );
  });

  test("the list shows only the member's own statements", async () => {
    const [one, other] = [await aMember(db), await aMember(db)];
    const id = await aStatement(one);
    await aStatement(other);

    const { statements } = await listLoader(await routeArgs("/statements", { as: one }));

    expect(statements.map((statement) => statement.id)).toEqual([id]);
  });
});

describe("the page of a statement", () => {
  test("shows the words with the coach's feedback", async () => {
    const member = await aMember(db, { safety: "go" });
    const id = await aStatement(member);

    expect(await loader(await args(id, member))).toMatchObject({
      closed: null,
      title: "Sunday",
      draft: {
        words: { body: F1 },
        now: { text: F1, feedback: { kind: "coached" } },
        beforeText: F1,
      },
      versions: [],
      compared: null,
      hasCard: true,
    });
  });

  test("the link back to the lesson survives a change of the words", async () => {
    const member = await aMember(db);
    const id = await aStatement(member);
    const search = "?lesson=talking-so-you-are-heard%2Fseven-elements-part-1";

    expect(await loader(await args(id, member, undefined, search))).toMatchObject({
      lesson: { id: "talking-so-you-are-heard/seven-elements-part-1" },
    });
    const form = { intent: "keep", body: "Other words." };
    const answer = (await action(await args(id, member, form, search))) as Response;
    expect(answer.headers.get("Location")).toBe(`/statements/${id}${search}`);
  });

  test("says when the coach reads the saved words by newer lists", async () => {
    const member = await aMember(db);
    const id = await aStatement(member);
    expect(await loader(await args(id, member))).toMatchObject({ isReadAnew: true });
    await action(await args(id, member, { intent: "keep", body: "Could you call me at ten?" }));
    expect(await loader(await args(id, member))).toMatchObject({ isReadAnew: false });
  });

  test("shows an earlier version beside the saved words", async () => {
    const member = await aMember(db);
    const id = await aStatement(member);
    await action(await args(id, member, { intent: "keep", body: "Could you call me at ten?" }));

    expect(await loader(await args(id, member, undefined, "?version=1"))).toMatchObject({
      versions: [{ seq: 1 }],
      compared: { seq: 1, before: { text: F1 }, now: { text: "Could you call me at ten?" } },
    });
    expect(await loader(await args(id, member, undefined, "?version=7"))).toMatchObject({
      compared: null,
    });
  });

  test("words without a good hour get no feedback until every answer is yes", async () => {
    const member = await aMember(db);
    const id = await aStatement(member, F1, false);
    const read = async () => {
      const page = await loader(await args(id, member));
      return "draft" in page ? page.draft.now.feedback.kind : null;
    };
    expect(await read()).toBe("empty");

    await action(await args(id, member, { intent: "moment", ...yes, calm: "no" }));
    expect(await read()).toBe("empty");

    const answer = (await action(await args(id, member, { intent: "moment", ...yes }))) as Response;
    expect(answer.headers.get("Location")).toBe(`/statements/${id}`);
    expect(await read()).toBe("coached");
  });
});

describe("changing and erasing", () => {
  test("looking saves nothing, and a change saves the words and a version", async () => {
    const member = await aMember(db);
    const id = await aStatement(member);

    await action(await args(id, member, { intent: "look", body: "Other words." }));
    expect(await stored(id)).toMatchObject({ body: F1 });

    const form = { intent: "keep", body: "Other words.", name: "A name" };
    const answer = (await action(await args(id, member, form))) as Response;
    expect(answer.status).toBe(303);
    expect(await stored(id)).toMatchObject({ body: "Other words.", name: "A name" });
    expect(await listVersions(db, { id, account_id: member.id })).toMatchObject([
      { seq: 1, body: F1 },
    ]);
  });

  test("erases a statement", async () => {
    const member = await aMember(db);
    const id = await aStatement(member);

    const answer = (await action(await args(id, member, { intent: "erase" }))) as Response;

    expect(answer.headers.get("Location")).toBe("/statements");
    expect(await stored(id)).toBeUndefined();
  });
});

describe.each([
  ["whose membership has ended", "membership", async () => anAccount(db)],
  ["for whom home isn't safe", "safety-pause", async () => aMember(db, { safety: "pause" })],
  ["who has not done the safety check", "safety-check", async () => aMember(db, { safety: null })],
] as const)("someone %s", (_, reason, someone) => {
  test("can read and erase their words, without feedback", async () => {
    const account = await someone();
    const id = await aStatement(account);

    const page = await loader(await args(id, account));
    expect(page).toEqual({ closed: reason, id, title: "Sunday", body: F1 });
    expect(
      await thrownBy(action(await args(id, account, { intent: "look", body: F1 }))),
    ).toMatchObject({
      init: { status: 403 },
      data: { reason },
    });
    expect(await listLoader(await routeArgs("/statements", { as: account }))).toMatchObject({
      closed: reason,
      statements: [{ id }],
    });

    await action(await args(id, account, { intent: "erase" }));
    expect(await stored(id)).toBeUndefined();
  });
});

test("the list shows the gate without a statement and a membership", async () => {
  const thrown = await thrownBy(
    listLoader(await routeArgs("/statements", { as: await anAccount(db) })),
  );

  expect(thrown).toMatchObject({ init: { status: 403 }, data: { reason: "membership" } });
});
