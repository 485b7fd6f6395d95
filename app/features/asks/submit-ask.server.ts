import { data, redirect } from "@remix-run/node";
import type { Db } from "#db/database";
import { clockOf } from "~/features/accounts/time-zone.server";
import { readPlan, unsavedPlan, type NotSaved } from "~/features/plans/form/submit-plan.server";
import { baseOf } from "~/features/observations/form/submit-observation.server";
import {
  requireSender,
  throwGone,
  type Unsaved,
} from "~/features/membership/require-writer.server";
import { addReading } from "~/features/safety/cue-counts.server";
import { crisisHelp } from "~/features/safety/country.server";
import { formKey } from "~/http/form-use.server";
import { askPath } from "~/http/paths";
import type { Clock } from "~/time";
import { askContent, askParts, type AskPart } from "./ask";
import { promptsOf } from "./ask-prompts";
import { addAsk, changeAsk, findAsk } from "./asks.server";

const findPart = (form: FormData) => askParts.find((part) => part === form.get("part"));

/** Which of the forms was sent. Throws a 400 for any other. */
export function partOf(form: FormData): AskPart {
  const part = findPart(form);
  if (!part) throw data(null, { status: 400 });
  return part;
}

/**
 * The account that sends a form of an ask, which is new when `id` is null. If its session has ended or the
 * safety check says to pause, throws a response that shows again what was sent.
 */
function requireAskSender(db: Db, request: Request, form: FormData, id: string | null) {
  const part = findPart(form);
  return requireSender(db, request, {
    content: askContent(part ?? "plan", id === null),
    unsaved: unsavedAsk(request, form, id),
  });
}

function unsavedAsk(request: Request, form: FormData, id: string | null): Unsaved {
  const part = findPart(form);
  return (problem, viewer) => {
    const state = part && unsavedPlan(promptsOf[part], form, problem);
    const { contacts } = crisisHelp(request, viewer);
    return state ? { id: problem === "gone" ? null : id, part, state, contacts } : null;
  };
}

/** Saves a new ask and leads to its page. Returns the form with the reason if it is not saved. */
export async function answerNewAsk(
  db: Db,
  request: Request,
  form: FormData,
): Promise<Response | NotSaved> {
  const account = await requireAskSender(db, request, form, null);
  const part = partOf(form);
  const clock = clockOf(account);
  const { answers, read, notSaved, again } = readPart(form, part, clock);
  if (notSaved) return notSaved;
  const ask = { [part]: answers, formKey: formKey(form) };
  const id = await addAsk(db, account.id, ask, clock.now);
  if (id === null) return { form: again({ problem: "full" }), status: 400 };
  await addReading(db, "ask", read, clock.now);
  return redirect(askPath(id), 303);
}

/** Saves one part of an ask of the request's account. Returns the form if it is not saved, or null. */
export async function answerPart(db: Db, request: Request, { id, form }: Sent) {
  const account = await requireAskSender(db, request, form, id);
  partOf(form);
  const ask = await findAsk(db, account.id, id);
  if (!ask) throwGone(unsavedAsk(request, form, id), account);
  return submitPart(db, account.id, { id, form }, clockOf(account));
}

interface Sent {
  id: string;
  form: FormData;
}

/**
 * Saves one part of an ask. Returns the form with the reason if it is not saved, and null otherwise.
 * Throws a 404 without such an ask.
 */
export async function submitPart(
  db: Db,
  accountId: string,
  { id, form }: Sent,
  clock: Clock,
): Promise<NotSaved | null> {
  const part = partOf(form);
  const { answers, read, notSaved, again } = readPart(form, part, clock);
  if (notSaved) return notSaved;
  const change = { id, version: baseOf(form) ?? 0, part, answers };
  const saved = await changeAsk(db, accountId, change, clock.now);
  if (saved === "gone") throw data(null, { status: 404 });
  if (saved === "saved") {
    await addReading(db, "ask", read, clock.now);
    return null;
  }
  const other = saved[part];
  return { form: again({ base: saved.version, other }), status: 409 };
}

/** The question without which a part says nothing. */
const needed: Partial<Record<AskPart, string>> = { result: "answer", entry: "kind" };

function readPart(form: FormData, part: AskPart, clock: Clock) {
  // No check of a plan is for an ask, so any kind of plan reads it.
  const sent = readPlan({ kind: "invitation", prompts: promptsOf[part] }, form, clock);
  const name = needed[part];
  if (sent.notSaved || !name || sent.answers[name]) return sent;
  const errors = { [name]: ["Choose the one that fits best."] };
  const notSaved: NotSaved = { form: sent.again({ errors }), status: 400 };
  return { ...sent, notSaved };
}
