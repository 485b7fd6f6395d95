import { data } from "@remix-run/node";
import type { Db } from "#db/database";
import { formKey } from "~/http/form-use.server";
import { todayOf, type Clock } from "~/time";
import type { SenderProblem } from "~/features/membership/sender-notice";
import { addReading } from "~/features/safety/cue-counts.server";
import { cueCards, type HardCategory } from "~/features/safety/cues";
import { readFields } from "~/features/safety/read-cues.server";
import { answerErrors, hasAnswers, readAnswers } from "~/ui/forms/prompt";
import { nonUsePrompts } from "../non-use-prompts";
import { promptsOf, writtenWords, type Observation, type ObservationKind } from "../observation";
import { addObservation, changeObservation, findObservation } from "../observations.server";
import { usePrompts } from "../use-prompts";
import { formState, type ObservationFormState } from "./form-state";

type Answered = Pick<Observation, "kind" | "answers">;

/** The form of a saved observation. */
export function formOf(observation: Observation): ObservationFormState {
  return formState({ ...observation, base: observation.updatedAt });
}

/** What was sent, to show again because the request cannot save it. Null if nothing was answered. */
export function unsavedForm(
  kind: ObservationKind,
  form: FormData,
  problem: SenderProblem,
): ObservationFormState | null {
  const sent = readForm(kind, form);
  if (!hasAnswers(promptsOf[kind], sent.answers)) return null;
  const base = problem === "gone" ? null : baseOf(form);
  return formState({ ...sent, base, problem, isReturned: true });
}

type Submitted =
  | { id: string; isFinished: boolean; form: null }
  | { form: ObservationFormState; status: 200 | 400 | 409 };

interface Place {
  kind: ObservationKind;
  /** The observation to change; null for a new one. */
  id: string | null;
}

/**
 * Saves the observation in the form. Returns the form with the reason if it is not saved: a crisis card
 * comes first, once, or something has to change, or it was saved elsewhere in the meantime.
 */
export async function submitObservation(
  db: Db,
  accountId: string,
  { kind, id }: Place,
  form: FormData,
  clock: Clock,
): Promise<Submitted> {
  const sent = readForm(kind, form);
  const base = baseOf(form);
  const again = (more: Partial<ObservationFormState>) =>
    formState({ ...sent, base, isReturned: true, ...more });

  const first = whatComesFirst(sent, String(form.get("shown") ?? ""));
  const { cards } = first;
  if (first.isNew) return { form: again({ cards, isDanger: first.isDanger }), status: 200 };

  const errors = answerErrors(promptsOf[kind], sent.answers, todayOf(clock));
  if (Object.keys(errors).length > 0) return { form: again({ cards, errors }), status: 400 };
  if (!hasAnswers(promptsOf[kind], sent.answers)) {
    return { form: again({ cards, problem: "empty" }), status: 400 };
  }

  const isFinished = form.get("intent") !== "later";
  const observation = { ...sent, isFinished };
  if (id === null || base === null) {
    const added = await addObservation(
      db,
      accountId,
      { ...observation, formKey: formKey(form) },
      clock.now,
    );
    if (added) return saved(added);
    return { form: again({ cards, problem: "full" }), status: 400 };
  }
  if (await changeObservation(db, accountId, id, observation, base, clock.now)) {
    return saved(id);
  }
  const other = await findObservation(db, accountId, id);
  if (!other) throw data(null, { status: 404 });
  const isSame = JSON.stringify(other.answers) === JSON.stringify(sent.answers);
  if (isSame) return { id, isFinished, form: null };
  return { form: again({ cards, base: other.updatedAt, other: other.answers }), status: 409 };

  async function saved(savedId: string) {
    await addReading(db, "observation", first.read, clock.now);
    return { id: savedId, isFinished, form: null };
  }
}

/** The crisis cards for the answers. `isNew`: the member has not seen them on this form yet. */
function whatComesFirst({ kind, answers }: Answered, shown: string) {
  const read = readFields(writtenWords(promptsOf[kind], answers));
  const isDanger = "danger" in answers && ["now", "unsure"].includes(answers.danger);
  const named = isDanger ? (answers.dangerKinds as HardCategory[]) : [];
  const { cards, isNew } = cueCards([...read.hard, ...named], shown);
  const isUnnamed = isDanger && cards.length === 0;
  return { read, cards, isDanger: isUnnamed, isNew: isNew || (isUnnamed && shown !== "danger") };
}

function readForm(kind: ObservationKind, form: FormData): Answered {
  const valuesOf = (name: string) => form.getAll(name).map(String);
  return kind === "use"
    ? { kind, answers: readAnswers(usePrompts, valuesOf) }
    : { kind, answers: readAnswers(nonUsePrompts, valuesOf) };
}

/** The `updatedAt` of what the form was filled from, or null. */
export function baseOf(form: FormData) {
  const base = Number(form.get("base"));
  return Number.isSafeInteger(base) && base > 0 ? base : null;
}
