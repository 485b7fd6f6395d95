import { beforeEach, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { action, loader } from "~/routes/statements.new/route";
import { rubricFixtures } from "#tests/features/coach/rubric-fixtures";
import { storedStatements } from "#tests/features/statements/a-statement";
import { aMember } from "#tests/helpers/factories";
import { routeArgs } from "#tests/helpers/route-args";

const url = "/statements/new";
const good = `${url}?moment=good`;
const yes = { sober: "yes", calm: "yes", private: "yes", safe: "yes" };
const [F1] = rubricFixtures.F1!;
const [F8] = rubricFixtures.F8!;
const [F10] = rubricFixtures.F10!;

async function send(address: string, form: Record<string, string>, as?: { id: string }) {
  return action(await routeArgs(address, { as: as ?? (await aMember(db)), form }));
}

beforeEach(async () => {
  await db.deleteFrom("statement").execute();
});

describe("the hour comes first", () => {
  test.each([
    ["good", {}],
    ["later", { calm: "no" }],
    ["unsafe", { safe: "no" }],
  ])("%s", async (moment, answers) => {
    const answer = (await send(url, { intent: "moment", ...yes, ...answers })) as Response;

    expect(answer.status).toBe(303);
    expect(answer.headers.get("Location")).toBe(`${url}?moment=${moment}`);
  });

  test("accepts only known lessons to link back to", async () => {
    const lesson = "talking-so-you-are-heard/seven-elements-part-1";
    const address = `${url}?lesson=${lesson}`;
    const answer = (await send(address, { intent: "moment", ...yes })) as Response;
    expect(answer.headers.get("Location")).toContain(new URLSearchParams({ lesson }).toString());

    const member = await aMember(db);
    expect((await loader(await routeArgs(address, { as: member }))).lesson).toMatchObject({
      id: lesson,
    });
    const odd = await loader(await routeArgs(`${url}?lesson=//evil.example`, { as: member }));
    expect(odd.lesson).toBeNull();
  });

  test("marks an unanswered question and shows the other answers", async () => {
    expect(await send(url, { intent: "moment", sober: "no" })).toMatchObject({
      init: { status: 400 },
      data: {
        hour: { initialValue: { sober: "no" }, error: { calm: ["Answer with yes or no."] } },
      },
    });
  });

  test.each(["later", "unsafe", ""])(
    "at a bad hour (%s) the words get no feedback, and the member can save them",
    async (moment) => {
      const address = `${url}?moment=${moment}`;

      expect(await send(address, { intent: "look", body: F1 })).toMatchObject({
        data: { page: { words: { body: F1 }, now: { feedback: { kind: "empty", scores: null } } } },
      });

      const answer = (await send(address, { intent: "keep", body: F1 })) as Response;
      expect(answer.status).toBe(303);
      expect(await storedStatements()).toMatchObject([{ body: F1, is_ready: 0 }]);
    },
  );
});

describe("looking", () => {
  test("gives feedback and saves nothing", async () => {
    expect(await send(good, { intent: "look", body: F1, recipient: "Sam" })).toMatchObject({
      init: { status: 200 },
      data: {
        page: {
          words: { body: F1, recipient: "Sam" },
          now: { text: F1, feedback: { kind: "coached", flags: [] } },
          before: null,
          beforeText: F1,
        },
      },
    });
    expect(await storedStatements()).toEqual([]);
  });

  test("shows changed words beside those from before", async () => {
    expect(await send(good, { intent: "look", body: F1, before: F10 })).toMatchObject({
      data: { page: { before: { text: F10, feedback: { kind: "coached" } }, beforeText: F10 } },
    });
  });

  test("a live refresh does not make a draft to compare with", async () => {
    expect(await send(good, { intent: "look", live: "1", body: "I fel" })).toMatchObject({
      data: { page: { before: null, beforeText: "" } },
    });
  });

  test("trying an edit applies it", async () => {
    expect(await send(good, { intent: "try understanding", body: F10 })).toMatchObject({
      data: {
        page: {
          words: { body: expect.stringMatching(/^I know you're tired\. Please don't be late/) },
          before: { text: F10 },
        },
      },
    });
  });

  test("an edit can be undone, and only right after it", async () => {
    const tried = await send(good, { intent: "try understanding", body: F10 });
    expect(tried).toMatchObject({ data: { page: { undo: F10 } } });
    const form = { intent: "undo", body: "Other words.", undo: F10 };
    expect(await send(good, form)).toMatchObject({
      data: { page: { undo: null, words: { body: F10 } } },
    });
    expect(await send(good, { intent: "undo", body: F1 })).toMatchObject({
      data: { page: { words: { body: F1 } } },
    });
  });

  test.each(["try nothing", "try __proto__", "try "])("%s changes no word", async (intent) => {
    expect(await send(good, { intent, body: F10 })).toMatchObject({
      data: { page: { words: { body: F10 } } },
    });
  });

  test("dangerous words get a safety note and no advice", async () => {
    expect(await send(good, { intent: "look", body: F8 })).toMatchObject({
      data: { page: { now: { feedback: { kind: "safety", flags: ["MED_CONTROL"] } } } },
    });
  });

  test("refuses a long text and shows it again", async () => {
    const body = "x".repeat(3_001);

    expect(await send(good, { intent: "look", body })).toMatchObject({
      init: { status: 400 },
      data: { page: { result: { initialValue: { body }, error: { body: [expect.any(String)] } } } },
    });
  });
});

describe("saving", () => {
  test("saving redirects to the page of the new statement", async () => {
    const member = await aMember(db);
    const form = {
      intent: "keep",
      body: F1,
      name: "Late",
      occasion: "Sunday",
      account_id: "other",
    };

    const answer = (await send(good, form, member)) as Response;

    const [row] = await storedStatements();
    expect(row).toMatchObject({
      account_id: member.id,
      name: "Late",
      occasion: "Sunday",
      is_ready: 1,
    });
    expect(answer.headers.get("Location")).toContain(`/statements/${row!.id}`);
  });

  test("refuses to save without words", async () => {
    expect(await send(good, { intent: "keep", name: "Late" })).toMatchObject({
      init: { status: 400 },
      data: { page: { result: { error: { body: ["Write a few words first."] } } } },
    });
  });

  test("words about a crisis show the card first and are saved the second time", async () => {
    const body = "You said you want to die. Could you call me tonight?";

    expect(await send(good, { intent: "keep", body })).toMatchObject({
      data: { page: { cards: ["suicide"], now: { feedback: { kind: "safety" } } } },
    });
    expect(await storedStatements()).toEqual([]);

    await send(good, { intent: "keep", body, shown: "suicide" });
    expect(await storedStatements()).toHaveLength(1);
  });

  test("saves any script and any character exactly", async () => {
    const body = "日本語🙂 <b>\"'&%00 {7*191}\nכן";

    await send(good, { intent: "keep", body });

    expect(await storedStatements()).toMatchObject([{ body }]);
  });
});
