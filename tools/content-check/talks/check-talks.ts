import { DialogueFile } from "~/features/dialogues/script/dialogue-script.server";
import type { DialogueScript } from "~/features/dialogues/script/dialogue";
import type { Mistake } from "~/features/dialogues/script/dialogue-proofs";
import { nextOf } from "~/features/dialogues/script/point-order";
import { frontTexts } from "../passages/front-passages";
import { failure, warning, type Finding, type Passage } from "../passages/passage";
import { checkNames } from "./check-names";
import { checkPeople } from "./check-people";
import { proveTalks } from "./prove-talks";

interface Front {
  value: Record<string, unknown>;
  /** Dotted path -> line. */
  lines: Record<string, number>;
}

/** Proves a dialogue file that has the right shape. Its shape is checked elsewhere. */
export function checkTalks({ value, lines }: Front, passages: readonly Passage[]): Finding[] {
  const { data: file } = DialogueFile.safeParse(value);
  if (!file) return [];
  const at = ({ path, message }: Mistake) =>
    failure(lineOf(path, lines), `${path.join(".")}: ${message}`);
  const named = checkNames(file, file.debrief);
  return [
    // Unknown names cause needs that cannot be met, so they are reported alone.
    ...(named.length > 0 ? named : proveTalks(file)).map(at),
    ...checkPeople(file, frontTexts(value, lines)),
    ...missingMiddles(file, lines),
    ...praisedPaths(file, passages),
  ];
}

/** Warns about a talk that goes the same way whatever is said. */
function missingMiddles(script: DialogueScript, lines: Front["lines"]): Finding[] {
  const { points, endings } = script;
  const isForked = points.some((point) => nextOf(point).size > 1);
  const canRepair = points.some(
    ({ choices: [good, , harmful] }) => harmful!.next !== "end" && harmful!.next !== good!.next,
  );
  const isEndedTwoWays = Object.values(endings).some(({ variants = [] }) => variants.length > 0);
  const at = lines.points ?? 1;
  return [
    ...(isForked ? [] : [warning(at, "points: there is one middle: let a choice lead elsewhere")]),
    ...(canRepair ? [] : [warning(at, "points: no harmful line leads to a repair of its own")]),
    ...(isEndedTwoWays ? [] : [warning(lines.endings ?? 1, "endings: no ending has a variant")]),
  ];
}

/** Warns where the text under every debrief tells what the member may not have said. */
function praisedPaths({ you }: DialogueScript, passages: readonly Passage[]): Finding[] {
  return passages
    .filter(({ place, text }) => place === "prose" && RegExp(`\\b${you}\\b`).test(text))
    .map(({ line }) =>
      warning(line, `“${you}” is the member, who may have said something else: speak of the skill`),
    );
}

function lineOf(path: Mistake["path"], lines: Front["lines"]) {
  for (let length = path.length; length > 0; length -= 1) {
    const line = lines[path.slice(0, length).join(".")];
    if (line) return line;
  }
  return lines[""] ?? 1;
}
