import { expect, test } from "vitest";
import { resetSecondFactor } from "#db/accounts";
import type { Db } from "#db/database";
import { newChallenge } from "~/features/accounts/passkeys/challenge.server";
import {
  addPasskey,
  listPasskeys,
  removePasskey,
} from "~/features/accounts/passkeys/passkeys.server";
import { provePasskey, signInWithPasskey } from "~/features/accounts/passkeys/use-passkey.server";
import { startSession } from "~/features/accounts/session/session.server";
import { readSession, requireStaff } from "~/features/membership/viewer.server";
import { aRequest } from "#tests/features/accounts/a-request";
import { aVisit } from "#tests/features/accounts/a-member";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { aDevice } from "./a-device";

const minute = 60_000;
const holder = "a browser";

async function aSession(db: Db, accountId: string) {
  return (await readSession(db, aRequest(await startSession(db, accountId))))!;
}

/** An account with a passkey on a device. */
async function anOwner(db: Db, values: Parameters<typeof anAccount>[1] = {}) {
  const account = await anAccount(db, values);
  const session = await aSession(db, account.id);
  const device = aDevice();
  const made = device.make(newChallenge(session.id));
  expect(await addPasskey(db, aVisit(), session, made)).toEqual({ kind: "added" });
  return { ...account, session, device };
}

test("a passkey signs in, and counts as both factors of staff", async () => {
  const db = await testDb();
  const { id, device } = await anOwner(db, { roles: ["expert"] });

  const use = device.use(newChallenge(holder));
  const signedIn = await signInWithPasskey(db, aVisit(), { holder }, use);

  expect(signedIn).toMatchObject({ kind: "in", accountId: id });
  const { headers } = signedIn as { headers: Headers };
  expect(headers.get("Set-Cookie")).not.toContain("Max-Age");
  expect(await requireStaff(db, aVisit({ cookies: headers }), ["expert"])).toMatchObject({ id });
  expect(await listPasskeys(db, id)).toMatchObject([
    { device: "Firefox on a Linux computer", last_used_at: expect.any(Number) },
  ]);
});

test("an answer works once, within ten minutes, and for the browser that was asked", async () => {
  const db = await testDb();
  const { device } = await anOwner(db);
  const now = Date.now();
  const challenge = newChallenge(holder, now);
  const use = device.use(challenge);
  const signIn = (at: number, who = holder) =>
    signInWithPasskey(db, aVisit(), { holder: who }, use, at);

  expect(await signIn(now, "another browser")).toEqual({ kind: "gone" });
  expect(await signIn(now + 10 * minute + 1)).toEqual({ kind: "gone" });
  const both = await Promise.all([signIn(now), signIn(now)]);
  expect(both.map(({ kind }) => kind).toSorted()).toEqual(["gone", "in"]);
  expect(await signIn(now + 10 * minute)).toEqual({ kind: "gone" });
});

test.each([
  ["another site's page", { origin: "https://evil.example" }],
  ["another site's key", { site: "evil.example" }],
  ["nobody at the device", { flags: 4 }],
  ["no finger, face or PIN", { flags: 1 }],
  ["an answer to the wrong question", { type: "webauthn.create" }],
])("%s does not sign in", async (_, said) => {
  const db = await testDb();
  const { device } = await anOwner(db);
  const use = device.use(newChallenge(holder), said);
  expect(await signInWithPasskey(db, aVisit(), { holder }, use)).toEqual({ kind: "wrong" });
});

test("a changed answer, another key and a copied key do not sign in", async () => {
  const db = await testDb();
  const { device, session } = await anOwner(db);
  const signIn = (use: ReturnType<typeof device.use>) =>
    signInWithPasskey(db, aVisit(), { holder }, use);

  const changed = device.use(newChallenge(holder));
  changed.deviceData[36] = 9;
  expect(await signIn(changed)).toEqual({ kind: "wrong" });

  const { credentialId } = device.use(newChallenge(holder));
  const stranger = { ...aDevice().use(newChallenge(holder)), credentialId };
  expect(await signIn(stranger)).toEqual({ kind: "wrong" });
  expect(await signIn(aDevice().use(newChallenge(holder)))).toEqual({ kind: "wrong" });

  expect((await signIn(device.use(newChallenge(holder), { counter: 7 }))).kind).toBe("in");
  for (const counter of [7, 6, 0]) {
    expect(await signIn(device.use(newChallenge(holder), { counter }))).toEqual({ kind: "wrong" });
  }
  const again = device.make(newChallenge(session.id));
  expect(await addPasskey(db, aVisit(), session, again)).toEqual({ kind: "wrong" });
});

test.each([
  ["a challenge of another session", (made: Made) => made, "another session"],
  ["a key that is none", (made: Made) => ({ ...made, publicKey: Buffer.from("x") }), null],
  ["another algorithm than the key's", (made: Made) => ({ ...made, algorithm: -257 }), null],
  ["no finger, face or PIN", (made: Made) => ({ ...made, deviceData: unverified(made) }), null],
])("a passkey is not added with %s", async (_, change, other) => {
  const db = await testDb();
  const { id } = await anAccount(db);
  const session = await aSession(db, id);
  const made = change(aDevice().make(newChallenge(other ?? session.id)));
  expect((await addPasskey(db, aVisit(), session, made)).kind).toMatch(/wrong|gone/);
  expect(await listPasskeys(db, id)).toEqual([]);
});

type Made = ReturnType<ReturnType<typeof aDevice>["make"]>;

function unverified({ deviceData }: Made) {
  return Buffer.from(deviceData).fill(65, 32, 33);
}

test("at the second step and in a session, only the account's own passkey counts", async () => {
  const db = await testDb();
  const [mine, other] = [await anOwner(db, { roles: ["admin"] }), await anOwner(db)];
  const step = { holder, accountId: mine.id };
  const use = other.device.use(newChallenge(holder));
  expect(await signInWithPasskey(db, aVisit(), step, use)).toEqual({ kind: "wrong" });

  const { session } = mine;
  const foreign = other.device.use(newChallenge(session.id));
  expect(await provePasskey(db, session, foreign)).toEqual({ kind: "wrong" });
  const own = mine.device.use(newChallenge(session.id));
  expect(await provePasskey(db, session, own)).toEqual({ kind: "in" });
  const row = db.selectFrom("session").select("second_factor_at").where("id", "=", session.id);
  expect(await row.executeTakeFirst()).toEqual({ second_factor_at: expect.any(Number) });
});

test("a removed passkey signs nobody in; only its owner or the operator removes it", async () => {
  const db = await testDb();
  const { id, email, device, session } = await anOwner(db);
  const [{ id: passkey = "" } = {}] = await listPasskeys(db, id);
  expect(await removePasskey(db, (await anAccount(db)).id, passkey)).toBe(false);
  expect(await removePasskey(db, id, passkey)).toBe(true);
  const use = device.use(newChallenge(holder));
  expect(await signInWithPasskey(db, aVisit(), { holder }, use)).toEqual({ kind: "wrong" });

  await addPasskey(db, aVisit(), session, device.make(newChallenge(session.id)));
  await resetSecondFactor(db, email, Date.now());
  expect(await listPasskeys(db, id)).toEqual([]);
});
