import { signsOf } from "../evidence";
import type { Span } from "../phrases/find-signs";
import { asQuestion, putFor } from "./change";
import { keepSentenceWith } from "./cut";
import { changing, type Assessment, type Edit } from "./edit";

/** What people ask each other to do. Another first word may be no verb: "Cake at four", "Sure". */
const askable = new Set(
  "answer apologise apologize ask be book borrow bring call check choose clean come cook drive drop eat find get give go hand help join keep leave let listen look make meet move open pay phone pick promise put read ring say send show sit sleep speak stand stay stop take talk tell text think try turn wait wake walk wash watch write".split(
    " ",
  ),
);
const duties = new Set(["need", "have", "got", "must", "should", "ought", "better", "supposed"]);

/**
 * Turns an order into a question: "Text me" and "you need to text me" both become "could you text me".
 * Returns null if its words are no request even as a question.
 */
export function askInstead(
  { reading, evidence, found }: Pick<Assessment, "reading" | "evidence" | "found">,
  order: Span,
): Edit | null {
  const { signs, flags } = evidence;
  const others = [...flags].flatMap(([flag, spans]) => (flag === "ORDER" ? [] : spans));
  const harsh = new Set([...others, ...signsOf(signs, "vague")].map(({ clause }) => clause));
  const first = reading.words[order.from]!.norm;
  if (harsh.has(order.clause) || order.suggestion === "none" || first === "i") return null;
  // In the middle of a sentence, a question would run into what stands before it.
  if (reading.sentences[order.sentence]!.start !== order.start) return null;
  const norms = reading.words.slice(order.from, order.to).map(({ norm }) => norm);
  const isImperative = askable.has(first);
  if (!isImperative && !norms.some((norm) => duties.has(norm))) return null;
  const written = reading.text.slice(order.start, order.end);
  const words = isImperative ? `could you ${written.toLowerCase()}` : "could you";
  const change = putFor(reading, order, words);
  const advice = "Make it a question they could say no to:";
  const asked = asQuestion(reading, order, change);
  if (!asked) return null;
  if (found.positive.cost.length === 0) {
    const whole = reading.sentences[order.sentence]!;
    const end = Math.max(whole.end, asked.end);
    const words = asked.text + reading.text.slice(asked.end, end);
    return changing(advice, words, asked);
  }
  const alone = keepSentenceWith(reading, order, change.text);
  return changing(advice, alone.text, alone);
}
