import type { ReasonOf } from "./score-elements";
import type { Element } from "~/content/elements";

/** Why an element is met, nearly met or missing, in one line about the sentence. */
export const whyWords: { [E in Element]: Record<ReasonOf<E>, string> } = {
  brief: {
    short: "It is short and stays with one thing.",
    long: "It is a little long. In a hard moment the first sentences are the ones that are heard.",
    "too-long": "This is a long speech for a hard moment, and its end may not be heard.",
    "two-topics": "A second thing comes in here, and it may lead away from the first.",
    "many-topics": "There are several things in it, and the one that matters may get lost.",
    "many-asks": "It asks for more than one thing, so it is easy to answer none of them.",
    "many-questions": "Several questions in a row may feel like being questioned.",
  },
  positive: {
    asked: "It asks for something they could do.",
    thanked: "It says what you liked, so they know what to do again.",
    mixed: "It asks for something good, and the “don’t” beside it may be what they hear.",
    "beside-attack": "The request is a kind one. The words beside it may be all they hear.",
    lost: "There is a request, after several complaints. It may get lost.",
    order: "This may sound like an order. A question leaves them a choice.",
    "only-dont": "It says what not to do, and leaves them to guess what you would like.",
    blame: "A question like this has no good answer. One they can say yes to works better.",
    none: "It doesn’t ask for anything yet.",
  },
  specific: {
    "act-and-when": "It names something you could both see happen, with its time or place.",
    vague: "This can mean almost anything, so nobody could tell whether it was done.",
    "act-only": "They know what, and not yet when or where.",
    "when-only": "A time or a place is named, and not yet what you would like to see then.",
    "own-act": "It says what you will do. What they could do isn’t in it yet.",
    none: "Nothing here could be seen, or put in a calendar.",
  },
  feeling: {
    named: "It names a feeling of your own, and that is hard to argue with.",
    weak: "It is close to a feeling. One plain word for it would be clearer.",
    blamed: "It puts your feeling in their hands. The same feeling can begin with “I.”",
    judgment: "This word tells what you think they did. Under it there is often a feeling.",
    "false-i": "“I feel that you” is a judgment. Your own feeling comes without a “you.”",
    none: "It doesn’t say how this is for you.",
  },
  understanding: {
    shown: "It shows that you see something of their side.",
    but: "The “but” may take back the kind words before it.",
    thin: "It turns to their side, and stops before saying what you see there.",
    minimized: "This may sound as if you didn’t believe them.",
    none: "Their side isn’t in it yet.",
  },
  responsibility: {
    owned: "It takes on one small thing of your own.",
    thin: "It is sorry, and doesn’t say for what.",
    hollow: "“Sorry that you” may sound as if the trouble were theirs alone.",
    over: "It takes the blame for the use. That was never yours to carry.",
    none: "No small share of your own is in it. Only put one in if it is true.",
  },
  help: {
    offered: "It offers something you can really do.",
    "open-ended": "It is kind, and there is nothing in it yet to say yes to.",
    tied: "The offer hangs on something, so it may sound like a deal.",
    none: "There is no offer of help in it yet.",
  },
};

/** The names of the seven elements for members. */
export const elementNames: Record<Element, string> = {
  brief: "Few words",
  positive: "What you’d like",
  specific: "One real thing",
  feeling: "A feeling of yours",
  understanding: "Their side",
  responsibility: "A small share",
  help: "An offer of help",
};
