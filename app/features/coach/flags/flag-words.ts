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
  PRAISE_STING: {
    title: "Praise with a sting",
    why: "The second half may be all they hear. Praise works best when it stands alone.",
    mends: null,
  },
  COMPARISON: {
    title: "A comparison",
    why: "Being measured against someone else makes people feel small. Speak about the two of you.",
    mends: null,
  },
  GUILT: {
    title: "This may sound like guilt",
    why: "Guilt makes people hide. Say how it is for you, and leave out what they owe.",
    mends: "feeling",
  },
  OVER_OWN: {
    title: "All the blame on yourself",
    why: "You did not cause the use. Taking the blame for it leaves them with nothing to do.",
    mends: "responsibility",
  },
  CONDITIONAL_LOVE: {
    title: "Love with a condition",
    why: "It may sound as if your love depended on this. Say the love, and ask for the other thing apart.",
    mends: null,
  },
  BARGAIN: {
    title: "An offer with a string on it",
    why: "“If you stop, I will” may sound like a deal. Offer what you would give either way.",
    mends: "help",
  },
  ORDER: {
    title: "This may sound like an order",
    why: "Most people push back when they are told what to do. A question leaves them a choice.",
    mends: "positive",
  },
  BUT_AFTER_EMPATHY: {
    title: "A “but” after something kind",
    why: "A “but” takes back the kind words before it. End the sentence there.",
    mends: "understanding",
  },
  MULTI_TOPIC: {
    title: "Several things at once",
    why: "Each may be true, and each can have its own day. Together they are hard to answer.",
    mends: "brief",
  },
};
