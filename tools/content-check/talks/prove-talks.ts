import type { DialogueScript } from "~/features/dialogues/script/dialogue";
import { endingAt, walkTalks, type Step } from "~/features/dialogues/script/dialogue-reach";
import type { Mistake } from "~/features/dialogues/script/dialogue-proofs";
import { beginTalk } from "~/features/dialogues/script/follow-script";
import { fittingVariant, type Guard } from "~/features/dialogues/script/guard";
import { answerAt, emergencyAt } from "~/features/dialogues/script/own-answers";
import { fitted, pointOf, situationAt, type Place } from "~/features/dialogues/script/place";
import {
  answerTexts,
  choiceTexts,
  cueTexts,
  factsAfter,
  factsOf,
  type Heard,
} from "~/features/dialogues/script/texts";
import { pathTo, quotesIn, unsaidQuote, type Quotes } from "./quotes";

type Path = Mistake["path"];
type Block = { variants?: readonly ({ if: Guard } & object)[] };

/** What the walk through every talk has found. */
interface Walk {
  quotes: Quotes;
  mistakes: Map<string, Mistake>;
  /** The variants that a talk came to, as joined paths. */
  heard: Set<string>;
}

/**
 * Follows every line in every state that a talk can reach, with own words too. Names each text that
 * needs a fact or a line which is missing on some path, and each variant that no talk comes to.
 */
export function proveTalks(script: DialogueScript): Mistake[] {
  const quotes = quotesIn(script);
  const record: Walk = { mistakes: new Map(), heard: new Set(), quotes };
  const begin = beginTalk(script);
  hearCue(begin, begin.script.facts, record);
  for (const step of walkTalks(script, { own: true, apart: [...quotes.values()].flat() }))
    followStep(script, step, record);
  return [...record.mistakes.values(), ...unheardVariants(script, record.heard)];
}

function followStep(script: DialogueScript, { from, event, to }: Step, record: Walk) {
  const index = script.points.findIndex(({ id }) => id === from.pointId);
  const point = pointOf(from)!;
  let facts: readonly string[];
  if (event.type === "say") {
    const at = point.choices.findIndex(({ id }) => id === event.choiceId);
    const path = ["points", index, "choices", at];
    const texts = choiceTexts(fitted(point.choices[at]!, from));
    facts = hear(point.choices[at]!, path, texts, from, to, record);
  } else {
    const { kind } = to.said.at(-1)!.own!;
    const answer = answerAt(script, point, kind)!;
    const at = ["points", index];
    const shared = emergencyAt(script, point) ? [...(point.emergency ? at : []), "emergency"] : [];
    const path = [...(point.answers?.[kind] ? at : shared), "answers", kind];
    facts = hear(answer, path, answerTexts(fitted(answer, from)), from, to, record);
  }
  if (to.pointId === null) hearEnding(to, record);
  else if (to.pointId !== from.pointId) hearCue(to, facts, record);
}

function hearCue(place: Place, facts: readonly string[], record: Walk) {
  const index = place.script.points.findIndex(({ id }) => id === place.pointId);
  const point = place.script.points[index]!;
  const before = { ...place, facts };
  hear(point, ["points", index], cueTexts(fitted(point, before)), before, place, record);
}

function hearEnding(place: Place, record: Walk) {
  const kind = endingAt(place);
  const ending = place.script.endings[kind];
  if (!ending) return;
  const { text } = fitted(ending, place);
  hear(ending, ["endings", kind], [{ key: "text", text }], place, place, record);
}

/** Checks the texts of a block in their order. Returns the facts after them. */
function hear(
  block: Block,
  path: Path,
  texts: readonly Heard[],
  before: Place,
  after: Place,
  { mistakes, heard, quotes }: Walk,
): readonly string[] {
  const variant = fittingVariant(block.variants, situationAt(before));
  if (variant >= 0) heard.add([...path, "variants", variant].join("."));
  const said = situationAt(after).said.flat();
  let { facts } = before;
  for (const { key, text } of texts) {
    const inVariant = variant >= 0 && key.split(".")[0]! in block.variants![variant]!;
    const at = [...path, ...(inVariant ? ["variants", variant] : []), ...key.split(".")];
    const isSo = (need: string) => facts.includes(need) || said.includes(need);
    const missing = (factsOf(text).needs ?? []).find((need) => !isSo(need));
    const message = missing
      ? `needs “${missing}”, which is not so after ${pathTo(after)}: set it before, or write a variant`
      : speaksOfThePast(key, path, after)
        ? unsaidQuote(text, quotes, before, after)
        : null;
    // One path is enough to show a mistake.
    if (message && !mistakes.has(at.join("."))) mistakes.set(at.join("."), { path: at, message });
    facts = factsAfter(facts, text);
  }
  return facts;
}

/** Whether a quotation in the text must have been said. A note on a weaker line quotes what to try. */
function speaksOfThePast(key: string, path: Path, { said }: Place) {
  return path[0] === "endings" || (key === "coach" && said.at(-1)?.kind === "good");
}

/** Variants to which no talk comes. */
function unheardVariants(script: DialogueScript, heard: ReadonlySet<string>): Mistake[] {
  const mistakes: Mistake[] = [];
  const visit = (value: unknown, path: Path) => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
    const isVariant = path.at(-2) === "variants";
    if (!isVariant || heard.has(path.join("."))) return;
    mistakes.push({
      path,
      message: "no talk comes to this variant: an earlier one fits first, or its guard never holds",
    });
  };
  visit(script, []);
  return mistakes;
}
