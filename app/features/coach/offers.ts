import type { Track } from "#db/schema";

/** Example sentences for each missing element. The member changes them until they are true. */
export interface Offers {
  /** A request that names one thing and when. */
  ask: string;
  /** Added to a request without a time. `day` is added to a thank-you without one. */
  hour: string;
  day: string;
  feeling: string;
  /** Replaces a judgment with something that was seen on one day. */
  observation: string;
  thanks: string;
  understanding: string;
  share: string;
  help: string;
}

const everyday: Offers = {
  ask: "Could you have dinner with me on Thursday at six?",
  hour: "on Thursday at six",
  day: "last night",
  feeling: "I felt worried.",
  observation: "I felt worried on Friday when it got late.",
  thanks: "Thank you for tonight. I liked having you here.",
  understanding: "I know this week has been hard.",
  share: "I could have asked sooner how you were.",
  help: "I can drive you, if you’d like.",
};

/**
 * For someone whose loved one takes a prescribed medicine or lowers its dose. Nothing here asks for
 * haste.
 */
const prescribed: Offers = {
  ...everyday,
  ask: "Would you sit in the yard with me for ten minutes this afternoon?",
  hour: "this afternoon, if you’re up to it",
  observation: "I felt worried this morning when you were so unwell.",
  understanding: "I believe you, and I can see that today is hard.",
  share: "I could have asked sooner what helps.",
  help: "I can sit with you while you call the clinic.",
};

const rewarding: Partial<Offers> = {
  feeling: "I felt happy.",
  help: "I’ll make the pancakes next time.",
};

export function offersFor(track: Track, isReward: boolean): Offers {
  const offers = track === "B" ? prescribed : everyday;
  return isReward ? { ...offers, ...rewarding } : offers;
}
