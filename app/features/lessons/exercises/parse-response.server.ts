import { reflectLength, type Exercise, type ExerciseResponse } from "./exercise";

/** Returns the response in a form, or a message for the member about what is wrong. */
export function parseResponse(
  exercise: Exclude<Exercise, { kind: "life-rating" }>,
  form: URLSearchParams | FormData,
): ExerciseResponse | string {
  switch (exercise.kind) {
    case "quiz":
      return {
        kind: "quiz",
        chosen: exercise.questions.map(({ options }, question) =>
          chosenIndex(form, `q${question}`, options.length),
        ),
      };
    case "sort":
      return {
        kind: "sort",
        placed: exercise.lines.map((_, line) =>
          chosenIndex(form, `l${line}`, exercise.groups.length),
        ),
      };
    case "checklist":
      return {
        kind: "checklist",
        checked: exercise.checks.flatMap((_, check) => (form.has(`c${check}`) ? [check] : [])),
      };
    case "reflect": {
      const text = String(form.get("text") ?? "").replaceAll("\r\n", "\n");
      if (text.length <= reflectLength.max) return { kind: "reflect", text };
      const over = text.length - reflectLength.max;
      return `That is ${over} characters too long for one note. Shorten it a little; nothing is lost.`;
    }
  }
}

/** The index that a field holds, or null if it holds none below `count`. */
function chosenIndex(form: URLSearchParams | FormData, name: string, count: number) {
  const value = String(form.get(name) ?? "");
  const chosen = /^\d{1,2}$/.test(value) ? Number(value) : -1;
  return chosen >= 0 && chosen < count ? chosen : null;
}
