import { data, redirect } from "@remix-run/node";
import type { Db } from "#db/database";
import { clockOf } from "~/features/accounts/time-zone.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { mayWrite, requireWriting } from "~/features/membership/require-writer.server";
import { crisisHelp } from "~/features/safety/country.server";
import { planState } from "~/features/plans/form/plan-state";
import { asksPath } from "~/http/paths";
import { todayOf } from "~/time";
import { noAnswers, type AnyAnswers } from "~/ui/forms/prompt";
import { askContent, nextWindow, stateOf, type Ask, type AskPart } from "./ask";
import { promptsOf } from "./ask-prompts";
import { findAsk, listAsks } from "./asks.server";
import { findFirstPlan } from "./first-plan.server";
import { linesOf } from "./rehearse-ask.server";

/** The list of asks. While the safety check says to pause, no word of theirs leaves the server. */
export async function loadAsks(db: Db, request: Request) {
  const account = await requireAccount(db, request);
  const clock = clockOf(account);
  const today = todayOf(clock);
  const { contacts } = crisisHelp(request, account);
  const asks = await listAsks(db, account.id);
  if (account.standing.safety === "pause") {
    return { isPaused: true, hasAsks: asks.length > 0, contacts, today, asks: [], next: null };
  }
  // Someone whose membership has ended may still read what they wrote.
  if (asks.length === 0) await requireWriting(db, account, askContent("plan", true));
  const next = nextWindow(asks);
  const isOpen = mayWrite(account, askContent("plan", true), clock.now);
  return { isPaused: false, mayWrite: isOpen, contacts, today, asks, next };
}

/** The member's asks for the page of their invitation, with an empty form for one that they made. */
export async function loadAsked(db: Db, request: Request) {
  const account = await requireAccount(db, request);
  return {
    asks: await listAsks(db, account.id),
    state: newResult(todayOf(clockOf(account))),
    contacts: crisisHelp(request, account).contacts,
  };
}

/**
 * The form for a new ask: its plan, filled from the invitation plan or from an earlier ask, or else how it
 * went if the address asks for that.
 */
export async function loadNewAsk(db: Db, request: Request) {
  const account = await requireAccount(db, request);
  const { searchParams } = new URL(request.url);
  const part = searchParams.get("part") === "result" ? "result" : "plan";
  await requireWriting(db, account, askContent(part, true));
  const { contacts } = crisisHelp(request, account);
  if (part === "result") return { part, state: newResult(todayOf(clockOf(account))), contacts };
  const after = searchParams.get("after");
  const answers = await findFirstPlan(db, account.id, after);
  const isFilled = Object.values(answers).some((answer) => answer.length > 0);
  return { part, state: planState({ answers, tip: isFilled ? filledIn : null }), contacts };
}

function newResult(askedOn: string) {
  return planState({ answers: { ...noAnswers(promptsOf.result), askedOn } });
}

const filledIn = {
  title: "Some of it is filled in",
  text: "It comes from what you planned before. Change what doesn’t fit. Nothing is saved until you press the button.",
};

/** One ask with its three forms. Throws a redirect to the list while the safety check says to pause. */
export async function loadAsk(db: Db, request: Request, id: string) {
  const { account, ask } = await requireAsk(db, request, id);
  const today = todayOf(clockOf(account));
  return {
    ask,
    state: stateOf(ask),
    today,
    contacts: crisisHelp(request, account).contacts,
    track: account.track,
    canRehearse: (await linesOf(ask)) !== null,
    forms: {
      plan: formOf(ask, "plan"),
      result: formOf(ask, "result", { askedOn: today }),
      entry: formOf(ask, "entry", { enteredOn: today }),
    },
  };
}

/** The account and its ask. Throws a 404 without it, and a redirect to the list during a pause. */
export async function requireAsk(db: Db, request: Request, id: string) {
  const account = await requireAccount(db, request);
  if (account.standing.safety === "pause") throw redirect(asksPath, 303);
  const ask = await findAsk(db, account.id, id);
  if (!ask) throw data(null, { status: 404 });
  return { account, ask };
}

function formOf(ask: Ask, part: AskPart, first: AnyAnswers = {}) {
  const answers = { ...noAnswers(promptsOf[part]), ...(ask[part] ?? first) };
  return planState({ answers, base: ask.version });
}
