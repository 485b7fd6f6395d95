import type { Passage, Voice } from "./passage";

/** A text in front matter, with its dotted path and its line. */
export interface FrontText {
  path: string;
  line: number;
  text: string;
}

/** Every text in front matter, at any depth. */
export function frontTexts(value: unknown, lines: Record<string, number>, path = ""): FrontText[] {
  if (typeof value === "string") return [{ path, line: lines[path] ?? 1, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    frontTexts(inner, lines, path ? `${path}.${key}` : key),
  );
}

const readKeys = new Set(["title", "summary", "objective", "contentNote", "need"]);

/** The front matter that a reader sees. */
export function frontPassages(texts: FrontText[]): Passage[] {
  return texts
    .filter(({ path }) => readKeys.has(path))
    .map((text) => front(text, "author", "front"));
}

/**
 * The lines of a dialogue. The loved one's lines and the member's bad lines are "shown", because they
 * are examples to learn from.
 */
export function scriptPassages(texts: FrontText[], script: unknown): Passage[] {
  return texts.flatMap((text): Passage[] => {
    // A text is a plain string, or stands under the key "text" beside the facts that it needs.
    const path = text.path.replace(/\.text$/, "");
    if (/\.(if|needs|sets|clears)\b/.test(path)) return [];
    if (/^(title|summary|you|them|scene|goal|watchFor)$|^(endings|debrief)\./.test(path))
      return [front(text, "author", "front")];
    if (/\.coach$/.test(path)) return [front(text, "author", "exercise")];
    if (/\.(stage|replyStage)$/.test(path)) return [front(text, "author", "example")];
    if (/\.lineStage$/.test(path)) {
      return [front(text, isGood(script, path) ? "author" : "shown", "example")];
    }
    if (/\.(cue|reply)$/.test(path)) return [front(text, "shown", "example")];
    if (/\.line$/.test(path)) {
      return [front(text, isGood(script, path) ? "said" : "shown", "example")];
    }
    return [];
  });
}

function front({ line, text }: FrontText, voice: Voice, place: Passage["place"]): Passage {
  return { line, text, voice, place, cites: [], isGuidelineBox: false };
}

/** Whether the line at a path such as "points.0.choices.1.after.0.line" is a good line of the member. */
function isGood(script: unknown, path: string) {
  const steps = path.split(".");
  const choice = at(script, steps.slice(0, 4)) as { kind?: unknown } | undefined;
  const speaker = at(script, steps.slice(0, -1)) as { who?: unknown } | undefined;
  return choice?.kind === "good" && speaker?.who !== "them";
}

function at(value: unknown, steps: string[]): unknown {
  return steps.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null
        ? (inner as Record<string, unknown>)[step]
        : undefined,
    value,
  );
}
