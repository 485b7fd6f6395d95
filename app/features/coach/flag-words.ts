import type { Element } from "~/content/elements";
import type { OrdinaryFlag } from "./flags";

interface FlagWords {
  title: string;
  why: string;
  /** The element that the same edit improves, or null. */
  mends: Element | null;
}

/** Notes on what is hard to hear. They are about the words, never about the member. */
export const flagWords: Record<OrdinaryFlag, FlagWords> = {
  FALSE_I: {
    title: "A judgment that begins with “I feel”",
    why: "It sounds like a feeling and says something about them. It may be argued with.",
    mends: "feeling",
  },
  YOU_ACCUSE: {
    title: "Words about who they are",
    why: "People defend themselves against these. What you saw, on one day, is easier to hear.",
    mends: null,
  },
  LABEL: {
    title: "A label",
    why: "A label sticks to the whole person, and shame may close the door. Say what you saw.",
    mends: null,
  },
  ALWAYS_NEVER: {
    title: "“Always” or “never”",
    why: "It invites the one exception as an answer. One time, with its day, is enough.",
    mends: null,
  },
  SARCASM: {
    title: "This may sound like mockery",
    why: "If something good happened, plain thanks will bring more of it.",
    mends: null,
  },
  OVER_OWN: {
    title: "All the blame on yourself",
    why: "You did not cause the use. Taking the blame for it leaves them with nothing to do.",
    mends: "responsibility",
  },
  BARGAIN: {
    title: "An offer with a string on it",
    why: "“If you stop, I will” may sound like a deal. Offer what you would give either way.",
    mends: "help",
  },
  BUT_AFTER_EMPATHY: {
    title: "A “but” after something kind",
    why: "What stands before a “but” is often not heard. A period keeps it.",
    mends: "understanding",
  },
  MULTI_TOPIC: {
    title: "Several things at once",
    why: "Each may be true, and each can have its own day. With all of them here, none is answered.",
    mends: "brief",
  },
};
