import { expect, test } from "vitest";
import { db } from "~/db.server";
import { invitationPrompts } from "~/features/plans/invitation/invitation-prompts";
import { invitationFor } from "~/features/plans/invitation/take-line.server";
import { addPlan, listPlans } from "~/features/plans/plans.server";
import { action, loader } from "~/routes/dialogues.$id_.debrief.$attempt";
import { loader as invitationLoader } from "~/routes/plans.invitation";
import { noAnswers } from "~/ui/forms/prompt";
import { aFinishedTalk, rideHome } from "#tests/features/dialogues/a-talk";
import { routeArgs } from "#tests/helpers/route-args";

const open = async (attempt: string, as: { id: string }) =>
  loader(await routeArgs("/", { as, params: { id: rideHome.id, attempt } }));

const take = async (attempt: string, as: { id: string }) =>
  action(
    await routeArgs("/", {
      as,
      params: { id: rideHome.id, attempt },
      form: { intent: "to-invitation" },
    }),
  );

test("begins a new plan with it, and adds it once to the one that there is", async () => {
  const { member, attempt } = await aFinishedTalk(db);
  const { debrief, invitation } = await open(attempt, member);
  expect(invitation).toBe("new");
  const page = await invitationLoader(
    await routeArgs(`/plans/invitation?attempt=${attempt}`, { as: member }),
  );
  expect(page.first.answers.script).toBe(debrief.keep!.line);

  const answers = { ...noAnswers(invitationPrompts), script: "I love you." };
  await addPlan(db, member.id, { kind: "invitation", most: 1 }, answers, 1);
  expect((await open(attempt, member)).invitation).toBe("open");
  for (const _ of [1, 2]) expect(await take(attempt, member)).toMatchObject({ status: 303 });

  const [plan] = await listPlans(db, member.id, ["invitation"]);
  expect(plan!.answers.script).toBe(`I love you.\n${debrief.keep!.line}`);
  expect((await open(attempt, member)).invitation).toBe("there");
});

test("stays closed while the safety check says to pause, and where the plan is full", async () => {
  const { member, attempt } = await aFinishedTalk(db);
  const answers = { ...noAnswers(invitationPrompts), script: "a".repeat(1_190) };
  await addPlan(db, member.id, { kind: "invitation", most: 1 }, answers, 1);
  expect((await open(attempt, member)).invitation).toBe("full");
  await take(attempt, member);
  expect((await listPlans(db, member.id, ["invitation"]))[0]!.answers).toEqual(answers);

  const viewer = { id: member.id, standing: { grants: [], safety: "pause" } } as never;
  const { debrief } = await open(attempt, member);
  expect(await invitationFor(db, viewer, debrief, Date.now())).toBe("closed");
});
