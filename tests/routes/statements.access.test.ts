import { describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { action, loader } from "~/routes/statements.new/route";
import { rubricFixtures } from "#tests/features/coach/rubric-fixtures";
import { storedStatements } from "#tests/features/statements/a-statement";
import { aMember, anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

const good = "/statements/new?moment=good";
const [F1] = rubricFixtures.F1!;

describe("access to the coach", () => {
  const calls = async (as?: { id: string }) => [
    thrownBy(loader(await routeArgs(good, as && { as }))),
    thrownBy(
      action(await routeArgs(good, { ...(as && { as }), form: { intent: "keep", body: F1 } })),
    ),
  ];

  test("a stranger is asked to sign in, and gets the words back", async () => {
    const [opened, sent] = await calls();
    expect(((await opened) as Response).headers.get("Location")).toMatch(/^\/sign-in/);
    expect(await sent).toMatchObject({
      init: { status: 403 },
      data: { unsaved: { draft: { words: { body: F1 } }, unsaved: { problem: "signed-out" } } },
    });
    const empty = action(await routeArgs(good, { form: { intent: "keep" } }));
    const { headers } = (await thrownBy(empty)) as Response;
    expect(headers.get("Location")).toMatch(/^\/sign-in/);
  });

  test("without a membership shows the gate and saves nothing", async () => {
    for (const call of await calls(await anAccount(db))) {
      expect(await call).toMatchObject({ init: { status: 403 }, data: { reason: "membership" } });
    }
    expect(await storedStatements()).toEqual([]);
  });

  test("before the safety check links to it, from every lesson", async () => {
    for (const call of await calls(await aMember(db, { safety: null }))) {
      expect(await call).toMatchObject({ init: { status: 403 }, data: { reason: "safety-check" } });
    }
    expect(await storedStatements()).toEqual([]);
  });

  test('after the result "pause" links to the safety page', async () => {
    for (const call of await calls(await aMember(db, { safety: "pause" }))) {
      expect(await call).toMatchObject({
        init: { status: 403 },
        data: { reason: "safety-pause", title: "Your words" },
      });
    }
  });
});
