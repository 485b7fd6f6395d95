import { expect, test } from "vitest";
import { keyStoreOf } from "#db/database";
import { startSession } from "~/features/accounts/session/session.server";
import { findSession } from "~/features/membership/find-session.server";
import { aRequest } from "#tests/features/accounts/a-request";
import { aMember } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

test("an account whose key was erased has no session, and others keep theirs", async () => {
  const db = await testDb();
  const [gone, other] = [await aMember(db), await aMember(db)];
  const sessions = [await startSession(db, gone.id), await startSession(db, other.id)];

  await keyStoreOf(db).eraseKeysOf(gone.id);

  const found = await Promise.all(sessions.map((token) => findSession(db, aRequest(token))));
  expect(found.map((session) => session?.account.id)).toEqual([undefined, other.id]);
});
