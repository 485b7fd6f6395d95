import { LineCounter, isMap, isScalar, isSeq, parseDocument } from "yaml";
import { z } from "zod";

export interface FrontMatter {
  value: unknown;
  /** The line in the file of each key path, such as "points.0.cue". The path "" is the whole. */
  lines: Record<string, number>;
}

/** Splits a file into front matter and body. Throws if it does not begin with front matter. */
export function splitFrontMatter(source: string) {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/.exec(source);
  if (!match)
    throw new Error("line 1: the file must begin with front matter between two --- lines");
  const [whole, yaml = ""] = match;
  return { yaml, body: source.slice(whole.length), bodyLine: whole.split("\n").length };
}

export function readFrontMatter(yaml: string, firstLine = 2): FrontMatter {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const [error] = document.errors;
  if (error) throw new Error(`line ${lineAt(error.pos[0])}: ${error.message}`);

  const lines: Record<string, number> = { "": firstLine };
  const visit = (node: unknown, path: string[]) => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (!isScalar(key)) continue;
        const inner = [...path, String(key.value)];
        lines[inner.join(".")] = lineAt(key.range?.[0] ?? 0);
        visit(value, inner);
      }
    } else if (isSeq(node)) {
      node.items.forEach((entry, index) => {
        const inner = [...path, String(index)];
        if (hasRange(entry)) lines[inner.join(".")] = lineAt(entry.range[0]);
        visit(entry, inner);
      });
    }
  };
  visit(document.contents, []);
  return { value: document.toJS(), lines };
}

/** Validates front matter. Throws an error that names the file, line and key of every mistake. */
export function parseFrontMatter<Schema extends z.ZodType>(
  schema: Schema,
  { value, lines }: FrontMatter,
  file: string,
): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const mistakes = result.error.issues.map((issue) => {
    const path = issue.path.map(String);
    const key = path.join(".");
    // The path of an unknown key names its parent, so the key is added to find its line.
    const unknown = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
    return `${file}:${nearestLine(lines, [...path, ...unknown])} ${key ? `${key}: ` : ""}${whatToDo(issue)}`;
  });
  throw new Error(mistakes.join("\n"));
}

/** Tells the author what to do. The messages of our schemas already say it. The messages of zod do not. */
function whatToDo(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") {
    return `“${issue.keys.join("”, “")}” is not known here: correct its spelling, or take it out`;
  }
  if (issue.code === "invalid_value" && /^Invalid/.test(issue.message)) {
    return `must be ${issue.values.map(String).join(" or ")}`;
  }
  if (issue.code === "too_small" && /^Too small/.test(issue.message)) return "is too little";
  if (issue.code !== "invalid_type" || !/^Invalid/.test(issue.message)) return issue.message;
  if (/received undefined$/.test(issue.message)) return "is missing: add it";
  if (/received null$/.test(issue.message)) return "is empty: write it after the colon";
  return kinds[issue.expected] ?? issue.message;
}

const kinds: Record<string, string> = {
  string: "must be text: put it in quotes",
  number: "must be a number, without quotes",
  int: "must be a whole number",
  boolean: "must be true or false",
  array: "must be a list, such as [one, two]",
  object: "must hold keys of its own",
};

function nearestLine(lines: Record<string, number>, path: string[]) {
  for (let length = path.length; length > 0; length -= 1) {
    const line = lines[path.slice(0, length).join(".")];
    if (line) return line;
  }
  return lines[""] ?? 1;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
}
