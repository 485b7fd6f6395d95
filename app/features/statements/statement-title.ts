import { shortLength } from "./statement";
import type { Words } from "./statements.server";

/** What a statement is called: its name, else its hour, else its first words. */
export function statementTitle({
  name,
  occasion,
  body,
}: Pick<Words, "name" | "occasion" | "body">) {
  if (name) return name;
  if (occasion) return occasion;
  const line = body.trim().split("\n", 1)[0] ?? "";
  if (line.length <= shortLength.max) return line;
  // By characters, so that none is cut in two.
  const cut = [...line].slice(0, shortLength.max - 20).join("");
  const words = cut.slice(0, cut.lastIndexOf(" ")) || cut;
  return `${words.replace(/[\s.,;:!?–—-]+$/, "")}…`;
}
