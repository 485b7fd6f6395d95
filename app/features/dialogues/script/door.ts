import { isDangerous, type Mood } from "./mood";

/** How open the loved one's door is. Shown as a picture and a word, never as a score. */
export type Door = 0 | 1 | 2 | 3 | 4;

export const doorWords = ["shut", "guarded", "ajar", "listening", "open"] as const;

export type Movement = "opened" | "closed" | "held";

/**
 * The door a mood shows. It follows how far openness outweighs defensiveness; a person who does not
 * feel safe keeps it further closed, and in danger it is shut:
 *
 *     ease = openness − defensiveness − (what safety lacks to 6)
 *     shut: danger, or ease ≤ −5 · guarded: −4…−1 · ajar: 0…2 · listening: 3…5 · open: 6 and more
 */
export function doorOf(mood: Mood): Door {
  const ease = easeOf(mood);
  if (isDangerous(mood) || ease <= -5) return 0;
  if (ease < 0) return 1;
  if (ease <= 2) return 2;
  return ease <= 5 ? 3 : 4;
}

/** How a line moved the door, even if the picture stays the same. A shut door can only open. */
export function movementOf(before: Mood, after: Mood): Movement {
  const [from, to] = [doorOf(before), doorOf(after)];
  const difference = from === 0 && to === 0 ? 0 : to - from || easeOf(after) - easeOf(before);
  if (difference === 0) return "held";
  return difference > 0 ? "opened" : "closed";
}

function easeOf({ openness, defensiveness, safety }: Mood) {
  return openness - defensiveness - Math.max(0, 6 - safety);
}
