import { describe, expect, test } from "vitest";
import { accessTo, closedReason, isLive, type Grant } from "~/features/membership/access";

const now = Date.UTC(2026, 10, 22);
const live: Grant = { status: "active", ends_at: now + 1 };
const free = { access: "free", safety: "own-life" } as const;
const freeLocked = { access: "free", safety: "skill" } as const;
const members = { access: "members", safety: "own-life" } as const;
const membersLocked = { access: "members", safety: "skill" } as const;

const stranger = null;
const account = { grants: [] };
const member = { grants: [live] };

test.each([
  // content, viewer, safety, what the gate says
  [free, stranger, null, "open"],
  [free, stranger, "pause", "open"],
  [free, account, null, "open"],
  [free, account, "pause", "open"],
  [free, member, "pause", "open"],

  [freeLocked, stranger, null, "safety-check"],
  [freeLocked, stranger, "go", "open"],
  [freeLocked, stranger, "support", "open"],
  [freeLocked, stranger, "pause", "safety-pause"],
  [freeLocked, account, null, "safety-check"],
  [freeLocked, account, "go", "open"],
  [freeLocked, member, "pause", "safety-pause"],

  [members, stranger, null, "sign-in"],
  [members, stranger, "go", "sign-in"],
  [members, stranger, "pause", "sign-in"],
  [members, account, null, "membership"],
  [members, account, "pause", "membership"],
  [members, member, null, "open"],
  [members, member, "pause", "open"],

  [membersLocked, stranger, null, "sign-in"],
  [membersLocked, stranger, "go", "sign-in"],
  [membersLocked, stranger, "pause", "safety-pause"],
  [membersLocked, account, null, "membership"],
  [membersLocked, account, "support", "membership"],
  [membersLocked, account, "pause", "safety-pause"],
  [membersLocked, member, null, "safety-check"],
  [membersLocked, member, "go", "open"],
  [membersLocked, member, "support", "open"],
  [membersLocked, member, "pause", "safety-pause"],
] as const)("%j for %j with safety %s: %s", (content, viewer, safety, verdict) => {
  const access = accessTo(content, viewer && { grants: [...viewer.grants] }, safety, now);

  expect(access.open ? "open" : access.reason).toBe(verdict);
});

test.each([
  // who has read what, and what the gate says of content that comes after "a" and "b"
  ["a stranger", null, "sign-in"],
  ["an account", { grants: [], hasRead: () => true }, "membership"],
  ["a member who read nothing", { grants: [live] }, "read-first"],
  ["a member who read one", { grants: [live], hasRead: (id: string) => id === "a" }, "read-first"],
  ["a member who read both", { grants: [live], hasRead: () => true }, "open"],
])("content that needs two lessons first, for %s: %s", (_, viewer, verdict) => {
  const readFirst = ["a", "b"].map((id) => ({ id, title: id }));
  const access = accessTo({ ...members, readFirst }, viewer, "pause", now);

  expect(access.open ? "open" : access.reason).toBe(verdict);
  const locked = accessTo({ ...membersLocked, readFirst }, viewer, "pause", now);
  expect(locked).toMatchObject({ open: false, reason: "safety-pause" });
});

test("what is off the reader's track is closed, unless it may save a life", () => {
  const lifeSafety = { access: "free", safety: "life-safety", isOffTrack: true } as const;

  expect(closedReason({ ...free, isOffTrack: true }, member, "go", now)).toBe("off-track");
  expect(closedReason({ ...membersLocked, isOffTrack: true }, member, "pause", now)).toBe(
    "safety-pause",
  );
  expect(closedReason(lifeSafety, stranger, "pause", now)).toBeNull();
});

test("the way out of an argument is open to everybody, and the rest of its lesson is a skill", () => {
  const content = { access: "members", safety: "way-out" } as const;

  for (const [reader, safety] of [
    [stranger, null],
    [account, "go"],
    [member, null],
    [member, "pause"],
  ] as const) {
    expect(accessTo(content, reader && { grants: [...reader.grants] }, safety, now)).toMatchObject({
      open: false,
      isWayOutOpen: true,
    });
  }
  expect(accessTo(content, { grants: [live] }, "go", now).open).toBe(true);
});

test("a check that came to support opens a skill with an advocate first", () => {
  const open = (safety: "go" | "support") => accessTo(freeLocked, stranger, safety, now);

  expect(open("support")).toEqual({ open: true, isAdvocateFirst: true });
  expect(open("go")).toEqual({ open: true, isAdvocateFirst: false });
});

describe("unknown values close the gate", () => {
  test("content with an unknown access is for members", () => {
    const content = { access: "public" as "free", safety: "own-life" } as const;

    expect(closedReason(content, account, "go", now)).toBe("membership");
  });

  test("an unknown safety result opens nothing", () => {
    expect(accessTo(membersLocked, member, "fine" as "go", now).open).toBe(false);
  });

  test("a grant with an unknown status is not live", () => {
    expect(isLive({ status: "comped" as "active", ends_at: null }, now)).toBe(false);
  });
});

test.each([
  ["active", null, true],
  ["active", now + 1, true],
  ["active", now, false],
  ["past_due", now + 1, true],
  ["past_due", now, false],
  ["ended", null, false],
  ["ended", now + 1, false],
] as const)("a grant that is %s and ends at %s: live is %s", (status, ends_at, verdict) => {
  expect(isLive({ status, ends_at }, now)).toBe(verdict);
});

test("one live grant is enough, even if others have ended", () => {
  const grants: Grant[] = [
    { status: "ended", ends_at: now + 9 },
    { status: "active", ends_at: 1 },
  ];

  expect(accessTo(members, { grants }, null, now).open).toBe(false);
  expect(accessTo(members, { grants: [...grants, live] }, null, now).open).toBe(true);
});
