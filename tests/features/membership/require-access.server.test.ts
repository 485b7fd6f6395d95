import type Stripe from "stripe";
import { expect, test } from "vitest";
import type { Db } from "#db/database";
import { isAnyLive, type Standing } from "~/features/membership/access";
import { renewLapsed, requireAccess } from "~/features/membership/require-access.server";
import { listGrants } from "~/features/membership/grants.server";
import { thrownBy } from "#tests/helpers/route-args";
import { testDb } from "#tests/helpers/test-db";
import { aShop, aSubscriber, saveState } from "./a-shop";

const day = 86_400_000;

const lesson = {
  title: "The invitation",
  access: "members",
  safety: "skill",
  parts: [{ kind: "html", html: "<p>A dip is a moment</p>" }],
} as const;
const unlocked = { ...lesson, safety: "own-life" } as const;

/** Someone with this standing: without a grant or a safety check unless told otherwise. */
function aReader(standing: Partial<Standing> = {}) {
  return { id: "someone", standing: { grants: [], safety: null, ...standing } };
}

/** As a route does it: renew first, then let in or refuse. */
async function enter(db: Db, args: Parameters<typeof requireAccess>[0], stripe?: Stripe) {
  requireAccess(await renewLapsed(db, args, stripe));
}

const live = { status: "active", ends_at: null } as const;

test("the 403 has the reason and the title, and nothing else about the content", async () => {
  const db = await testDb();

  const thrown = await thrownBy(enter(db, { account: null, content: lesson }));

  expect(thrown).toMatchObject({ init: { status: 403 } });
  expect((thrown as { data: unknown }).data).toEqual({
    reason: "sign-in",
    title: "The invitation",
  });
});

test.each([
  ["none at all", []],
  ["one that has ended", [{ status: "ended", ends_at: null }]],
  ["one that the clock has ended", [{ status: "active", ends_at: Date.now() - 1 }]],
] as const)("an account with a grant of %s gets a 403", async (_, grants) => {
  const db = await testDb();
  const account = aReader({ grants: [...grants] });

  await expect(enter(db, { account, content: unlocked })).rejects.toMatchObject({
    data: { reason: "membership" },
  });
  const opened = aReader({ grants: [...grants, live] });
  await enter(db, { account: opened, content: unlocked });
});

test("the 403 says when a failed payment is what keeps a member out", async () => {
  const db = await testDb();
  const account = aReader({ grants: [{ status: "past_due", ends_at: Date.now() - 1 }] });

  await expect(enter(db, { account, content: unlocked })).rejects.toMatchObject({
    data: { reason: "membership", isUnpaid: true },
  });
});

test("the account's safety result decides, not the result of the visit", async () => {
  const db = await testDb();
  const account = aReader({ grants: [live], safety: "pause" });

  await expect(enter(db, { account, content: lesson, safety: "go" })).rejects.toMatchObject({
    data: { reason: "safety-pause" },
  });
});

test("the 403 for unread lessons names those that are not read yet", async () => {
  const db = await testDb();
  const readFirst = ["a", "b"].map((id) => ({ id, title: `Lesson ${id}` }));
  const args = { account: aReader({ grants: [live] }), content: { ...unlocked, readFirst } };

  await expect(enter(db, { ...args, hasRead: (id) => id === "a" })).rejects.toMatchObject({
    data: { reason: "read-first", readFirst: [{ id: "b", title: "Lesson b" }] },
  });
  await enter(db, { ...args, hasRead: () => true });
});

test("a visitor's safety result comes from the visit", async () => {
  const db = await testDb();
  const content = { ...lesson, access: "free" } as const;

  await expect(enter(db, { account: null, content })).rejects.toMatchObject({
    data: { reason: "safety-check" },
  });
  await enter(db, { account: null, content, safety: "support" });
});

/** The account as a request finds it. */
async function readerOf(db: Db, { id }: { id: string }) {
  return { id, standing: { grants: await listGrants(db, id), safety: null } };
}

test("a renewal without a webhook is fetched from Stripe and opens the content", async () => {
  const db = await testDb();
  const { shop, stripe } = await aShop();
  const { account, subscription } = await aSubscriber(db, shop);
  await saveState(db, account.id, {
    subscriptionId: subscription.id,
    status: "active",
    endsAt: Date.now() - 1000,
    syncedAt: Date.now() - 30 * day,
  });
  await enter(db, { account: await readerOf(db, account), content: unlocked }, stripe);

  expect(isAnyLive(await listGrants(db, account.id), Date.now())).toBe(true);
});

test("if Stripe does not answer, a lapsed member gets a 403 within two seconds", async () => {
  const db = await testDb();
  const { standIn, shop, stripe } = await aShop();
  const { account, subscription } = await aSubscriber(db, shop);
  await saveState(db, account.id, {
    subscriptionId: subscription.id,
    status: "active",
    endsAt: 1,
    syncedAt: 1,
  });
  standIn.trouble = "hanging";
  const asked = Date.now();
  await expect(
    enter(db, { account: await readerOf(db, account), content: unlocked }, stripe),
  ).rejects.toMatchObject({
    data: { reason: "membership" },
  });
  expect(Date.now() - asked).toBeLessThan(20_000);
});
