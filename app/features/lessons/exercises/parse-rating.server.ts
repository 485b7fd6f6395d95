import { z } from "zod";
import { goalLength, lifeAreas, mostGoals, type AreaRatings, type TypedRating } from "./exercise";

export const Ratings = z.partialRecord(
  z.enum(lifeAreas.map((area) => area.id)),
  z.int().min(1).max(10),
) satisfies z.ZodType<AreaRatings>;

/** Returns the ratings and goals of a form, or a message for the member about what is wrong. */
export function parseRating(form: URLSearchParams | FormData): TypedRating | string {
  const given = lifeAreas.flatMap(({ id }) => {
    const value = String(form.get(id) ?? "");
    return value === "" ? [] : [[id, Number(value)]];
  });
  const ratings = Ratings.safeParse(Object.fromEntries(given));
  if (!ratings.success) return "Choose a number from 1 to 10 for each part you want to rate.";
  if (given.length === 0) return "Choose a number for at least one part of your life first.";

  const goals = form
    .getAll("goal")
    .map((goal) => String(goal).trim())
    .filter((goal) => goal !== "")
    .slice(0, mostGoals);
  if (goals.some((goal) => goal.length > goalLength.max)) {
    return `Keep each goal under ${goalLength.max} characters: small is the point.`;
  }
  return { ratings: ratings.data, goals };
}

/** Returns what the form holds without checking it, to show it again beside the error. */
export function ratingAsTyped(form: URLSearchParams | FormData): TypedRating {
  const given = lifeAreas.flatMap(({ id }) => {
    const value = Number(form.get(id) ?? 0);
    return value > 0 ? [[id, value]] : [];
  });
  return { ratings: Object.fromEntries(given), goals: form.getAll("goal").map(String) };
}
