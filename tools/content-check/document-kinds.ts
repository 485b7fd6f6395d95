import { DialogueFile } from "~/features/dialogues/script/dialogue-script.server";
import { LessonFile } from "~/features/lessons/read-course.server";
import { dialoguePath, lessonPath, ownSituationPath } from "~/http/paths";
import { textKinds, textFolders } from "~/features/library/kinds.server";

/** Every kind of file that authors write, in the order of the report. */
export const documentKinds = [
  {
    name: "lesson" as const,
    folder: "lessons",
    countedAs: ["lesson", "lessons"] as const,
    words: { least: 350, most: 700 },
    addressOf: lessonPath,
    schema: LessonFile,
  },
  {
    name: "dialogue" as const,
    folder: "dialogues",
    countedAs: ["conversation", "conversations"] as const,
    // All paths together. A member reads one of them.
    words: { least: 250, most: 1800 },
    addressOf: dialoguePath,
    schema: DialogueFile,
  },
  ...textFolders.map((folder) => ({ ...textKinds[folder], folder })),
  {
    name: "situation" as const,
    folder: "situations",
    countedAs: ["situation", "situations"] as const,
    words: { least: 250, most: 1800 },
    addressOf: (id: string) => ownSituationPath(id),
    schema: DialogueFile,
  },
];

export type DocumentKind = (typeof documentKinds)[number]["name"];

export function kindNamed(name: DocumentKind) {
  return documentKinds.find((kind) => kind.name === name)!;
}
