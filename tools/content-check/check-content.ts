import { readdirSync, readFileSync } from "node:fs";
import { readArticleTags } from "~/features/library/tags.server";
import { checkCitations, checkStrength } from "./checks/check-citations";
import { checkClaims } from "./checks/check-claims";
import { checkComponents } from "./checks/check-components";
import { checkCrisis } from "./checks/check-crisis";
import { checkDialogue, checkTags } from "./checks/check-front";
import { checkAgainst } from "./checks/check-files";
import { checkLength, gradeOf, wordCount } from "./checks/check-length";
import { checkLesson } from "./checks/check-lesson";
import { checkLinks, type Targets } from "./checks/check-links";
import { checkReaders } from "./checks/check-readers";
import { checkReview } from "./checks/check-review";
import { checkLeftovers, checkOutline } from "./checks/check-outline";
import { checkShape } from "./checks/check-shape";
import { checkNever } from "./checks/check-never";
import { checkSearch } from "./checks/check-search";
import { checkTracks } from "./checks/check-tracks";
import { checkWords } from "./checks/check-words";
import { checkSituation } from "./talks/check-situations";
import { checkTalks } from "./talks/check-talks";
import { frontTexts } from "./passages/front-passages";
import type { Finding, Problem } from "./passages/passage";
import type { SummaryRow } from "./summary-table";
import { readModules } from "~/features/lessons/read-course.server";
import { readFrontMatter } from "~/content/front-matter.server";
import { readGlossary, readReferences } from "~/content/glossary.server";
import { awaitingReview } from "~/content/text-files.server";
import { isScript, problemsIn, readDocuments, type Document, type KnownFile } from "./documents";
import { readAsTheApp } from "./read-as-the-app";
import { kindNamed } from "./document-kinds";

/** Finds every mistake that an author can make in a folder of content, with file and line. */
export async function checkContent(root: string, today = new Date().toISOString().slice(0, 10)) {
  const { documents, problems, known } = readDocuments(root);
  const broken: Problem[] = [];
  const lists = await readLists(root, broken);
  // Without these lists, every term, source, module and tag would seem to be missing.
  if (broken.length > 0) return { problems: inOrder(broken), rows: documents.map(rowOf) };
  const targets = targetsOf(known, lists);
  for (const document of documents) {
    const findings = findingsIn(document, { ...lists, targets, documents, today });
    problems.push(...findings.map((finding) => ({ file: document.file, ...finding })));
  }
  problems.push(...checkWordLists(root), ...checkReaders(root), ...checkCrisis(root, today));
  problems.push(...(await checkSearch(root, targets.paths)));
  problems.push(...(await checkTracks(root, { modules: lists.modules, documents, known })));
  if (problems.every(({ level }) => level === "warning")) {
    problems.push(...(await readAsTheApp(root, documents)));
  }
  return { problems: inOrder(problems), rows: documents.map(rowOf) };
}

async function readLists(root: string, problems: Problem[]) {
  const attempt = async <List>(file: string, list: Promise<List>, empty: List) =>
    list.catch((error: unknown) => {
      problems.push(...problemsIn(error, file));
      return empty;
    });
  const [glossary, references, modules, tags] = await Promise.all([
    attempt(`${root}/glossary.yaml`, readGlossary(root), new Map()),
    attempt(`${root}/references.yaml`, readReferences(root), new Map()),
    attempt(`${root}/lessons/modules.yaml`, readModules(`${root}/lessons/modules.yaml`), []),
    attempt(`${root}/articles/tags.yaml`, readArticleTags(root), []),
  ]);
  return { glossary, references, modules, tags };
}

type Lists = Awaited<ReturnType<typeof readLists>>;

function targetsOf(documents: KnownFile[], { glossary, references }: Lists): Targets {
  return {
    paths: new Set([...routePaths(), ...documents.map(addressOf)]),
    dialogues: new Set(documents.filter(({ kind }) => kind === "dialogue").map(({ id }) => id)),
    terms: new Set(glossary.keys()),
    references: new Set(references.keys()),
  };
}

