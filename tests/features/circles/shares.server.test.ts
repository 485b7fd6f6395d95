import fc from "fast-check";
import { expect, test } from "vitest";
import { findCircle, leaveCircle } from "~/features/circles/circle.server";
import { loadCircle } from "~/features/circles/load-circle.server";
import { readShared, setShares } from "~/features/circles/shares.server";
import { limitForm } from "~/features/plans/limits/limit-prompts";
import { anEntry, aReward } from "#tests/features/plans/a-plan";
import { testDb } from "#tests/helpers/test-db";
import { aCircle, clock, joinBy, seen } from "./a-circle";

/** What a random history does: a share is set or all are taken back, somebody leaves or comes back. */
const step = fc.record({
  who: fc.nat(2),
  does: fc.constantFrom("show", "show", "show", "take back", "leave", "join"),
  ticks: fc.array(fc.record({ viewer: fc.nat(2), thing: fc.nat(2) }), { maxLength: 4 }),
});

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

test("whatever people show, take back, leave and join, nothing unshown is ever read", async () => {
  const db = await testDb();
  const people = await aCircle(db, "Rosa", "Maya", "Luis");
  const things: string[][] = [];
  for (const person of people) {
    const limit = await anEntry(db, person, limitForm, { words: `The limit of ${person.name}` });
    const second = await anEntry(db, person, limitForm, { words: `Another of ${person.name}` });
    await aReward(db, person, { what: `The reward of ${person.name}` });
    things.push([`limits.${limit}`, `limits.${second}`, "rewards"]);
  }
  const shown = new Set<string>();
  const isIn = [true, true, true];
  const forget = (who: number) => {
    for (const share of shown)
      if (share.split(" ").slice(0, 2).includes(String(who))) shown.delete(share);
  };
  const ids = async () =>
    Promise.all(people.map(async ({ id }) => (await findCircle(db, id))?.you.id));

  async function take({ who, does, ticks }: Step) {
    const person = people[who]!;
    if (does === "leave") {
      await leaveCircle(db, person.id);
      isIn[who] = false;
      forget(who);
    } else if (does === "join") {
      const host = people.find((_, index) => index !== who && isIn[index]);
      if (isIn[who] || !host) return;
      isIn[who] = (await joinBy(db, host, person)) === "joined";
    } else {
      const members = await ids();
      const wanted = (does === "show" ? ticks : []).map(({ viewer, thing }) => ({
        viewerId: members[viewer] ?? "nobody",
        thing: things[who]![thing]!,
        share: `${who} ${viewer} ${things[who]![thing]}`,
        isReal: isIn[who]! && isIn[viewer]! && viewer !== who,
      }));
      await setShares(db, person.id, wanted, clock);
      for (const share of shown) if (share.startsWith(`${who} `)) shown.delete(share);
      for (const { share, isReal } of wanted) if (isReal) shown.add(share);
    }
  }

  async function check() {
    const members = await ids();
    for (const [viewer, { id: accountId }] of people.entries()) {
      const page = await loadCircle(db, accountId, seen);
      const listed = Object.values(page?.shown ?? {}).flat();
      const expected = [...shown].filter((share) => share.split(" ")[1] === String(viewer));
      expect(listed).toHaveLength(expected.length);
      for (const [owner, own] of things.entries()) {
        for (const thing of own) {
          const asked = { accountId, ownerId: members[owner] ?? "gone", thing, today: clock.today };
          const mayRead = shown.has(`${owner} ${viewer} ${thing}`);
          expect((await readShared(db, asked)) !== null, `${owner} ${viewer} ${thing}`).toBe(
            mayRead,
          );
        }
      }
    }
  }

  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      for (const one of steps) await take(one);
      await check();
    }),
    { numRuns: 12, seed: 20_261_130 },
  );
});
