import { describe } from "vitest";
import { catches, talk, type Mistake } from "./planted";

const inTalk = (what: string, from: string, to: string, says: Mistake["says"]): Mistake => ({
  what,
  file: talk,
  from,
  to,
  says,
});

/** The check reports these at the ending, wherever the wrong number is. */
const elsewhere = (mistake: Mistake): Mistake => ({ ...mistake, below: null });

const long = (letters: number) => "a ".repeat(letters / 2 + 1);
const calm = "calm:\n    title: Enough";
const firstLine = 'line: "I’m glad."';
const firstNote = 'coach: "It is short."';
const firstReply = 'reply: "Yes."';

describe("the endings of a dialogue:", () => {
  catches([
    inTalk(
      "an ending “window” that no talk reaches",
      `  ${calm}`,
      `  window: { title: "A", text: "B." }\n  ${calm}`,
      "endings.window: no talk reaches it: window is false",
    ),
    elsewhere(
      inTalk(
        "a missing ending “window”",
        "window: false",
        "window: true",
        "endings: a script with window: true needs that ending",
      ),
    ),
    elsewhere(
      inTalk(
        "an escalation that no talk reaches",
        "start: { defensiveness: 4",
        "start: { defensiveness: 1",
        "endings.escalation: no talk reaches it: no choice of lines leads to defensiveness of 8",
      ),
    ),
    inTalk(
      "a start at which the talk is already over",
      "start: { defensiveness: 4",
      "start: { defensiveness: 9",
      "start: the talk would be over",
    ),
  ]);
});

describe("the lines of a dialogue:", () => {
  catches([
    inTalk(
      "a line that is too long",
      firstLine,
      `line: "${long(280)}"`,
      "must fit in 280 characters",
    ),
    inTalk(
      "a reply that is too long",
      firstReply,
      `reply: "${long(200)}"`,
      "must fit in 200 characters",
    ),
    inTalk(
      "a note that is too long",
      firstNote,
      `coach: "${long(280)}"`,
      "must fit in 280 characters",
    ),
    elsewhere(
      inTalk(
        "an ending that is too long",
        "It was a short talk.",
        long(320),
        "must fit in 320 characters",
      ),
    ),
    inTalk("an amount in a reply", firstReply, 'reply: "I took 10 mg."', "no amount"),
    inTalk("a sudden stop as a good line", firstLine, 'line: "Quit tonight."', "sudden stop"),
    inTalk(
      "control of medicine as a good line",
      firstLine,
      'line: "I’ll hide your pills."',
      "handles",
    ),
    inTalk("a label in a note", firstNote, 'coach: "An addict hears that."', "person with"),
    inTalk("a plan for lowering in a note", firstNote, 'coach: "Ask to cut it by half."', "pace"),
    inTalk("a label in an ending", "It was a short talk.", "He is an addict.", "person with"),
    inTalk("a promise to watch in an ending", "Leave the room.", "We will call 911.", "real time"),
    inTalk("a label in the scene", "Ben is in the kitchen.", "Ben is a junkie.", "person with"),
    inTalk("a label in a title", "title: A short talk", "title: The drunks", "person with"),
    inTalk(
      "a label in a stage direction",
      firstReply,
      `replyStage: like a junkie\n        ${firstReply}`,
      "person with",
    ),
    inTalk(
      "a label in what is done at a good line",
      firstLine,
      `lineStage: looks at the junkie\n        ${firstLine}`,
      "person with",
    ),
  ]);
});
