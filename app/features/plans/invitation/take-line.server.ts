import type { Db } from "#db/database";
import type { Debrief } from "~/features/dialogues/talk/look-back";
import type { InvitationState } from "~/features/dialogues/debrief/to-invitation";
import { closedReason } from "~/features/membership/access";
import type { ViewerAccount } from "~/features/membership/viewer.server";
import { changePlan, listPlans } from "../plans.server";
import type { Plan } from "../plan";
import { invitationForm } from "./invitation-form";
import { mostOfScript } from "./invitation-prompts";

/** Whether the best line of a talk can go to the member's plan for an invitation. */
export async function invitationFor(
  db: Db,
  account: ViewerAccount,
  debrief: Debrief,
  now: number,
): Promise<InvitationState> {
  const line = lineToTake(debrief);
  const { grants, safety } = account.standing;
  if (!line || closedReason(invitationForm.content, { grants }, safety, now)) return "closed";
  const [plan] = await listPlans(db, account.id, ["invitation"]);
  if (!plan) return "new";
  if (scriptOf(plan).includes(line)) return "there";
  return withLine(plan, line).length > mostOfScript ? "full" : "open";
}

/** Adds the best line of a talk to the words of the plan. Changes nothing if it may not or is there. */
export async function takeToInvitation(
  db: Db,
  account: ViewerAccount,
  debrief: Debrief,
  now: number,
) {
  if ((await invitationFor(db, account, debrief, now)) !== "open") return;
  const [plan] = await listPlans(db, account.id, ["invitation"]);
  if (!plan) return;
  const answers = { ...plan.answers, script: withLine(plan, lineToTake(debrief)!) };
  const { id, version } = plan;
  await changePlan(db, account.id, { kind: "invitation", id, version, answers }, now);
}

/** The best line of a talk. After an escalation there is none. */
export function lineToTake({ danger, keep }: Debrief) {
  return danger ? null : (keep?.line ?? null);
}

function scriptOf({ answers }: Plan) {
  return String(answers.script ?? "");
}

function withLine(plan: Plan, line: string) {
  return [scriptOf(plan).trim(), line].filter(Boolean).join("\n");
}
