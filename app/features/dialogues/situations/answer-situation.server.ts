import { redirect } from "@remix-run/node";
import type { Db } from "#db/database";
import { requireSender } from "~/features/membership/require-writer.server";
import { crisisHelp } from "~/features/safety/country.server";
import { formKey } from "~/http/form-use.server";
import { dialoguePath } from "~/http/paths";
import { readSituation, unsavedSituation, type RefusedSituation } from "./read-situation.server";
import { dialogueIdOf, situationContent } from "./situation";
import type { SituationFormProps } from "./situation-form";
import { addSituation, changeSituation } from "./situations.server";
import { getTemplate } from "./templates.server";

interface Refused {
  refused: RefusedSituation;
  status: 400 | 409;
}

/** Makes or changes a situation and leads to its talk. Returns the form if it is not saved. */
export async function answerSituation(
  db: Db,
  request: Request,
  templateId: string,
): Promise<Response | Refused> {
  const form = await request.formData();
  const edit = String(form.get("edit") ?? "");
  const base = Number(form.get("base"));
  const account = await requireSender(db, request, {
    content: situationContent,
    unsaved: (problem, viewer): SituationFormProps | null => {
      const refused = unsavedSituation(form, problem);
      const { contacts } = crisisHelp(request, viewer);
      const template = { id: templateId, title: situationContent.title, summary: "" };
      const editing = edit ? { id: edit, base } : null;
      return refused && { template, answers: refused.answers, editing, refused, contacts };
    },
  });
  const template = await getTemplate(account.track, templateId);
  const read = readSituation(form);
  if ("refused" in read) return { refused: read.refused, status: 400 };
  const { words } = read;
  const again = { answers: { ...words, guessed: [] }, errors: {}, card: null };
  const changed = edit ? await changeSituation(db, account.id, edit, { words, base }) : "gone";
  if (changed === "changed") return redirect(dialoguePath(dialogueIdOf(edit)), 303);
  if (changed === "late") return { refused: { ...again, isLate: true }, status: 409 };
  // A situation that was erased in another window is made again, so its words are not lost.
  const made = { template: template.id, words, formKey: formKey(form) };
  const id = await addSituation(db, account.id, made, Date.now());
  if (id) return redirect(dialoguePath(dialogueIdOf(id)), 303);
  return { refused: { ...again, isFull: true }, status: 400 };
}