/** Addresses of pages that have no file in content/, from the file names of the routes. */
function routePaths() {
  return readdirSync("app/routes")
    .map((name) => name.replace(/\.tsx$/, "").replace(/(^|\.)_index$/, ""))
    .filter((name) => !name.includes("$"))
    .map((name) => `/${name.replaceAll("[.]", "\0").replaceAll(".", "/").replaceAll("\0", ".")}`);
}

function addressOf({ kind, id }: KnownFile) {
  return kindNamed(kind).addressOf(id);
}

interface Known extends Lists {
  targets: Targets;
  documents: Document[];
  /** As 2026-11-22. */
  today: string;
}

function findingsIn(document: Document, known: Known): Finding[] {
  const { kind, front, tree, passages, bodyLine } = document;
  const inBody = [
    ...checkComponents(tree, kind),
    ...checkLinks(tree, known.targets),
    ...checkOutline(tree),
    ...(kind === "lesson" ? checkShape(tree) : []),
  ].map((finding) => ({ ...finding, line: finding.line + bodyLine - 1 }));
  return [
    ...inBody,
    ...checkAgainst(document, known.documents),
    ...(isScript(kind)
      ? []
      : checkCitations(passages, front.value.sources, front.lines.sources ?? 1)),
    ...(kind === "dialogue"
      ? [...checkDialogue(front, lessonsBy(known.documents)), ...checkTalks(front, passages)]
      : []),
    ...(kind === "situation" ? checkSituation(front, passages) : []),
    ...checkReview(front, {
      awaiting: awaitingReview,
      today: known.today,
      isOptional: kind === "page" && !passages.some(({ cites }) => cites.length > 0),
    }),
    ...checkClaims(passages),
    // The page of resources lists what else there is to read.
    ...(document.id === "resources" ? [] : checkStrength(passages, known.references)),
    ...checkWords(passages),
    ...checkLeftovers(passages),
    ...checkNever(passages),
    ...checkLength(passages, kindNamed(kind).words),
    ...(kind === "article" ? checkTags(front, new Set(known.tags.map(({ id }) => id))) : []),
    ...(kind === "lesson"
      ? checkLesson(document.id, front, passages, moduleOf(document, known))
      : []),
  ];
}

function moduleOf({ id }: Document, { modules }: Known) {
  return modules.find((module) => module.id === id.split("/")[0]);
}

function lessonsBy(documents: Document[]) {
  return new Map(
    documents
      .filter(({ kind }) => kind === "lesson")
      .map(({ id, front: { value } }) => [id, { access: value.access, safety: value.safety }]),
  );
}

/** Members also read the meanings of words and the names of modules and tags. */
function checkWordLists(root: string): Problem[] {
  return [
    "glossary.yaml",
    "lessons/modules.yaml",
    "lessons/tracks.yaml",
    "articles/tags.yaml",
  ].flatMap((name) => {
    const file = `${root}/${name}`;
    const { value, lines } = readFrontMatter(readFileSync(file, "utf8"), 1);
    const passages = frontTexts(value, lines).map(({ line, text }) => ({
      line,
      text,
      voice: "author" as const,
      place: "front" as const,
      cites: [],
      isGuidelineBox: false,
    }));
    return [...checkWords(passages), ...checkClaims(passages), ...checkNever(passages)].map(
      (found) => ({ file, ...found }),
    );
  });
}

function rowOf({ kind, id, passages, front }: Document): SummaryRow {
  return {
    kind,
    id,
    words: wordCount(passages),
    grade: gradeOf(passages),
    minutes: typeof front.value.minutes === "number" ? front.value.minutes : null,
    citations: passages.reduce((count, { cites }) => count + cites.length, 0),
  };
}

function inOrder(problems: Problem[]) {
  return problems.toSorted(
    (one, other) => one.file.localeCompare(other.file) || one.line - other.line,
  );
}
