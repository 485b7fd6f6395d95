import { existsSync } from "node:fs";
import { lineOfExercise } from "./checks/check-lesson";
import type { Problem } from "./passages/passage";
import { readDialogues } from "~/features/dialogues/script/read-dialogues.server";
import { readExercise } from "~/features/lessons/exercises/read-exercise.server";
import type { Lesson } from "~/features/lessons/course";
import { readCourse } from "~/features/lessons/read-course.server";
import { readRewardList } from "~/features/plans/blocked-rewards.server";
import { findCues } from "~/features/safety/cues.server";
import { readLineList } from "~/features/coach/own-line/line-phrases.server";
import { readPhraseList } from "~/features/coach/phrases/phrases.server";
import { readLibrary } from "~/features/library/library.server";
import { problemsIn, type Document } from "./documents";

/** Reads all content with the app's own code: every text must compile, and every exercise must be valid. */
export async function readAsTheApp(root: string, documents: Document[]): Promise<Problem[]> {
  const problems = await Promise.all([
    readCourse(root).then(
      ({ modules }) =>
        modules.flatMap(({ lessons }) =>
          lessons.flatMap((lesson) => exerciseProblems(lesson, documents)),
        ),
      (error: unknown) => problemsOf(error, root),
    ),
    readDialogues(`${root}/dialogues`).then(none, (error: unknown) => problemsOf(error, root)),
    ...(existsSync(`${root}/situations`)
      ? [
          readDialogues(`${root}/situations`).then(none, (error: unknown) =>
            problemsOf(error, root),
          ),
        ]
      : []),
    readLibrary(root).then(none, (error: unknown) => problemsOf(error, root)),
  ]);
  return [...problems.flat(), ...(root === "content" ? listProblems() : [])];
}

/** Checks cues and phrases, which the app reads from content/ only. */
function listProblems(): Problem[] {
  return [() => findCues(""), readPhraseList, readLineList, readRewardList].flatMap((read) => {
    try {
      read();
      return [];
    } catch (error) {
      return problemsOf(error, "content");
    }
  });
}

const none = (): Problem[] => [];

function exerciseProblems({ id, parts }: Lesson, documents: Document[]): Problem[] {
  const document = documents.find((one) => one.kind === "lesson" && one.id === id);
  if (!document) return [];
  return parts.flatMap((part): Problem[] => {
    if (part.kind === "html") return [];
    try {
      readExercise(part);
      return [];
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const line = lineOfExercise(document.tree, message) + document.bodyLine - 1;
      return [{ file: document.file, line, level: "failure", message }];
    }
  });
}

/** Splits an error of the app, which begins with a file name, into problems. */
function problemsOf(error: unknown, root: string): Problem[] {
  const text = error instanceof Error ? error.message : String(error);
  const [file = root] = /^[^\s:]+\.(?:mdx|yaml)/.exec(text) ?? [];
  return problemsIn(error, file);
}
