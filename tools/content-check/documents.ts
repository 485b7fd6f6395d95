import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import { checkFileName } from "./checks/check-files";
import { documentKinds, type DocumentKind } from "./document-kinds";
import { frontPassages, frontTexts, scriptPassages } from "./passages/front-passages";
import { passagesOf } from "./passages/mdx-passages";
import { parseMdx, textOf, walk, type MdxNode } from "./passages/mdx-tree";
import type { Passage, Problem } from "./passages/passage";
import { lessonId } from "~/features/lessons/read-course.server";
import { parseFrontMatter, readFrontMatter, splitFrontMatter } from "~/content/front-matter.server";

/** The only lesson that may repeat, in a box, what guidelines tell prescribers. */
const guidelineLesson = "benzodiazepines/how-tapers-work";

/** A parsed file. */
export interface Document {
  kind: DocumentKind;
  id: string;
  file: string;
  front: { value: Record<string, unknown>; lines: Record<string, number> };
  tree: MdxNode;
  /** The line of the file where the body begins. */
  bodyLine: number;
  passages: Passage[];
  /** The text of the lead. */
  opening: string;
}

export type KnownFile = Pick<Document, "kind" | "id">;

/**
 * Parses every file of a content folder. A file that cannot be parsed gives a problem instead of a
 * document, but it is still in `known`, so that links to it cause no further problem.
 */
export function readDocuments(root: string) {
  const documents: Document[] = [];
  const known: KnownFile[] = [];
  const problems: Problem[] = [];
  for (const { name: kind, folder, schema } of documentKinds) {
    for (const inner of filesIn(`${root}/${folder}`)) {
      const file = `${root}/${folder}/${inner}`;
      const misnamed = checkFileName(kind, inner);
      problems.push(...misnamed.map((finding) => ({ file, ...finding })));
      if (!inner.endsWith(".mdx")) continue;
      known.push({ kind, id: lessonId(inner) });
      try {
        const document = readDocument(kind, file, lessonId(inner));
        documents.push(document);
        problems.push(...schemaProblems(schema, document));
      } catch (error) {
        problems.push(...problemsIn(error, file));
      }
    }
  }
  return { documents, problems, known };
}

/** Whether a file of this kind is the script of a talk. */
export function isScript(kind: DocumentKind) {
  return kind === "dialogue" || kind === "situation";
}

function filesIn(folder: string) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll(path.sep, "/"))
    .sort();
}

function readDocument(kind: DocumentKind, file: string, id: string): Document {
  const { yaml, body, bodyLine } = splitFrontMatter(readFileSync(file, "utf8"));
  const { value, lines } = readFrontMatter(yaml);
  const tree = parseBody(body, bodyLine);
  const texts = frontTexts(value, lines);
  const inFront = isScript(kind) ? scriptPassages(texts, value) : frontPassages(texts);
  const inBody = passagesOf(tree, bodyLine).map((passage) => ({
    ...passage,
    isGuidelineBox: passage.isGuidelineBox && id === guidelineLesson,
  }));
  return {
    kind,
    id,
    file,
    front: { value: (value ?? {}) as Record<string, unknown>, lines },
    tree,
    bodyLine,
    passages: [...inFront, ...inBody],
    opening: openingOf(tree),
  };
}

function openingOf(tree: MdxNode) {
  const lead = [...walk(tree)].find(({ name }) => name === "Lead");
  return lead ? textOf(lead).trim() : "";
}

function parseBody(body: string, bodyLine: number) {
  try {
    return parseMdx(body);
  } catch (error) {
    const { line = 1, reason = String(error) } = error as { line?: number; reason?: string };
    throw new Error(`line ${line + bodyLine - 1}: ${reason}`, { cause: error });
  }
}

function schemaProblems(schema: z.ZodType, { front, file }: Document): Problem[] {
  try {
    parseFrontMatter(schema, front, file);
    return [];
  } catch (error) {
    return problemsIn(error, file);
  }
}

/** Splits an error message into problems, one a line: "file:12 …" or "line 12: …". */
export function problemsIn(error: unknown, file: string): Problem[] {
  const text = error instanceof Error ? error.message : String(error);
  return text.split("\n").map((message): Problem => {
    const rest = message.startsWith(file) ? message.slice(file.length) : message;
    const [, line = "1", what = rest] = /^:?\s*(?:line )?(\d+):? (.*)$/.exec(rest) ?? [];
    return { file, line: Number(line), level: "failure", message: what.replace(/^:\s*/, "") };
  });
}
