import { findDialogue } from "~/features/dialogues/dialogues.server";
import type { Exercise } from "~/features/lessons/exercises/exercise";
import { readExercise } from "~/features/lessons/exercises/read-exercise.server";
import type { Lesson } from "~/features/lessons/course";
import { partsOf, wayOutHtml } from "~/features/lessons/lesson-view.server";
import { withoutLinks } from "~/features/lessons/open-lessons";
import { isObservationKind, type ObservationKind } from "~/features/observations/observation";
import type { PlanKind } from "~/features/plans/plan";
import { findPlanForm } from "~/features/plans/plan-forms";
import type { CrisisContacts } from "~/features/safety/crisis";
import { fillHelpLines } from "~/features/safety/help-line.server";
import type { Marker } from "~/content/mdx-marker.server";
import { dialoguePath } from "~/http/paths";

export type Inset =
  | { kind: "exercise"; exercise: Exercise }
  | { kind: "safety-check" }
  | { kind: "statement"; id: string }
  | { kind: "observation"; of: ObservationKind }
  | { kind: "journal" }
  | { kind: "plan"; of: PlanKind }
  | { kind: "dialogue"; id: string; title: string; summary: string };

type Parts = ReturnType<typeof partsOf<Inset>>;
export type LessonPart = Awaited<Parts>[number];

const cachedParts = new WeakMap<Lesson, Map<string, Parts>>();

/** The parts of a lesson for one country, without links that are shut. Cached: readers share them. */
export function partsFor(
  lesson: Lesson,
  contacts: CrisisContacts,
  shut: ReadonlySet<string>,
): Parts {
  const known = cachedParts.get(lesson) ?? new Map<string, Parts>();
  cachedParts.set(lesson, known);
  const key = [contacts.code, ...shut].join(" ");
  const parts =
    known.get(key) ??
    partsOf(
      lesson,
      (html) => withoutLinks(fillHelpLines(html, contacts), shut),
      (marker) => readInset(marker, shut),
    );
  known.set(key, parts);
  return parts;
}

export function exercisesIn(parts: Awaited<Parts>) {
  return parts.flatMap((part) => (part.kind === "exercise" ? [part.exercise] : []));
}

/** Only the part on leaving an argument, without exercises. */
export function wayOutOf(parts: Awaited<Parts>): Awaited<Parts> {
  return parts.flatMap((part) =>
    part.kind === "html" ? wayOutHtml(part.html).map((html) => ({ kind: part.kind, html })) : [],
  );
}

async function readInset(marker: Marker, shut: ReadonlySet<string>): Promise<Inset | null> {
  const exercise = readExercise(marker);
  if (exercise) return { kind: "exercise", exercise };
  if (marker.name === "SafetyCheck") return { kind: "safety-check" };
  if (marker.name === "Statement") return { kind: "statement", id: String(marker.attributes.id) };
  const { kind } = marker.attributes;
  if (marker.name === "Observation" && isObservationKind(kind)) {
    return { kind: "observation", of: kind };
  }
  if (marker.name === "Observation" && kind === "journal") return { kind: "journal" };
  const planForm = marker.name === "Plan" ? findPlanForm(String(kind)) : null;
  if (planForm) return { kind: "plan", of: planForm.kind };
  if (marker.name !== "Dialogue") return null;
  const dialogue = await findDialogue(String(marker.attributes.id));
  if (!dialogue || shut.has(dialoguePath(dialogue.id))) return null;
  const { id, title, summary } = dialogue;
  return { kind: "dialogue", id, title, summary };
}
