const endings = new Map(Object.entries({ m: "am", re: "are", ve: "have", ll: "will", d: "would" }));
const notVerbs = new Map(Object.entries({ ca: "can", wo: "will", sha: "shall", ai: "is" }));
const beforeIs = new Set(
  "he she it that this there here what who where how when why everything nothing".split(" "),
);

/** Returns the words that a written word stands for: "can’t" is "can" and "not", and "Mia’s" is "mia". */
export function meantBy(
  raw: string,
  spellings: ReadonlyMap<string, readonly string[]>,
  isClauseStart = false,
): readonly string[] {
  const plain = raw.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const [base = "", ...rest] = plain.split(/['’‘ʼ`´＇]/);
  const whole = base + rest.join("");
  const known = spellings.get(whole);
  if (known) return known;
  // Without the apostrophe, "ill" means "I’ll" only at the start of a clause.
  if (whole === "ill" && (rest.length > 0 || isClauseStart)) return ["i", "will"];
  const ending = rest.join("");
  if (ending === "t" && base.endsWith("n")) {
    const verb = base.slice(0, -1);
    return [notVerbs.get(verb) ?? verb, "not"];
  }
  if (ending === "s") return beforeIs.has(base) ? [base, "is"] : [base];
  const verb = endings.get(ending);
  return verb ? [base, verb] : [whole];
}
