import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "~/db.server";
import { moveByForm, shownAt } from "~/features/dialogues/talk/dialogue-moves.server";
import { cardForWords } from "~/features/dialogues/talk/read-own-line.server";
import type { MoveAnswer } from "~/features/dialogues/talk/talk-data";
import { requireDialogue } from "~/features/dialogues/dialogue-gate.server";

/** Takes the form of a talk and returns the new state as JSON, for the script that plays the talk. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { account, dialogue } = await requireDialogue(db, { request, params });
  const form = await request.formData();
  if (form.get("move") === "look") {
    return Response.json({ card: cardForWords(String(form.get("line") ?? "")) });
  }
  const { result, attempt } = await moveByForm(db, account.id, dialogue, form, Date.now());
  const answer: MoveAnswer = {
    result,
    attempt: attempt && { id: attempt.id, events: attempt.events },
    place: shownAt(dialogue, attempt),
  };
  return Response.json(answer, { status: result === "refused" ? 400 : 200 });
}
