import { expect, test } from "vitest";
import { db } from "~/db.server";
import { findOpenAttempt } from "~/features/dialogues/talk/attempt-log.server";
import { findDialogue, listDialogues } from "~/features/dialogues/dialogues.server";
import { startAttempt } from "~/features/dialogues/talk/start-attempt.server";
import { completeLesson } from "~/features/lessons/progress.server";
import { action, loader } from "~/routes/dialogues.$id";
import { action as move } from "~/routes/dialogues.$id_.moves";
import { aGrant, aMember, aSafetyCheck, anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

const rideHome = (await findDialogue("the-ride-home"))!;
const url = "/dialogues/the-ride-home";
const params = { id: "the-ride-home" };

const openPage = async (as: { id: string }) => loader(await routeArgs(url, { as, params }));
const post = async (as: { id: string }, form: Record<string, string>) =>
  action(await routeArgs(url, { as, params, form }));

test("a visitor sees only the title and that it is for members", async () => {
  for (const handler of [loader, action]) {
    const form = handler === action ? { move: "start" } : undefined;
    const thrown = await thrownBy(handler(await routeArgs(url, { params, form })));

    expect(thrown).toMatchObject({ init: { status: 403 }, data: { reason: "sign-in" } });
    expect(JSON.stringify(thrown)).not.toContain("Theo");
  }
});

test("closed without a grant or without the safety check", async () => {
  const visitor = await anAccount(db);
  expect(await thrownBy(openPage(visitor))).toMatchObject({ data: { reason: "membership" } });
  await aGrant(db, visitor.id);
  expect(await thrownBy(openPage(visitor))).toMatchObject({ data: { reason: "safety-check" } });
  expect(await thrownBy(post(visitor, { move: "start" }))).toMatchObject({
    init: { status: 403 },
  });

  expect(await findOpenAttempt(db, visitor.id, rideHome.id)).toBeNull();
});

test('the result "pause" closes an open talk', async () => {
  const account = await aMember(db);
  const attempt = await startAttempt(db, account.id, rideHome, { seed: 1, now: 1 });
  await aSafetyCheck(db, account.id, "pause");

  const line = { move: "say", attempt, seq: "0", choice: "1-good" };
  expect(await thrownBy(post(account, line))).toMatchObject({
    data: { reason: "safety-pause" },
  });
});

const twoRules = [
  "benzodiazepines/dependence-or-addiction",
  "benzodiazepines/why-not-stop-suddenly",
];

test("a dialogue opens only after the lessons to read before its own lesson", async () => {
  const account = await aMember(db, { track: "B" });
  const args = { as: account, params: { id: "the-bad-wave" } };
  const open = async () => loader(await routeArgs("/", args));
  const begin = async () => action(await routeArgs("/", { ...args, form: { move: "start" } }));

  for (const ask of [open, begin]) {
    expect(await thrownBy(ask())).toMatchObject({ data: { reason: "read-first" } });
  }
  expect(await findOpenAttempt(db, account.id, "the-bad-wave")).toBeNull();

  for (const rule of twoRules) await completeLesson(db, account.id, rule, 1);
  await expect(open()).resolves.toBeDefined();
});

/** Modules that a safety check which says pause swaps for the safety page. */
const swapped = [
  "talking-so-you-are-heard",
  "rewarding-non-use",
  "stepping-back",
  "seizing-the-moment",
];

test.each(await listDialogues())(
  "the safety check decides about $id as about its lesson",
  async (dialogue) => {
    const account = await aMember(db, { track: "C" });
    for (const rule of twoRules) await completeLesson(db, account.id, rule, 1);
    await aSafetyCheck(db, account.id, "pause");
    const args = { as: account, params: { id: dialogue.id } };
    const asked = [
      async () => loader(await routeArgs("/", args)),
      async () => action(await routeArgs("/", { ...args, form: { move: "start" } })),
      async () => move(await routeArgs("/", { ...args, form: { move: "start" } })),
    ];

    const isClosed =
      swapped.includes(dialogue.lesson.split("/")[0]!) ||
      dialogue.lesson === "problem-solving/limits-you-can-keep";
    expect(dialogue.safety === "skill").toBe(isClosed);
    for (const ask of asked) {
      if (isClosed)
        expect(await thrownBy(ask())).toMatchObject({ data: { reason: "safety-pause" } });
      else await expect(ask()).resolves.toBeDefined();
    }
  },
);

test("a free dialogue needs only an account", async () => {
  const free = { id: "first-slip" };
  const stranger = await thrownBy(
    loader(await routeArgs("/dialogues/first-slip", { params: free })),
  );
  const visitor = await anAccount(db);
  const page = await loader(await routeArgs("/", { as: visitor, params: free }));

  expect(stranger).toMatchObject({ status: 302 });
  expect(page).toMatchObject({ page: { kind: "start" } });
});

test("the withdrawal of rewards is a 404 for track B only", async () => {
  const stepsBack = (await listDialogues()).filter(({ theme }) => theme === "stepping-back");
  const [b, c] = [await aMember(db, { track: "B" }), await aMember(db, { track: "C" })];

  for (const { id } of stepsBack) {
    const args = { params: { id } };
    for (const form of [undefined, { move: "start" }]) {
      const handler = form ? action : loader;
      const thrown = await thrownBy(handler(await routeArgs("/", { as: b, ...args, form })));
      expect(thrown).toMatchObject({ init: { status: 404 } });
    }
    await expect(loader(await routeArgs("/", { as: c, ...args }))).resolves.toBeDefined();
  }
});

test.each(["../../package", "nothing", "the-ride-home.mdx"])("%j is not found", async (id) => {
  const thrown = await thrownBy(
    loader(await routeArgs("/", { as: await aMember(db), params: { id } })),
  );
  expect(thrown).toMatchObject({ init: { status: 404 } });
});
