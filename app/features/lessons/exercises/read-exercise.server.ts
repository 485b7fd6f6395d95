import type { Marker } from "~/content/mdx-marker.server";
import type { Checklist, Exercise, LifeRating, Quiz, Reflect, Sort } from "./exercise";
import {
  textAttribute,
  innerHtml,
  childrenNamed,
  allowAttributes,
  checkCount,
} from "./marker-checks.server";

/** Returns the exercise that an author wrote, or null if the marker is no exercise. Throws on an author's mistake. */
export function readExercise(marker: Marker): Exercise | null {
  const read = readers[marker.name];
  if (!read) return null;
  try {
    return read(marker);
  } catch (error) {
    const id = typeof marker.attributes.id === "string" ? ` id="${marker.attributes.id}"` : "";
    const what = error instanceof Error ? error.message : String(error);
    throw new Error(`<${marker.name}${id}>: ${what}`, { cause: error });
  }
}

const readers: Record<string, (marker: Marker) => Exercise> = {
  Quiz: readQuiz,
  Sort: readSort,
  Reflect: readReflect,
  Checklist: readChecklist,
  LifeRating: readLifeRating,
};

function readQuiz(marker: Marker): Quiz {
  allowAttributes(marker, ["id"]);
  const questions = childrenNamed(marker, "Question").map((question) => {
    allowAttributes(question, ["ask"]);
    const options = childrenNamed(question, "Option").map((option) => {
      allowAttributes(option, ["why", "right"]);
      return {
        html: innerHtml(option),
        why: textAttribute(option, "why"),
        isRight: option.attributes.right === true,
      };
    });
    const ask = textAttribute(question, "ask");
    checkCount(options.length, 2, 4, `"${ask}" needs 2 to 4 options`);
    if (options.filter((option) => option.isRight).length !== 1) {
      throw new Error(`"${ask}" needs exactly one option marked right`);
    }
    return { ask, options };
  });
  checkCount(questions.length, 3, 5, "needs 3 to 5 questions");
  return { kind: "quiz", id: textAttribute(marker, "id"), questions };
}

function readSort(marker: Marker): Sort {
  allowAttributes(marker, ["id", "title", "groups"]);
  const groups = textAttribute(marker, "groups")
    .split("|")
    .map((group) => group.trim());
  checkCount(groups.length, 2, 3, "needs 2 or 3 groups, with | between them");
  const lines = childrenNamed(marker, "Line").map((line) => {
    allowAttributes(line, ["group", "why"]);
    const group = groups.indexOf(textAttribute(line, "group"));
    if (group < 0)
      throw new Error(`group="${textAttribute(line, "group")}" is not one of its groups`);
    return { html: innerHtml(line), group, why: textAttribute(line, "why") };
  });
  checkCount(lines.length, 4, 9, "needs 4 to 9 lines");
  return {
    kind: "sort",
    id: textAttribute(marker, "id"),
    title: textAttribute(marker, "title"),
    groups,
    lines,
  };
}

function readReflect(marker: Marker): Reflect {
  allowAttributes(marker, ["id", "title", "ask", "hint"]);
  const { hint } = marker.attributes;
  return {
    kind: "reflect",
    id: textAttribute(marker, "id"),
    title: textAttribute(marker, "title"),
    ask: textAttribute(marker, "ask"),
    hint: typeof hint === "string" ? hint : null,
  };
}

function readChecklist(marker: Marker): Checklist {
  allowAttributes(marker, ["id", "title", "save"]);
  const { save } = marker.attributes;
  if (save !== undefined && save !== "when-asked") {
    throw new Error(`save="${String(save)}": only "when-asked" can stand here`);
  }
  const checks = childrenNamed(marker, "Check").map(innerHtml);
  checkCount(checks.length, 2, 15, "needs 2 to 15 checks");
  return {
    kind: "checklist",
    id: textAttribute(marker, "id"),
    title: textAttribute(marker, "title"),
    checks,
    isSavedOnlyWhenAsked: save === "when-asked",
  };
}

function readLifeRating(marker: Marker): LifeRating {
  allowAttributes(marker, ["id"]);
  return { kind: "life-rating", id: textAttribute(marker, "id") };
}
