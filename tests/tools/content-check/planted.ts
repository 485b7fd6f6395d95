import { expect, test } from "vitest";
import { aContentFolder, checkedOn } from "./a-content-folder";
import { checkContent } from "#tools/content-check/check-content";

export const lesson = "lessons/01-start/01-first.mdx";
export const locked = "lessons/02-talking/01-third.mdx";
export const taper = "lessons/03-benzodiazepines/01-how-tapers-work.mdx";
export const talk = "dialogues/short-talk.mdx";
export const article = "articles/one.mdx";
export const page = "pages/about.mdx";
export const crisis = "crisis/us.yaml";

/** A sentence of the sample lesson in running text. */
export const aSentence = "CRAFT is a set of skills.";

export interface Mistake {
  what: string;
  file?: string;
  from?: string;
  to: string;
  says: RegExp | string;
  /** How many lines below the planted text the problem is reported. Null: about the whole file. */
  below?: number | null;
  level?: "failure" | "warning";
}

export async function problemsWith({
  file = lesson,
  from,
  to,
}: Pick<Mistake, "file" | "from" | "to">) {
  const { root, line } = aContentFolder({ file, from, to });
  const { problems } = await checkContent(root, checkedOn);
  const inside = problems.map((one) => ({ ...one, file: one.file.replace(`${root}/`, "") }));
  return { line, problems: inside };
}

/** Tests for each mistake that the check reports file, line and message. */
export function catches(mistakes: Mistake[]) {
  test.each(mistakes)("reports $what", async ({ says, below = 0, level = "failure", ...plant }) => {
    const { line, problems } = await problemsWith(plant);
    const found = problems.filter(
      ({ file, message }) => file === (plant.file ?? lesson) && RegExp(says).test(message),
    );

    const lines = found.map((problem) => problem.line);
    expect(found).not.toEqual([]);
    expect(found.map((problem) => problem.level)).toContain(level);
    expect(lines).toContain(below === null ? lines[0] : line + below);
  });
}

/** The mistake of this sentence in running text. */
export function sentence(what: string, to: string, says: Mistake["says"]): Mistake {
  return { what, from: aSentence, to, says };
}
