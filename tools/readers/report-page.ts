import { reportTables } from "./report-tables";
import type { TrainingReport } from "./training-report";

/** The page docs/readers.md. `train` writes it. */
export function reportPage(report: TrainingReport) {
  return `# The readers

Two readers look at what a member writes: a list of phrases, which a clinician can read and extend, and
a model that learned from labeled texts. \`npm run readers -- train\` makes the model and writes this
page. The model card is \`content/readers/model-card.md\`.

## How a text is read

- The model sees words, pairs of neighbors, letters, word classes and **concepts**. A concept is one idea
  with the many ways to say it ("won't wake", "can't be roused"). The concepts, alone, near each other
  and in order, are in \`content/readers/concepts.yaml\`.
- The model says hard: hard.
- The list says hard: hard, unless the model denies it. The model must deny it clearly. Where a harmless
  concept stands in the text (long past, a film, a lesson, a game, "if"), a weaker denial is enough. A hit
  of the list that the model denies is soft, or nothing where the model denies it strongly.
- \`content/phrases/certain-cues.yaml\` holds sayings that mean danger in nearly every text ("tried to
  hang himself", "choked me"). They count sentence by sentence and stay hard against a strong denial. A
  guard in the sentence ("years ago", "what if", "in the movie") or a harmless concept takes them back.
  In a sentence of more than 30 words a guard counts only within 12 words.
- A text of more than 12 words is read as a whole, by sentence, and by two and three neighboring sentences.
  The highest score counts. Texts of up to 12, up to 40 and more words have thresholds of their own.
- The five labels for the categories raise the label "hard" where one of them agrees with it. They add half
  of the logarithm of how many agree.
- The shares of all words add up to the score of a label exactly. This command also shows what the
  categories add: \`npm run readers -- explain "TEXT"\`.

${statements}## How the figures were taken

- **Held-out file**: \`content/readers/held-out.jsonl\`, from two writers. No text of it was in training,
  and nobody read its texts. Twice its totals were seen and a setting was changed after: the share of
  harmless texts that may get a hard card, from 3.5 % to 3 %, and the share that may get a note, from 9 %
  to 13 %. \`npm run readers -- test content/readers/held-out.jsonl\` repeats the measurement.
- Before the certain sayings, the voices from v26 on, three neighboring sentences and the help of the
  categories, the readers found 215 of 251 hard texts of the held-out file (suicide 48 of 64), with 6 of
  192 false hard. We made every choice since on the voices left out. We saw the totals below once.
${modelChoices}
${statementLooks}
- **Voices left out**: no text of the test's writers was in training. The thresholds of the shipped file
  come from these scores, so the false alarms of the model alone are what the thresholds allow.
- **Plain voices** (v14 and up) write as families write. The texts of the **artful voices** (v00 to v12)
  avoid the plain words by order of their brief. They are harder than what members write.
- Texts made from frames and from the listed phrases (v98, v13) are in training and in no table. So are the
  voices v26 to v28 and v30 to v43, which wrote what the reader found least, with a harmless twin for most
  texts. Twins in the table of harmless texts would raise the thresholds and change the yardstick.
- **Wrapped**: the same text between two ordinary sentences. A question mark, added or removed at the
  end, changes no feature, so it has no table.
- Thresholds allow a hard card on 2.25 % of the plain harmless texts (5 % of those with more than 40
  words) and a note on 13 %, for the model alone, over both variants. 60 of every 170 harmless texts were written to look dangerous.
- We read the misses of plain voices while we wrote concepts, frames and certain sayings, so the figures
  for plain voices are too good. New voices are found less often: the held-out file says how much.
- The shipped file is trained on all voices but those of the held-out file.

## Figures

${reportTables(report)}
${weaknesses}`;
}

const modelChoices = `- A later model, trained on 551 more texts, found 223 (suicide 51), with 8 false hard. We went back to the
  one before it, which found 226 (suicide 54), with 6 false hard.
- The model here cuts long sentences where a clause begins, and allows more false cards on long texts. Of
  the held-out texts as written it finds 222. Between four ordinary sentences it finds 215 (the one before
  it 213), as one line without periods and capitals 223 (220), and as such a line between ordinary
  sentences 202 (193). We chose it for these and for the voices left out.`;

const statementLooks = `- We saw the totals of the held-out statements once in between. Thanks and the member's own acts counted for
  less then, because one writer's labels suggest it. The totals disagreed, so both count again as the
  rubric's fixtures say. The figures for "positive" and "specific" are therefore a little too good.
- Later the lists for statements grew on \`content/readers/dev-statements.jsonl\`: 60 statements in six
  voices, labeled before the change. They went from 45 to 57 right for "positive" and from 41 to 51 for
  "specific". The totals below were seen once after that change, and nothing was changed after.`;

const statements = `## How a statement is read

- The coach asks the list and the model about every sentence. A sign of the model stands at the clause
  with the word that adds most.
- An element counts if the list finds it. The model adds feeling, understanding, responsibility, help and
  a request, each only from a margin of its own. The list alone judges "brief" and "specific".
- A request is specific with a time, a place or a person, and also with a thing, an amount or the moment
  ("the car keys", "forty dollars", "when you get in").
- An order with "please" is a request. In a dangerous statement an order counts for nothing. To ask
  somebody to stop at once never counts as a request, whatever day the statement names.
- A flag counts if either finds it. The model needs a margin, and it is not asked about a sentence that
  the list excuses ("I'm sorry I counted your pills"). A dangerous statement gets a safety note only.
- Words in quotation marks are not the member's, and a text in another language gets "can't tell".
- A statement stores the versions of the rubric, the lists and the model. Its page says when they differ
  from today's.
- Five flags are newer than the labeled statements: conditional love, orders, praise with a sting,
  comparisons and guilt. In the table of statements they count as false flags.

`;

const weaknesses = `## What is not good enough

The goal is 90 % of the hard cues in realistic questions and 80 % in short sentences, at most 4 % false.
Suicide said in private words, a danger in half a sentence of a long question, and driving or fire are
found least. A text written as one long line without a full stop is the weakest: between two ordinary
sentences, two of three dangers in such a line are found. Long texts have few harmless examples, so a
few of those set their threshold too high. Plain talk about a lesson, a film or the far past still brings up a card too often. The
learning curve still rises: more plain voices help.

The goal for statements is 88 % for every element, and 95 % for dangerous statements. Sarcasm, praise
with a sting and a medicine thrown away in passing are missed most.
`;
