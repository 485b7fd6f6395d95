import { amount, neverRules } from "./never-rules";
import { failure, sentencesOf, type Finding, type Passage } from "../passages/passage";

// Only a "not" before the words forbids them: "To avoid a scene, hide the pills" still says to hide them.
const forbidden =
  /\b(?:never|not|no|nobody|no one|nothing|neither|nor|without|instead of|rather than|cannot)\b|n’t\b/i;
const warned = /\b(?:danger|dangers|dangerous|harm|seizures?|scared|worse)\b/i;

// Reported speech is quoted so that the text can answer it.
const reported =
  /(?<!\p{L})(?:[Hh]e|[Ss]he|[Tt]hey|[Ss]omeone|[Ss]omebody|[Aa]nyone|one|(?!You |We |And |But )\p{Lu}\p{L}+)(?: ever)? (?:says?|said|wants? to|talks? (?:of|about))(?!\p{L})/u;

/**
 * Finds passages that tell a reader to do something harmful. A bad example may, but no passage may name
 * an amount.
 */
export function checkNever(passages: Passage[]): Finding[] {
  return passages.flatMap((passage) => {
    const { line, text, voice, isGuidelineBox } = passage;
    const figure = amount.exec(text);
    const findings = figure ? [failure(line, `“${figure[0]}”: print no amount of a medicine`)] : [];
    if (voice === "shown" || isGuidelineBox) return findings;
    const ours = voice === "author" ? withoutTheirWords(text) : text;
    return [...findings, ...sentencesOf(ours).flatMap((sentence) => inSentence(sentence, line))];
  });
}

// A quote that we tell the reader to say counts as our own words.
const quote =
  /((?:\b[Yy]ou (?:might|could|can|may)|(?:^|[.?!:] )(?:Say|Ask|Try|Text|Offer))\b[^“”.?!]{0,30})?“[^”]*”/g;

function withoutTheirWords(text: string) {
  return text.replace(quote, (whole, ours?: string) => (ours === undefined ? "“”" : whole));
}

function inSentence(sentence: string, line: number): Finding[] {
  return neverRules.flatMap(({ pattern, message, unless, unlessWarned }) => {
    const found = pattern.exec(sentence);
    if (!found || unless?.test(sentence)) return [];
    if (unlessWarned && isWarning(sentence, found.index)) return [];
    return [failure(line, `“${found[0]}”: ${message}`)];
  });
}

function isWarning(sentence: string, start: number) {
  const before = sentence.slice(0, start);
  return forbidden.test(before) || reported.test(before) || warned.test(sentence);
}
