import { signsOf } from "../evidence";
import type { OrdinaryFlag } from "../flags/flags";
import type { Span } from "../phrases/find-signs";
import { periodFor } from "./change";
import { cutFromEnd, leaveOut } from "./cut";
import { asking, changing, type Assessment, type Edit } from "./edit";
import { editResponsibility, endBefore } from "./kindness-edits";
import { firstWords, youWrote } from "./own-moment";
import { askInstead } from "./ask-instead";
import { editBrief } from "./request-edits";

/** What to ask about words that are hard to hear, where no change of the member's own words mends them. */
const questions: Record<
  Exclude<OrdinaryFlag, "OVER_OWN" | "MULTI_TOPIC" | "BUT_AFTER_EMPATHY">,
  string
> = {
  FALSE_I: "What did you see, and what did you feel then?",
  YOU_ACCUSE: "What did you see, on one day? How was that for you?",
  LABEL: "What did you see, on one day? How was that for you?",
  ALWAYS_NEVER: "When was the last time? Say what happened on that one day.",
  SARCASM: "What was good about it? Say it in plain words.",
  PRAISE_STING: "What did you like? Say that, and stop there.",
  COMPARISON: "What would you like from them, without the other person in it?",
  GUILT: "How is it for you right now, in one plain word?",
  CONDITIONAL_LOVE: "What do you love about them? What would you like to ask, apart from that?",
  BARGAIN: "What would you give either way, even after a no?",
  ORDER: "What could you ask for that they could say yes or no to?",
};

const cutting = new Set<OrdinaryFlag>([
  ...(["YOU_ACCUSE", "LABEL", "ALWAYS_NEVER", "SARCASM"] as const),
  ...(["PRAISE_STING", "COMPARISON", "GUILT"] as const),
]);

/** What to try for words that are hard to hear. */
export function editForFlag(flag: OrdinaryFlag, assessment: Assessment): Edit | null {
  const { reading, evidence } = assessment;
  const spans = evidence.flags.get(flag) ?? [];
  switch (flag) {
    case "OVER_OWN":
      return editResponsibility(assessment);
    case "MULTI_TOPIC":
      return editBrief(assessment);
    case "BUT_AFTER_EMPATHY": {
      const change = spans[0] ? periodFor(reading, spans[0]) : null;
      return change && endBefore(change);
    }
    case "ORDER": {
      const order = spans[0] && askInstead(assessment, spans[0]);
      return order ?? aboutIt(flag, spans, assessment);
    }
    default:
      return (
        (cutting.has(flag) ? withoutIt(flag, spans, assessment) : null) ??
        aboutIt(flag, spans, assessment)
      );
  }
}

/** Leaves the words out if what remains can stand by itself. */
function withoutIt(flag: OrdinaryFlag, spans: readonly Span[], { reading, evidence }: Assessment) {
  // A request or thanks beside sarcasm is mostly a part of it.
  const meant = flag === "SARCASM" ? [] : (["ask", "wish", "thanks"] as const);
  const kind = signsOf(evidence.signs, ...meant, "feeling", "understanding");
  const [sting] = spans;
  if (flag === "PRAISE_STING" && spans.length === 1 && sting) {
    const change = cutFromEnd(reading, sting);
    if (change) {
      const { start } = reading.sentences[sting.sentence]!;
      const words = `${reading.text.slice(start, change.start)}.`;
      return changing("Let the praise end before that:", words, change);
    }
  }
  const change = leaveOut(reading, spans, kind);
  return change && changing("Leave that out. The rest can stand by itself:", change.text, change);
}

function aboutIt(flag: keyof typeof questions, spans: readonly Span[], { reading }: Assessment) {
  const sentences = spans.map(({ sentence }) => reading.sentences[sentence]!);
  const quoted = firstWords(reading, [...sentences, ...spans]);
  return asking(quoted ? `${youWrote(quoted)} ${questions[flag]}` : questions[flag]);
}
