import type { ActionFunction } from "@remix-run/node";
import { expect, test } from "vitest";
import { db } from "~/db.server";
import { eraseEntry, findEntry } from "~/features/journal/journal.server";
import { eraseObservation, listObservations } from "~/features/observations/observations.server";
import { invitationForm } from "~/features/plans/invitation/invitation-form";
import type { PlanKind } from "~/features/plans/plan";
import { findPlanForm } from "~/features/plans/plan-forms";
import { erasePlan, listPlans } from "~/features/plans/plans.server";
import { problemForm } from "~/features/plans/problem-solver/problem-form";
import { eraseStatement } from "~/features/statements/statements.server";
import { action as changeEntry } from "~/routes/journal.$day";
import { action as addEntry } from "~/routes/journal.new";
import { action as changeObservation } from "~/routes/observations.$id_.edit";
import { action as addObservation } from "~/routes/observations.new";
import { action as changePlan } from "~/routes/plans.$kind.$id";
import { action as addInvitation } from "~/routes/plans.invitation";
import { action as addProblem } from "~/routes/plans.problem";
import { action as changeProblem } from "~/routes/plans.problem_.$id";
import { action as addReward } from "~/routes/plans.rewards";
import { action as changeStatement } from "~/routes/statements.$id/route";
import { action as addStatement } from "~/routes/statements.new/route";
import { anObservation } from "#tests/features/observations/an-observation";
import { anEntry } from "#tests/features/plans/a-plan";
import { aStatement, storedStatements } from "#tests/features/statements/a-statement";
import { aMember } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

type Who = { id: string };
interface Form {
  /** Writes an entry, erases it, and returns the parameters of its address. */
  erased(who: Who): Promise<Record<string, string>>;
  change: ActionFunction;
  /** Saves an entry anew. */
  add: ActionFunction;
  typed: Record<string, string | string[]>;
  saved(who: Who): Promise<unknown>;
  expected: unknown;
}

const plan = (kind: PlanKind, typed: Form["typed"], actions: Pick<Form, "change" | "add">) => ({
  ...actions,
  typed,
  async erased(who: Who) {
    const id = await anEntry(db, who, findPlanForm(kind)!, { problem: "Money", time: "Noon" });
    await erasePlan(db, who.id, kind, id);
    return { kind, id };
  },
  saved: ({ id }: Who) => listPlans(db, id, [kind]),
});

const forms: Record<string, Form> = {
  reward: {
    ...plan("rewards", { what: "A walk by the lake" }, { change: changePlan, add: addReward }),
    expected: [{ answers: { what: "A walk by the lake" } }],
  },
  invitation: {
    ...plan(
      invitationForm.kind,
      { time: "Sunday, ten" },
      { change: changePlan, add: addInvitation },
    ),
    expected: [{ answers: { time: "Sunday, ten" } }],
  },
  "step of a problem": {
    ...plan(
      problemForm.kind,
      { step: "choose", ideas: "A walk\nA song", out: ["A song"], choice: "A walk" },
      { change: changeProblem, add: addProblem },
    ),
    expected: [{ answers: { ideas: "A walk\nA song", out: ["A song"], choice: "A walk" } }],
  },
  observation: {
    async erased(who) {
      const id = await anObservation(db, who);
      await eraseObservation(db, who.id, id);
      return { id };
    },
    change: changeObservation,
    add: addObservation,
    typed: { kind: "use", day: "2026-11-20", before: "Home at six" },
    saved: ({ id }) => listObservations(db, id),
    expected: [{ answers: { before: "Home at six" } }],
  },
  "day in the journal": {
    async erased(who) {
      const day = "2026-11-20";
      await addEntry(await routeArgs("/journal/new", { as: who, form: { day, mood: "low" } }));
      await eraseEntry(db, who.id, day);
      return { day };
    },
    change: changeEntry,
    add: addEntry,
    typed: { day: "2026-11-20", helped: "A long walk" },
    saved: ({ id }) => findEntry(db, id, "2026-11-20"),
    expected: { answers: { helped: "A long walk" } },
  },
  statement: {
    async erased(who) {
      const id = await aStatement(who);
      await eraseStatement(db, who.id, id);
      return { id };
    },
    change: changeStatement,
    add: addStatement,
    typed: { intent: "keep", body: "Could you call me at noon?", occasion: "Sunday" },
    saved: async ({ id }) => (await storedStatements()).filter((one) => one.account_id === id),
    expected: [{ body: "Could you call me at noon?", occasion: "Sunday" }],
  },
};

test.each(Object.entries(forms))(
  "%s: a change of what was erased comes back with the words, and can be saved anew",
  async (_, { erased, change, add, typed, saved, expected }) => {
    const member = await aMember(db, { safety: "go" });
    const params = await erased(member);
    const form = { ...typed, base: "1" };
    const send = async (as: Who) =>
      thrownBy(Promise.resolve(change(await routeArgs("/", { as, params, form }))));
    const refused = await send(member);
    expect(refused).toMatchObject({ init: { status: 404 }, data: { unsaved: {} } });
    const page = JSON.stringify((refused as { data: { unsaved: object } }).data.unsaved);
    expect(page).toContain('"problem":"gone"');
    for (const word of Object.values(typed).flat()) {
      if (!["use", "keep", "choose"].includes(word)) expect(page).toContain(JSON.stringify(word));
    }
    expect(page).not.toContain(params.id ?? "never");
    // Somebody else's entry answers the same.
    expect(await send(await aMember(db, { safety: "go" }))).toEqual(refused);

    const again = await add(await routeArgs("/", { as: member, form: typed }));
    expect(again).toMatchObject({ status: 303 });
    expect(await saved(member)).toMatchObject(expected as object);
  },
);

test("an entry that is gone has no empty form to show", async () => {
  const member = await aMember(db, { safety: "go" });
  for (const { erased, change } of Object.values(forms)) {
    const params = await erased(member);
    const form = { kind: "use", intent: "save" };
    const sent = change(await routeArgs("/", { as: member, params, form }));
    const refused = await thrownBy(Promise.resolve(sent));
    expect(refused).toMatchObject({ init: { status: 404 }, data: null });
  }
});

test("a statement survives the end of the session, and two tabs show both versions", async () => {
  const member = await aMember(db, { safety: "go" });
  const id = await aStatement(member, "Could you call me?");
  const [saved] = (await storedStatements()).filter((one) => one.id === id);
  const send = async (form: Record<string, string>, as?: Who) =>
    changeStatement(await routeArgs("/", { ...(as && { as }), params: { id }, form }));
  const typed = { intent: "keep", body: "Could you text me?", base: String(saved!.updated_at) };

  expect(await thrownBy(send(typed))).toMatchObject({
    init: { status: 403 },
    data: { unsaved: { draft: { words: { body: typed.body } }, unsaved: { id } } },
  });
  expect(await send(typed, member)).toMatchObject({ status: 303 });
  const refused = await send({ ...typed, body: "Could you write to me?" }, member);
  expect(refused).toMatchObject({
    init: { status: 409 },
    data: { page: { other: typed.body, words: { body: "Could you write to me?" } } },
  });
  const { base } = (refused as { data: { page: { base: number } } }).data.page;
  await send({ ...typed, body: "Could you write to me?", base: String(base) }, member);
  const [after] = (await storedStatements()).filter((one) => one.id === id);
  expect(after).toMatchObject({ body: "Could you write to me?" });
});
