import { expect, test } from "vitest";
import { db } from "~/db.server";
import { listDialogues } from "~/features/dialogues/dialogues.server";
import { addSituation } from "~/features/dialogues/situations/situations.server";
import { compareTicks, cueCardOf } from "~/features/dialogues/together/cue-card";
import { loader } from "~/routes/dialogues.$id_.together";
import { aMember, aSafetyCheck, anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

const open = async (as: { id: string } | undefined, id: string, query = "") =>
  loader(await routeArgs(`/dialogues/${id}/together${query}`, { as, params: { id } }));

test("the card has what the loved one wants, the lines of a good talk, and how they take each kind", async () => {
  const member = await aMember(db);
  const { card, step, ticks } = await open(member, "the-ride-home");

  expect([step, ticks]).toEqual(["start", { speaker: [], player: [] }]);
  expect(card.wants).toMatch(/^To disappear/);
  expect(card.cues[0]!.say).toMatch(/jobs/);
  expect(card.cues.length).toBeGreaterThanOrEqual(4);
  expect(card.reactions.filter(({ turn }) => turn === "soften").map(({ to }) => to)[0]).toMatch(
    /^A kind line/,
  );
  expect(card.reactions.find(({ to }) => to === "Blame")).toMatchObject({ turn: "close" });
});

test("every scene that can be rehearsed by two has a card, and no emergency has one", async () => {
  const cards = new Map((await listDialogues()).map((one) => [one.id, cueCardOf(one)]));
  const without = [...cards].flatMap(([id, card]) => (card ? [] : [id]));

  expect(without.toSorted()).toEqual(["pills-and-beer", "rising-voices", "the-text"]);
  const member = await aMember(db);
  expect(await thrownBy(open(member, "the-text"))).toMatchObject({ init: { status: 404 } });
});

test("ticks come from the address, which may hold anything", async () => {
  const member = await aMember(db);
  const query =
    "?step=after&speaker=brief&speaker=help&player=brief&player=<b>&player=brief&step=x";
  const { step, ticks } = await open(member, "the-ride-home", query);

  expect(step).toBe("after");
  expect(ticks).toEqual({ speaker: ["brief", "help"], player: ["brief"] });
  expect(compareTicks(ticks)).toEqual({ both: ["brief"], speaker: ["help"], player: [] });
  expect((await open(member, "the-ride-home", "?step=nowhere")).step).toBe("start");
});

test("an own situation has a card for its member only, and a pause closes it", async () => {
  const member = await aMember(db);
  const words = { name: "Sam", pronoun: "they" as const, where: "At home", when: "Friday" };
  const situation = { ...words, starts: "Payday", says: "I need forty dollars." };
  const made = { template: "late-and-drunk", words: situation, formKey: null };
  const id = `my-${await addSituation(db, member.id, made, 1)}`;

  expect((await open(member, id)).card).toMatchObject({
    them: "Sam",
    wants: expect.stringContaining("they want to be sure"),
  });
  expect(await thrownBy(open(await aMember(db), id))).toMatchObject({ init: { status: 404 } });
  await aSafetyCheck(db, member.id, "pause");
  expect(await thrownBy(open(member, id))).toMatchObject({ data: { reason: "safety-pause" } });
  expect(await thrownBy(open(undefined, "the-ride-home"))).toMatchObject({ init: { status: 403 } });
  const free = await anAccount(db);
  expect(await thrownBy(open(free, "the-ride-home"))).toMatchObject({ init: { status: 403 } });
});
