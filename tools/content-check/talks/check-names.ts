import type { DialogueScript } from "~/features/dialogues/script/dialogue";
import type { Mistake } from "~/features/dialogues/script/dialogue-proofs";
import { namesIn, type Guard } from "~/features/dialogues/script/guard";
import { lineNames } from "~/features/dialogues/script/own-lines";

/** Names in guards and needs that no line has and no text sets, and facts named like a line. */
export function checkNames(script: DialogueScript, notes: readonly { if: Guard }[]): Mistake[] {
  const lines = new Set<string>([
    ...lineNames,
    ...script.points.flatMap(({ choices }) => choices.map(({ id }) => id)),
  ]);
  const facts = new Set(script.facts);
  const mistakes: Mistake[] = [];
  const everywhere = { ...script, debrief: notes };
  visit(everywhere, [], (key, value) => {
    if (key === "sets") for (const fact of value as string[]) facts.add(fact);
  });
  visit(everywhere, [], (key, value, path) => {
    const add = (message: string) => mistakes.push({ path, message });
    if (key === "sets") {
      for (const fact of value as string[]) {
        if (lines.has(fact)) add(`“${fact}” is a line: name the fact in another way`);
      }
    }
    if (key === "needs" || key === "clears") {
      for (const name of value as string[]) {
        if (!facts.has(name) && !lines.has(name)) add(`nothing sets the fact “${name}”`);
      }
    }
    if (key !== "if") return;
    const named = namesIn(value as Guard);
    for (const name of named.lines) {
      if (!lines.has(name)) add(`there is no line “${name}”: write a choice’s id or a kind`);
    }
    for (const fact of named.facts) if (!facts.has(fact)) add(`nothing sets the fact “${fact}”`);
  });
  return mistakes;
}

/** Calls with every key of a value, at any depth. */
function visit(
  value: unknown,
  path: Mistake["path"],
  call: (key: string, inner: unknown, path: Mistake["path"]) => void,
) {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    call(key, inner, [...path, key]);
    visit(inner, [...path, key], call);
  }
}
