import type { CueText, SentenceText } from "./labeled-texts";
import { framesVoice } from "./frames";
import type { LabeledStatement } from "./read-file";

const redLabels = ["threat", "medControl", "stopSudden", "doseAdvice", "crisis", "vague"];
/** One sentence in this many is used, of those that avoid plain words. */
const everyArtful = 6;

/**
 * Words that people say to a loved one, as harmless texts for the cue reader. Without them, the reader
 * would learn only from texts about somebody else. Sentences and statements with a red flag are left out.
 */
export function quietWords(
  sentences: readonly SentenceText[],
  statements: readonly LabeledStatement[],
): CueText[] {
  const chosen = sentences.filter(({ labels, voice }, at) => {
    const isRed = labels.some((label) => redLabels.includes(label.replace("~", "")));
    return !isRed && (voice === "v24" || at % everyArtful === 0);
  });
  const fine = statements.filter(({ red }) => !red);
  return [...chosen, ...fine].map(({ text, id }) => ({
    id,
    text,
    level: "none",
    category: null,
    kind: "ord",
    writer: "none",
    readers: {},
    scene: `${framesVoice}-${id}`,
    voice: framesVoice,
    settled: true,
  }));
}
