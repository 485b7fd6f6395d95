import type { Unsaved } from "~/features/membership/require-writer.server";
import { crisisHelp } from "~/features/safety/country.server";
import { cardsOfForm } from "~/features/safety/read-cues.server";
import { emptyDraft, wordFields } from "./answer-draft.server";
import type { NewWordsProps } from "./new-words";

type Sent = Pick<NewWordsProps, "lesson" | "moment"> & {
  /** The statement that the words change; null for a new one. */
  id: string | null;
};

/** For words that cannot be saved: the page that shows them again. */
export async function unsavedWords(
  request: Request,
  form: FormData,
  { id, lesson, moment }: Sent,
): Promise<Unsaved> {
  const blank = await emptyDraft();
  const text = (name: string) => String(form.get(name) ?? "");
  const words = {
    body: text("body"),
    recipient: text("recipient"),
    occasion: text("occasion"),
    name: text("name"),
  };
  const hasWords = wordFields.some((name) => text(name) !== "");
  return (problem, viewer): NewWordsProps | null => {
    if (!hasWords) return null;
    const base = problem === "gone" ? undefined : Number(text("base")) || undefined;
    const { contacts } = crisisHelp(request, viewer);
    const draft = { ...blank, words, base, cards: cardsOfForm(form, wordFields) };
    const unsaved = { problem, id: problem === "gone" ? null : id };
    return { draft, moment, contacts, lesson, unsaved };
  };
}
