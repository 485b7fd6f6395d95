import type { Lexicon } from "./features";
import { hashText } from "./hash";
import { weighListed } from "./listed-cues";
import type { ReaderModel } from "./model";
import { cueCategories, type CueCategory, type CueReading, type ListedCues } from "./cue-reading";
import { readLabels, type LabelReading } from "./score";
import { strongestWords } from "./strongest-words";
import { readText, type ReaderText } from "./words";

const mostMarks = 5;
const leastKnown = 0.4;

/** Whether enough words are known to the model. In another language only the list can tell. */
function isKnownLanguage({ words }: ReaderText, { classOf }: Lexicon) {
  const known = words.filter(({ norm }) => classOf(hashText(norm)) > 0).length;
  return known >= words.length * leastKnown;
}

/**
 * Returns the function that reads a text with the phrase list and the model. A hit of the model counts
 * by itself, and a hit of the list by `weighListed`.
 */
export function makeCueReader(
  model: ReaderModel,
  findListed: (text: string) => ListedCues,
  listVersion = "list",
) {
  return function readCues(text: string): CueReading {
    const listed = findListed(text);
    const read = readText(text);
    const labels = new Map(readLabels(read, model.cues, model).map((one) => [one.name, one]));
    const hardLabel = labels.get("hard")!;
    const isKnown = isKnownLanguage(read, model.lexicon);
    const isModelHard = isKnown && hardLabel.margin >= 0;
    const fromList = weighListed(listed, {
      margin: hardLabel.margin,
      read,
      lexicon: model.lexicon,
    });
    const modelHard = isModelHard ? categoriesIn(labels, "hard") : [];
    const hard = inOrder([...fromList.hard, ...modelHard]);
    const isModelSoft = isKnown && labels.get("any")!.margin >= 0;
    const modelSoft = isModelSoft && !isModelHard ? categoriesIn(labels, "soft") : [];
    const soft = inOrder([...listed.soft, ...fromList.soft, ...modelSoft]);
    const level = hard.length > 0 ? "hard" : soft.length > 0 ? "soft" : "none";
    const byModel = level === "hard" ? isModelHard : isModelSoft;
    const byList = level === "hard" ? fromList.hard.length > 0 : soft.length > modelSoft.length;
    const by = byModel ? (byList ? "both" : "model") : byList ? "list" : "none";
    const label = level === "hard" ? hardLabel : labels.get("any")!;
    const marks =
      byModel && level !== "none"
        ? strongestWords(read, label, { part: model.cues, model, most: mostMarks })
        : [];
    return {
      level,
      hard,
      soft: soft.filter((one) => !hard.includes(one)),
      by: level === "none" ? "none" : by,
      marks,
      version: `${model.version}-${listVersion}`,
    };
  };
}

/** The categories above their own threshold; the nearest one where none is. */
function categoriesIn(labels: Map<string, LabelReading>, level: "hard" | "soft") {
  const all = cueCategories.map((category) => ({
    category,
    margin: labels.get(`${level} ${category}`)!.margin,
  }));
  const shown = all.filter(({ margin }) => margin >= 0);
  const nearest = all.reduce((best, one) => (one.margin > best.margin ? one : best));
  return (shown.length > 0 ? shown : [nearest]).map(({ category }) => category);
}

function inOrder(found: readonly CueCategory[]) {
  return cueCategories.filter((category) => found.includes(category));
}
