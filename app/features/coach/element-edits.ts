import {
  addFirst,
  addLast,
  addToSentence,
  askFor,
  asQuestion,
  cutBefore,
  keepSentenceWith,
  keepSentences,
  periodFor,
  putFor,
  putForSentences,
  type Change,
  type Edit,
} from "./edits";
import type { Span } from "./find-signs";
import type { Offers } from "./offers";
import { signsOf, type Evidence } from "./read-flags";
import type { Reading } from "./read-words";
import type { Findings7 } from "./score-elements";
import type { Element } from "~/content/elements";

export interface Assessment {
  reading: Reading;
  evidence: Evidence;
  offers: Offers;
  found: Findings7;
}

export function edit(advice: string, words: string | null, change: Change): Edit {
  return { advice, words, change };
}

export function editBrief({ reading, evidence, found }: Assessment) {
  const { reason, cost } = found.brief;
  const best = signsOf(evidence.signs, "ask", "wish", "feeling", "understanding", "help", "thanks");
  const isPiled = cost.length > 0;
  const change = (isPiled ? cutBefore(reading, cost) : null) ?? keepSentences(reading, best);
  if (!change) return null;
  const advice =
    reason === "many-asks"
      ? "Ask for one thing today. Keep the other for another day."
      : "Keep the few sentences you most want heard:";
  return edit(advice, change.text, change);
}

function editPositive({ reading, evidence, offers, found }: Assessment) {
  const { reason, earned, cost } = found.positive;
  const [first] = cost;
  if (reason === "order") return askInstead(reading, earned[0]!, cost.length > 0);
  if ((reason === "only-dont" || reason === "mixed") && first) {
    const flips = evidence.signs.get("flip") ?? [];
    const flip = flips.find(({ clause }) => clause === first.clause);
    if (flip) {
      const whole = { ...first, to: Math.max(first.to, flip.to) };
      const anchors = signsOf(evidence.signs, "when", "where", "who");
      const change = askFor(reading, whole, anchors, `could you ${flip.suggestion}`);
      return edit("Say what you would like in its place:", change.text, change);
    }
  }
  if (reason === "beside-attack" || reason === "lost") {
    const change = keepSentences(reading, earned);
    if (change) return edit("Let the request stand by itself:", change.text, change);
  }
  return edit("Ask for one thing they could do:", offers.ask, addLast(reading, offers.ask));
}

/** Turns an order into a question: "Text me" and "you need to text me" both become "could you text me". */
function askInstead(reading: Reading, order: Span, hasDonts: boolean) {
  const isImperative = order.to - order.from === 1;
  const written = reading.text.slice(order.start, order.end);
  const words = isImperative ? `could you ${written.toLowerCase()}` : "could you";
  const change = putFor(reading, order, words);
  const advice = "Make it a question they could say no to:";
  if (!hasDonts) return edit(advice, `${change.text} …`, asQuestion(reading, order, change));
  const alone = keepSentenceWith(reading, order, change.text);
  return edit(advice, alone.text, alone);
}

function editSpecific({ reading, evidence, offers, found }: Assessment) {
  const { reason, earned, cost } = found.specific;
  const charged = new Set([...evidence.flags.values()].flat().map(({ clause }) => clause));
  // A more specific accusation would not help.
  const vague = cost.find(({ clause }) => !charged.has(clause));
  if (reason === "vague" && vague?.suggestion) {
    const change = putFor(reading, vague, vague.suggestion);
    return edit("Put something there that you could both see happen:", change.text, change);
  }
  const act = found.positive.earned[0] ?? earned[0];
  if (reason === "act-only" && act) {
    const isThanks = found.positive.reason === "thanked";
    const advice = isThanks ? "Say when it was:" : "Give it a day and an hour, or a place:";
    const words = isThanks ? offers.day : offers.hour;
    return edit(advice, `… ${words}`, addToSentence(reading, act.sentence, words));
  }
  return edit("Name one thing, and when:", offers.ask, addLast(reading, offers.ask));
}

function editFeeling({ reading, offers, found }: Assessment) {
  const { reason, cost } = found.feeling;
  const [first] = cost;
  const advice = "Say your own feeling, in one plain word:";
  if (!first) return edit(advice, offers.feeling, addLast(reading, offers.feeling));
  if (reason === "false-i") {
    return edit(advice, offers.feeling, putForSentences(reading, cost, offers.feeling));
  }
  if (reason === "judgment" || reason === "blamed") {
    const change = putFor(reading, first, ownFeeling(reading, first));
    return edit(advice, `${change.text} …`, change);
  }
  return edit(advice, offers.feeling, addLast(reading, offers.feeling));
}

/** Turns "You make me so angry" into "I feel so angry". Suggests a feeling if the words name none. */
function ownFeeling({ words, text }: Reading, { from, to, end }: Span) {
  const run = words.slice(from, to);
  const me = run.findIndex(({ norm }) => norm === "me");
  const rest = run.slice(me + 1).filter(({ norm }) => norm !== "feel");
  if (me < 0 || rest.length === 0) return "I felt hurt";
  const verb = run.some(({ norm }) => norm === "made") ? "felt" : "feel";
  return `I ${verb} ${text.slice(rest[0]!.start, end)}`;
}

export function periodEdit(change: Change) {
  return edit("Put a period where the “but” stands.", null, change);
}

function editUnderstanding({ reading, evidence, offers, found }: Assessment) {
  const { reason, earned, cost } = found.understanding;
  const [first] = cost;
  const { understanding } = offers;
  const period = reason === "but" && first ? periodFor(reading, first) : null;
  if (period && evidence.signs.has("understanding")) return periodEdit(period);
  if (period && first) {
    const { start } = reading.sentences[earned[0]!.sentence]!;
    const change = { ...period, start, text: understanding + period.text.slice(1) };
    return edit("Say what you see of their side, and stop there:", understanding, change);
  }
  if (reason === "minimized" && first) {
    const change = putForSentences(reading, cost, understanding);
    return edit("Say that you believe what they feel:", understanding, change);
  }
  const change = addFirst(reading, understanding);
  return edit("Begin with something true about how it is for them:", understanding, change);
}

export function editResponsibility({ reading, offers, found }: Assessment) {
  const { reason, cost } = found.responsibility;
  const { share } = offers;
  const [first] = cost;
  if ((reason === "over" || reason === "hollow") && first) {
    const change = putForSentences(reading, cost, share);
    return edit("Keep to one small thing that is true:", share, change);
  }
  return edit("If it is true, own one small thing:", share, addLast(reading, share));
}

export function editHelp({ reading, offers, found }: Assessment) {
  const { reason, cost } = found.help;
  const [first] = cost;
  if (reason === "tied" && first) {
    const change = putForSentences(reading, cost, offers.help);
    return edit("Offer what you would give either way:", offers.help, change);
  }
  return edit("Offer one thing you can keep to:", offers.help, addLast(reading, offers.help));
}

const editors: Record<Element, (assessment: Assessment) => Edit | null> = {
  brief: editBrief,
  positive: editPositive,
  specific: editSpecific,
  feeling: editFeeling,
  understanding: editUnderstanding,
  responsibility: editResponsibility,
  help: editHelp,
};

/** The edit for an element that is not met, with words that the member can change. */
export function editFor(element: Element, assessment: Assessment): Edit | null {
  return assessment.found[element].score === 2 ? null : editors[element](assessment);
}
