import type { Db } from "#db/database";
import { placesIn } from "~/features/plans/invitation/invitation-answers";
import { invitationForm } from "~/features/plans/invitation/invitation-form";
import { invitationPrompts } from "~/features/plans/invitation/invitation-prompts";
import { answersOf } from "~/features/plans/plan-forms";
import { listPlans } from "~/features/plans/plans.server";
import { inWords } from "~/ui/forms/answers-in-words";
import { noAnswers, type AnyAnswers } from "~/ui/forms/prompt";
import { isPlanned } from "./ask";
import { askPlanPrompts } from "./ask-prompts";
import { findAsk } from "./asks.server";

/**
 * What a new ask begins with: the words of the ask `after` and the day that was noted for the next one,
 * or else the words of the invitation plan. Nothing is saved yet.
 */
export async function findFirstPlan(db: Db, accountId: string, after: string | null) {
  const empty = noAnswers(askPlanPrompts);
  const earlier = after ? await findAsk(db, accountId, after) : null;
  const day = String(earlier?.result?.next ?? "");
  if (earlier && isPlanned(earlier)) return { ...empty, ...earlier.plan, day };
  const [invitation] = await listPlans(db, accountId, ["invitation"]);
  if (!invitation) return { ...empty, day };
  return { ...empty, ...fromInvitation(answersOf(invitationForm, invitation)), day };
}

function fromInvitation(answers: AnyAnswers): AnyAnswers {
  const text = (name: string) => String(answers[name] ?? "");
  const places = placesIn(answers).map(({ name, phone, wait }) =>
    [[name, phone].filter(Boolean).join(": "), wait].filter(Boolean).join(", "),
  );
  const offers = [inWords(invitationPrompts.offers!, answers.offers ?? []), text("more")];
  return {
    time: text("time"),
    place: text("place"),
    line: text("script"),
    options: places.join("\n"),
    offers: offers.filter(Boolean).join(". "),
    ifYes: text("yes"),
    ifNo: text("no"),
  };
}
