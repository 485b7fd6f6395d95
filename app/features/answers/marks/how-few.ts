import { markKinds, type Mark, type MarkKind, type MarkRules } from "./mark";

const kindNames: Record<Exclude<MarkKind, "gap">, string> = {
  dose: "an amount of a medicine",
  contact: "a contact detail",
  clinician: "the name of a clinician",
  name: "a name",
  place: "a place",
  employer: "what somebody does for work",
  age: "an age",
  date: "a date or an occasion",
  rare: "a rare fact",
};

/** Kinds that can point to one person without any other detail. */
const alone = new Set<MarkKind>(["contact", "clinician", "name"]);

/** Says how few people a text may fit, from the kinds of marks that are left in it. */
export function howFew(left: readonly Pick<Mark, "kind">[]): string {
  // A gap tells nothing.
  const kinds = markKinds
    .filter(isTelling)
    .filter((kind) => left.some((mark) => mark.kind === kind));
  const [first] = kinds;
  if (!first) {
    return "None of the details that we look for is left. A neighbor may still know the story itself.";
  }
  const named = kinds.map((kind) => kindNames[kind]).join(", ");
  if (kinds.some((kind) => alone.has(kind))) {
    return `Left in your copy: ${named}. This can point to one person.`;
  }
  if (kinds.length === 1) {
    return `Left in your copy: ${named}. Many people may share it, but together with the story it can point to one family.`;
  }
  return `Left in your copy: ${named}. Together they may fit very few people. Change all but one.`;
}

function isTelling(kind: MarkKind): kind is Exclude<MarkKind, "gap"> {
  return kind !== "gap";
}

/** Marks that nobody has dealt with: of a kind that cannot stay, or without a reason to stay. */
export function openMarks(
  marks: readonly Mark[],
  rules: Pick<MarkRules, "kinds">,
  hasReason: (mark: Mark) => boolean,
) {
  return marks.filter((mark) => !rules.kinds[mark.kind].mayStay || !hasReason(mark));
}
