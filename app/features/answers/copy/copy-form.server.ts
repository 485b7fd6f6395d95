import { listModules } from "~/features/lessons/lessons.server";
import { getLibrary } from "~/features/library/library.server";
import { copyChecks, copyLength, copyParts, mostLessons, mostTags, type CopyWords } from "./copy";

export type CopyErrors = Partial<Record<"title" | "question" | "reply" | "tag" | "reason", string>>;

/** The prefix of the fields with reasons. The key of the mark follows. */
export const reasonField = "reason:";

export interface CopyForm {
  words: CopyWords;
  version: number;
  /** The names of the ticked checks. */
  ticked: string[];
  errors: CopyErrors;
}

/** What an expert typed, and what is wrong with it. */
export async function readCopyForm(form: FormData): Promise<CopyForm> {
  const [{ tags }, lessons] = await Promise.all([getLibrary(), listLessonChoices()]);
  const typed = (name: string) =>
    String(form.get(name) ?? "")
      .replaceAll("\r\n", "\n")
      .trim();
  const words: CopyWords = {
    title: typed("title"),
    question: typed("question"),
    reply: typed("reply"),
    tags: tags.map(({ id }) => id).filter((id) => form.getAll("tag").includes(id)),
    lessons: lessons.map(({ id }) => id).filter((id) => form.getAll("lesson").includes(id)),
    reasons: Object.fromEntries(
      [...form].flatMap(([name, value]) =>
        name.startsWith(reasonField) && String(value).trim()
          ? [[name.slice(reasonField.length), String(value).trim()]]
          : [],
      ),
    ),
  };
  return {
    words,
    version: Number(form.get("version")) || 0,
    ticked: copyChecks.map(({ name }) => name).filter((name) => form.get(name) === "on"),
    errors: errorsOf(words),
  };
}

function errorsOf(words: CopyWords): CopyErrors {
  const errors: CopyErrors = {};
  for (const part of copyParts) {
    if (words[part] === "") errors[part] = "Write something here first.";
    if (words[part].length > copyLength[part]) {
      errors[part] = `Keep it under ${copyLength[part]} characters.`;
    }
  }
  if (words.tags.length > mostTags) errors.tag = `Choose at most ${mostTags} subjects.`;
  if (words.lessons.length > mostLessons) errors.tag = `Choose at most ${mostLessons} lessons.`;
  if (Object.values(words.reasons).some((reason) => reason.length > copyLength.reason)) {
    errors.reason = `Keep each reason under ${copyLength.reason} characters.`;
  }
  return errors;
}

/** The lessons that may go with an answer, in the order of the course. */
export async function listLessonChoices() {
  const modules = await listModules();
  return modules.flatMap(({ title: module, lessons }) =>
    lessons.map(({ id, title }) => ({ id, title, module })),
  );
}
