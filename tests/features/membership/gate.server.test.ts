import { expect, test } from "vitest";
import type { Standing } from "~/features/membership/access";
import { requireAccess } from "~/features/membership/gate.server";
import { thrownBy } from "#tests/helpers/route-args";
import { testDb } from "#tests/helpers/test-db";

const lesson = {
  title: "The invitation",
  access: "members",
  isLocked: true,
  parts: [{ kind: "html", html: "<p>A dip is a moment</p>" }],
} as const;
const unlocked = { ...lesson, isLocked: false };

/** Someone with this standing: without a grant or a safety check unless told otherwise. */
function aReader(standing: Partial<Standing> = {}) {
  return { id: "someone", standing: { grants: [], safety: null, ...standing } };
}

const live = { status: "active", ends_at: null } as const;

test("a closed door tells its reason and the title, and nothing else of the content", async () => {
  const db = await testDb();

  const thrown = await thrownBy(requireAccess(db, { account: null, content: lesson }));

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
] as const)("an account with a grant of %s stands before a closed door", async (_, grants) => {
  const db = await testDb();
  const account = aReader({ grants: [...grants] });

  await expect(requireAccess(db, { account, content: unlocked })).rejects.toMatchObject({
    data: { reason: "membership" },
  });
  const opened = aReader({ grants: [...grants, live] });
  await requireAccess(db, { account: opened, content: unlocked });
});

test("a member's own safety result decides, not what the visit says", async () => {
  const db = await testDb();
  const account = aReader({ grants: [live], safety: "pause" });

  await expect(requireAccess(db, { account, content: lesson, safety: "go" })).rejects.toMatchObject(
    { data: { reason: "safety-pause" } },
  );
});

test("a door that waits for other lessons names those that are not read yet", async () => {
  const db = await testDb();
  const readFirst = ["a", "b"].map((id) => ({ id, title: `Lesson ${id}` }));
  const args = { account: aReader({ grants: [live] }), content: { ...unlocked, readFirst } };

  await expect(requireAccess(db, { ...args, hasRead: (id) => id === "a" })).rejects.toMatchObject({
    data: { reason: "read-first", readFirst: [{ id: "b", title: "Lesson b" }] },
  });
  await requireAccess(db, { ...args, hasRead: () => true });
});

test("a stranger's safety result comes with the visit", async () => {
  const db = await testDb();
  const content = { ...lesson, access: "free" } as const;

  await expect(requireAccess(db, { account: null, content })).rejects.toMatchObject({
    data: { reason: "safety-check" },
  });
  await requireAccess(db, { account: null, content, safety: "support" });
});
