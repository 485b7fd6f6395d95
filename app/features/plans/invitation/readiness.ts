import type { SafetyResult } from "~/features/safety/safety-check";
import type { AnyAnswers } from "~/ui/forms/prompt";
import { placesIn, saidIn } from "./invitation-answers";

export interface ReadyPoint {
  isReady: boolean;
  text: string;
}

/** What an invitation needs, and which of it is there. Nothing here stops anyone but the safety check. */
export function readinessOf(answers: AnyAnswers, safety: SafetyResult | null): ReadyPoint[] {
  const places = placesIn(answers);
  const called = places.filter(({ isCalled }) => isCalled).length;
  const point = (isReady: boolean, ready: string, open: string) => ({
    isReady,
    text: isReady ? ready : open,
  });
  return [
    point(
      safety === "go",
      "Your safety check says you can go on",
      safety === "support"
        ? "Your safety check says to talk with an advocate first"
        : "Take the safety check first",
    ),
    point(saidIn(answers).length > 0, "You have their own words", "No words of theirs yet"),
    point(Boolean(answers.time), "A good hour is chosen", "No good hour chosen yet"),
    point(
      places.length > 0 && called === places.length,
      places.length === 1 ? "The place is called" : `All ${places.length} places are called`,
      places.length === 0
        ? "No place to offer yet"
        : `${called} of ${places.length} ${places.length === 1 ? "place" : "places"} called`,
    ),
    point(
      places.some(({ check }) => check === "yes" || check === "elsewhere"),
      "You know who does the medical check",
      "No medical check noted yet",
    ),
    point((answers.aloud?.length ?? 0) > 0, "You’ve said it out loud", "Not said out loud yet"),
  ];
}
