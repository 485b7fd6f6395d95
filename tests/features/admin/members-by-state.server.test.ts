import { expect, test } from "vitest";
import { countMembersByState } from "~/features/admin/members-by-state.server";
import { aGrant, anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

const now = Date.now();
const day = 86_400_000;

test("each member counts once, in the state that decides, and fewer than eight are hidden", async () => {
  const db = await testDb();
  for (let count = 0; count < 8; count += 1) {
    const { id } = await anAccount(db);
    await aGrant(db, id, { source: "gift", ends_at: now + day });
    await aGrant(db, id, { source: "subscription", source_ref: `sub_${count}` });
  }
  for (let count = 0; count < 7; count += 1) await aGrant(db, (await anAccount(db)).id);
  for (let count = 0; count < 9; count += 1) {
    const { id } = await anAccount(db);
    await aGrant(db, id, { source: "trial", ends_at: now - 1 });
  }
  for (let count = 0; count < 10; count += 1) await anAccount(db);
  for (let count = 0; count < 20; count += 1) await anAccount(db, { roles: ["expert", "admin"] });

  const counts = Object.fromEntries(
    (await countMembersByState(db, now)).map(({ state, count }) => [state, count]),
  );

  expect(counts).toEqual({
    Paying: 8,
    "Payment failed, still open": null,
    "Sponsor seat": null,
    Gift: null,
    Complimentary: null,
    Trial: null,
    "Over, notes still there": 9,
    "Free account": 10,
  });
});
