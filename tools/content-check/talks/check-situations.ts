import type { DialogueScript } from "~/features/dialogues/script/dialogue";
import { DialogueFile } from "~/features/dialogues/script/dialogue-script.server";
import { fillTemplate } from "~/features/dialogues/situations/fill-template";
import { situationPrompts, type SituationWords } from "~/features/dialogues/situations/situation";
import { frontTexts } from "../passages/front-passages";
import { failure, type Finding, type Passage } from "../passages/passage";
import { checkPeople } from "./check-people";
import { checkTalks } from "./check-talks";

interface Front {
  value: Record<string, unknown>;
  /** Dotted path -> line. */
  lines: Record<string, number>;
}

/** The part of the member, in place of “You”, so that a note which names the part is found. */
const memberName = "Robin";

/**
 * Proves a template like a dialogue, with every pronoun and with the shortest and the longest settings.
 * Finds marks that nothing replaces and verbs that do not go with “they”.
 */
export function checkSituation({ value, lines }: Front, passages: readonly Passage[]): Finding[] {
  const findings = settings().flatMap((words) => {
    const filled = { ...fillTemplate(value, words), you: memberName, pronoun: words.pronoun };
    const { data: file, error } = DialogueFile.safeParse(filled);
    const misfits = (error?.issues ?? []).map(({ path, message }) =>
      failure(lineOf(path, lines), `${path.join(".")}: ${message}, with the longest settings`),
    );
    return [
      ...misfits,
      ...(file ? provedOnce(file, { value: filled, lines }, passages) : []),
      ...leftovers(filled, lines),
    ];
  });
  const inProse = passages
    .filter(({ place, text }) => place === "prose" && text.includes("["))
    .map(({ line }) => failure(line, "marks are replaced in the front matter only"));
  const byText = new Map(
    [...gateMistakes({ value, lines }), ...findings, ...inProse].map((one) => [
      `${one.line} ${one.message}`,
      one,
    ]),
  );
  return [...byText.values()];
}

/** Who says what differs with the pronoun. The paths through a script do not, so one is followed. */
function provedOnce(file: DialogueScript, front: Front, passages: readonly Passage[]): Finding[] {
  return file.pronoun === "they"
    ? checkTalks(front, passages)
    : checkPeople(file, frontTexts(front.value, front.lines));
}

/** Own situations are practice of a skill for members, so that a pause closes them. */
function gateMistakes({ value, lines }: Front): Finding[] {
  return [
    ...(value.access === "members" ? [] : [failure(lines.access ?? 1, "access: write members")]),
    ...(value.safety === "skill" ? [] : [failure(lines.safety ?? 1, "safety: write skill")]),
    ...(value.you === "You" ? [] : [failure(lines.you ?? 1, "you: write You")]),
    ...(value.them === "[who]" ? [] : [failure(lines.them ?? 1, 'them: write "[who]"')]),
  ];
}

/** Every pronoun, each with short and with long words. */
function settings(): SituationWords[] {
  const { name, where, when, starts, says } = situationPrompts;
  const short = { name: "Jo", where: "Home", when: "Now", starts: "Work", says: "No" };
  const long = {
    name: "N".repeat(name.most),
    where: "w".repeat(where.most),
    when: "w".repeat(when.most),
    starts: "s".repeat(starts.most),
    says: "s".repeat(says.most),
  };
  return (["he", "she", "they"] as const).flatMap((pronoun) => [
    { ...short, pronoun },
    { ...long, pronoun },
  ]);
}

/** “they” with a verb of “he”, as in “they looks”. */
const wrongVerb = /\b[Tt]hey (?:is|was|has|does|\p{L}{2,}[^s\W]s)\b/u;

function leftovers(value: object, lines: Front["lines"]): Finding[] {
  return frontTexts(value as Record<string, unknown>, lines).flatMap(({ line, text }) => {
    const [mark] = /\[[^\]]*\]/.exec(text) ?? [];
    const [verb] = wrongVerb.exec(text) ?? [];
    return [
      ...(mark ? [failure(line, `nothing replaces ${mark}`)] : []),
      ...(verb ? [failure(line, `“${verb}”: write both forms, as in [is|are]`)] : []),
    ];
  });
}

function lineOf(path: readonly PropertyKey[], lines: Front["lines"]) {
  for (let length = path.length; length > 0; length -= 1) {
    const line = lines[path.slice(0, length).join(".")];
    if (line) return line;
  }
  return lines[""] ?? 1;
}
