import type { Marker } from "~/content/mdx-marker.server";
import type { Checklist, Exercise, LifeRating, Quiz, Reflect, Sort } from "./exercise";

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
  allow(marker, ["id"]);
  const questions = childrenNamed(marker, "Question").map((question) => {
    allow(question, ["ask"]);
    const options = childrenNamed(question, "Option").map((option) => {
      allow(option, ["why", "right"]);
      return {
        html: innerHtml(option),
        why: attribute(option, "why"),
        isRight: option.attributes.right === true,
      };
    });
    const ask = attribute(question, "ask");
    between(options.length, 2, 4, `"${ask}" needs 2 to 4 options`);
    if (options.filter((option) => option.isRight).length !== 1) {
      throw new Error(`"${ask}" needs exactly one option marked right`);
    }
    return { ask, options };
  });
  between(questions.length, 3, 5, "needs 3 to 5 questions");
  return { kind: "quiz", id: attribute(marker, "id"), questions };
}

function readSort(marker: Marker): Sort {
  allow(marker, ["id", "title", "groups"]);
  const groups = attribute(marker, "groups")
    .split("|")
    .map((group) => group.trim());
  between(groups.length, 2, 3, "needs 2 or 3 groups, with | between them");
  const lines = childrenNamed(marker, "Line").map((line) => {
    allow(line, ["group", "why"]);
    const group = groups.indexOf(attribute(line, "group"));
    if (group < 0) throw new Error(`group="${attribute(line, "group")}" is not one of its groups`);
    return { html: innerHtml(line), group, why: attribute(line, "why") };
  });
  between(lines.length, 4, 9, "needs 4 to 9 lines");
  return {
    kind: "sort",
    id: attribute(marker, "id"),
    title: attribute(marker, "title"),
    groups,
    lines,
  };
}

function readReflect(marker: Marker): Reflect {
  allow(marker, ["id", "title", "ask", "hint"]);
  const { hint } = marker.attributes;
  return {
    kind: "reflect",
    id: attribute(marker, "id"),
    title: attribute(marker, "title"),
    ask: attribute(marker, "ask"),
    hint: typeof hint === "string" ? hint : null,
  };
}

function readChecklist(marker: Marker): Checklist {
  allow(marker, ["id", "title", "keep"]);
  const { keep } = marker.attributes;
  if (keep !== undefined && keep !== "when-asked") {
    throw new Error(`keep="${String(keep)}": only "when-asked" can stand here`);
  }
  const checks = childrenNamed(marker, "Check").map(innerHtml);
  between(checks.length, 2, 15, "needs 2 to 15 checks");
  return {
    kind: "checklist",
    id: attribute(marker, "id"),
    title: attribute(marker, "title"),
    checks,
    isSavedOnlyWhenAsked: keep === "when-asked",
  };
}

function readLifeRating(marker: Marker): LifeRating {
  allow(marker, ["id"]);
  return { kind: "life-rating", id: attribute(marker, "id") };
}

function attribute({ attributes }: Marker, name: string) {
  const value = attributes[name];
  if (typeof value !== "string" || value.trim() === "") throw new Error(`${name}="…" is missing`);
  return value;
}

function innerHtml({ name, html }: Marker) {
  if (html === "") throw new Error(`a <${name}> is empty`);
  // Markdown wraps the text in a paragraph if it is on a line of its own.
  return html.replace(/^<p>([\s\S]*)<\/p>$/, "$1");
}

function childrenNamed({ children }: Marker, name: string) {
  const stray = children.find((child) => child.name !== name);
  if (stray) throw new Error(`only <${name}> may stand inside it, not <${stray.name}>`);
  return children;
}

function allow({ name, attributes }: Marker, known: string[]) {
  const unknown = Object.keys(attributes).find((key) => !known.includes(key));
  if (unknown) throw new Error(`<${name}> has no attribute ${unknown}`);
}

function between(count: number, least: number, most: number, message: string) {
  if (count < least || count > most) throw new Error(`${message}, and has ${count}`);
}
