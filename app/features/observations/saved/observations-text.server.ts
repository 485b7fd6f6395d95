import type { Db } from "#db/database";
import { answersInWords } from "~/ui/forms/answers-in-words";
import { promptsOf } from "../observation";
import { listObservations } from "../observations.server";

/** Every observation as plain text for the download, the latest day first. */
export async function observationTexts(db: Db, accountId: string) {
  const observations = await listObservations(db, accountId);
  return observations.map(({ kind, answers }) => {
    const lines = answersInWords(promptsOf[kind], answers)
      .filter(({ name }) => name !== "day")
      .map(({ ask, text, isGuess }) => `${ask} ${text}${isGuess ? " (a guess)" : ""}`);
    const title = kind === "use" ? "A time of use" : "A good time";
    return [`${answers.day}  ${title}`, ...lines].join("\n");
  });
}
