import type { Db } from "#db/database";
import { plainText } from "./plain-text";
import { fillSearchIndex, type SearchPage } from "#db/search-index";
import { listModules } from "~/features/lessons/lessons.server";
import type { Lesson } from "~/features/lessons/course";
import { readWhenChanged } from "~/content/read-when-changed.server";
import { getLibrary, listTexts } from "~/features/library/library.server";
import { attemptWrite } from "~/http/background.server";
import { crisisPath, lessonPath, safetyPath, termPath } from "~/http/paths";
import { minute, second } from "~/time";

export { findPages } from "#db/search-index";
export { maxFound } from "#db/search-page";

/** A page with what a search result shows of it. */
export interface FindablePage extends SearchPage {
  label: string;
  /** Only a lesson can be closed. Null for any other page. */
  lesson: Lesson | null;
}

/** How long the first search waits for its index, in milliseconds. */
const longestFilling = 30 * second;

const indexed = new WeakMap<Db, { pages: object; attempted: Promise<void> }>();

/**
 * Returns every page that search can find, by its address. Fills the index of this database first if
 * it doesn't hold these pages yet. If the index cannot be written, search finds what it holds and tries again a minute
 * later.
 */
export async function indexPages(db: Db): Promise<Map<string, FindablePage>> {
  const pages = await listPages();
  let last = indexed.get(db);
  if (last?.pages !== pages) {
    const filling = fillSearchIndex(db, [...pages.values()].map(weighed));
    filling.catch(() => setTimeout(() => indexed.delete(db), minute).unref());
    last = { pages, attempted: attemptWrite("filling the search index", filling, longestFilling) };
    indexed.set(db, last);
  }
  await last.attempted;
  return pages;
}

// Puts the meaning of a word into the body. As a summary, this short text would outrank the pages on
// the subject.
function weighed(page: FindablePage): SearchPage {
  return page.label === "Word" ? { ...page, summary: "", body: page.summary } : page;
}

const listPages = readWhenChanged(async () => {
  const [modules, library] = await Promise.all([listModules(), getLibrary()]);
  const pages = [
    ...modules.flatMap((module) => module.lessons).map(lessonPage),
    ...listTexts(library).map(({ address, searchTitle, summary, html, label }) => {
      return { address, title: searchTitle, summary, body: plainText(html), label, lesson: null };
    }),
    ...[...library.glossary.values()].map(({ id, term, meaning }) => {
      const address = termPath(id);
      return { address, title: term, summary: meaning, body: "", label: "Word", lesson: null };
    }),
  ];
  return new Map([...pages, ...urgentPages].map((page) => [page.address, page]));
});

/** Pages without a file that someone in trouble may look for. */
const urgentPages: FindablePage[] = [
  {
    address: crisisPath,
    title: "Who to call",
    summary:
      "Numbers for an emergency, thoughts of suicide, fear at home, or too much of a medicine.",
    body: "",
    label: "Page",
    lesson: null,
  },
  {
    address: safetyPath,
    title: "If you do not feel safe at home",
    summary: "Talk with an advocate, use a safer device, and plan before you leave.",
    body: "",
    label: "Page",
    lesson: null,
  },
];

function lessonPage(lesson: Lesson): FindablePage {
  const { id, title, summary, parts } = lesson;
  const body = plainText(parts.map((part) => (part.kind === "html" ? part.html : "")).join(" "));
  return { address: lessonPath(id), title, summary, body, label: "Lesson", lesson };
}
