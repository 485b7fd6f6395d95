import { signsOf, type Evidence } from "../evidence";
import type { Span } from "../phrases/find-signs";
import { askInstead } from "./ask-instead";
import { askFor } from "./change";
import { cutBefore, keepSentences } from "./cut";
import { asking, changing, type Assessment, type Edit } from "./edit";
import { firstWords, ownMoment, youWrote } from "./own-moment";

export function editBrief({ reading, evidence, found }: Assessment): Edit | null {
  const { reason, cost } = found.brief;
  const best = signsOf(evidence.signs, "ask", "wish", "feeling", "understanding", "help", "thanks");
  const isPiled = cost.length > 0;
  if (reason === "many-asks" && !hasAskBefore(cost, evidence)) return asking(oneAsk);
  const isOneShortSentence = reading.sentences.length === 1 && evidence.wordCount <= shortSentence;
  if (reason === "two-topics" && isOneShortSentence) return asking(oneAsk);
  const change = (isPiled ? cutBefore(reading, cost) : null) ?? keepSentences(reading, best);
  // A text without anything to ask, feel or understand has no part that can stand for the whole.
  if (best.length === 0 && !isPiled) return asking("Which one sentence do you most want heard?");
  if (!change) return null;
  const advice =
    reason === "many-asks"
      ? "Ask for one thing today. Save the other for another day."
      : "Use only the few sentences you most want heard:";
  return changing(advice, change.text, change);
}

/** Half of a sentence this short says something else than the whole. */
const shortSentence = 30;

const oneAsk = "Which one of these matters most today? Stay with that one.";

/** Whether a request stands before the ones that are too many, in a sentence of its own or before them. */
function hasAskBefore(cost: readonly Span[], { signs }: Evidence) {
  const [first] = cost;
  return signsOf(signs, "ask", "order", "ask-not", "wish").some(
    ({ clause, to }) => !first || (clause !== first.clause && to <= first.from),
  );
}

export function editPositive(assessment: Assessment): Edit {
  const { reading, evidence, found } = assessment;
  const { reason, earned, cost } = found.positive;
  const [first] = cost;
  if (reason === "order") {
    return askInstead(assessment, earned[0]!) ?? asking(askOneThing(assessment));
  }
  if ((reason === "only-dont" || reason === "mixed") && first) {
    const flips = evidence.signs.get("flip") ?? [];
    const flip = flips.find(({ clause }) => clause === first.clause);
    const isWhole = reading.sentences[first.sentence]!.start === first.start;
    const isOnly = cost.every(({ sentence }, at) => at === 0 || sentence !== first.sentence);
    if (flip && isWhole && isOnly) {
      const whole = { ...first, to: Math.max(first.to, flip.to) };
      const anchors = signsOf(evidence.signs, "when", "where", "who");
      const change = askFor(reading, whole, anchors, `could you ${flip.suggestion}`);
      if (change) return changing("Say what you would like in its place:", change.text, change);
    }
    const quoted = firstWords(reading, [first]);
    if (quoted) return asking(`${youWrote(quoted)} What would you like to happen in its place?`);
  }
  if (reason === "beside-attack" || reason === "lost") {
    const change = keepSentences(reading, earned);
    if (change) return changing("Let the request stand by itself:", change.text, change);
  }
  return asking(askOneThing(assessment));
}

function askOneThing(assessment: Assessment) {
  const moment = ownMoment(assessment);
  return moment
    ? `${youWrote(moment.quoted)} What one thing could they do next time?`
    : "What one thing would you like them to do? Ask for something they could say yes to.";
}

export function editSpecific({ reading, evidence, found }: Assessment): Edit {
  const { reason, earned, cost } = found.specific;
  switch (reason) {
    case "vague": {
      const quoted = firstWords(reading, cost);
      return asking(
        quoted
          ? `“${quoted}” can mean many things. What would you see them do, and on what day?`
          : "What would you see them do, and on what day?",
      );
    }
    case "act-only": {
      const quoted = firstWords(reading, found.positive.earned);
      const isThanks = found.positive.reason === "thanked";
      const question = isThanks ? "When was it?" : "On what day, or at what time?";
      return asking(quoted ? `${youWrote(quoted)} ${question}` : question);
    }
    case "when-only": {
      const quoted = firstWords(reading, earned);
      const question = "What did you see, or what would you like to see?";
      return asking(quoted ? `${youWrote(quoted)} ${question}` : question);
    }
    case "own-act":
      return asking("You say what you will do. What could they do, and when?");
    default:
      return asking(
        evidence.flags.size > 0
          ? "What did you see them do, on which day?"
          : "What would you both see happen? Name the day, the time or the place.",
      );
  }
}
