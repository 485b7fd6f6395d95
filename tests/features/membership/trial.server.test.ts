import { expect, test } from "vitest";
import { announceTrialEnds, startTrial } from "~/features/membership/trial.server";
import { hasLiveGrant, listGrants } from "~/features/membership/grants.server";
import { day } from "~/time";
import { aGrant, anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

test("an account gets one trial, also of two clicks at once, and none after a membership", async () => {
  const db = await testDb();
  const [fresh, former] = [await anAccount(db), await anAccount(db)];
  await aGrant(db, former.id, { status: "ended", ends_at: 1 });
  const now = Date.now();

  const clicks = await Promise.all([1, 2, 3].map(() => startTrial(db, fresh.id, 14, now)));

  expect(clicks.filter(Boolean)).toHaveLength(1);
  expect(await listGrants(db, fresh.id)).toMatchObject([{ source: "trial" }]);
  expect(await hasLiveGrant(db, fresh.id, now + 14 * day - 1)).toBe(true);
  expect(await hasLiveGrant(db, fresh.id, now + 14 * day)).toBe(false);
  expect(await startTrial(db, fresh.id, 14, now + 20 * day)).toBe(false);
  expect(await startTrial(db, former.id, 14, now)).toBe(false);
});

test("the end of a trial is mailed once, where mail is safe and nothing else stays open", async () => {
  const db = await testDb();
  const now = Date.now();
  const ends = { source: "trial", ends_at: now + 2 * day } as const;
  const safe = await anAccount(db, { reply_mail: 1 });
  const [unsafe, early, joined, over] = [
    await anAccount(db),
    await anAccount(db, { reply_mail: 1 }),
    await anAccount(db, { reply_mail: 1 }),
    await anAccount(db, { reply_mail: 1 }),
  ];
  for (const { id } of [safe, unsafe, joined]) await aGrant(db, id, ends);
  await aGrant(db, early.id, { ...ends, ends_at: now + 4 * day });
  await aGrant(db, over.id, { ...ends, ends_at: now - 1 });
  await aGrant(db, joined.id, { source: "subscription", ends_at: now + 30 * day });

  await announceTrialEnds(db, now);
  await announceTrialEnds(db, now + 1);

  const mails = () => db.selectFrom("job").selectAll().where("name", "=", "mail").execute();
  expect(await mails()).toMatchObject([{ account_id: safe.id }]);
  await announceTrialEnds(db, now + day);
  expect((await mails()).map(({ account_id }) => account_id)).toEqual([safe.id, early.id]);
});
