import type { Db } from "#db/database";
import { plainText } from "./plain-text";
import { fillSearchIndex, type SearchPage } from "./search-index.server";
import { listModules } from "~/features/lessons/lessons.server";
import type { Lesson } from "~/features/lessons/course";
import { keepContent } from "~/content/read-when-changed.server";
import { getLibrary } from "~/features/library/library.server";
import { articlePath, guidePath, lessonPath, pagePath, termPath, tonightPath } from "~/http/paths";

/** A page with what a list of results shows of it. */
export interface ListedPage extends SearchPage {
  kind: string;
  /** The lesson it is, if it is one: only lessons can be closed. */
  lesson: Lesson | null;
}

/**
 * Every page that can be found, by its address. The first search after a start fills the index with
 * the content as it is now, so the two never differ.
 */
export const searchablePages = keepContent(async (db: Db) => {
  const pages = await listPages();
  await fillSearchIndex(db, pages.map(weighed));
  return new Map(pages.map((page) => [page.address, page]));
});

// A meaning is short and on the point, so as a summary it would push aside the pages themselves.
function weighed(page: ListedPage): SearchPage {
  return page.kind === "Word" ? { ...page, summary: "", body: page.summary } : page;
}

async function listPages(): Promise<ListedPage[]> {
  const [modules, library] = await Promise.all([listModules(), getLibrary()]);
  const lessons = modules.flatMap((module) => module.lessons);
  return [
    ...lessons.map((lesson) => lessonPage(lesson)),
    ...library.tonight.map((page) =>
      textPage(tonightPath, "For tonight", { ...page, title: page.need }),
    ),
    ...library.guides.map((guide) => textPage(guidePath, "Guide", guide)),
    ...library.articles.map((article) => textPage(articlePath, "Article", article)),
    ...library.pages.map((page) => textPage(pagePath, "Page", page)),
    ...[...library.glossary.values()].map(({ id, term, meaning }) => ({
      address: termPath(id),
      title: term,
      summary: meaning,
      body: "",
      kind: "Word",
      lesson: null,
    })),
  ];
}

function lessonPage(lesson: Lesson): ListedPage {
  const { id, title, summary, parts } = lesson;
  const body = plainText(parts.map((part) => (part.kind === "html" ? part.html : "")).join(" "));
  return { address: lessonPath(id), title, summary, body, kind: "Lesson", lesson };
}

function textPage(
  pathOf: (id: string) => string,
  kind: string,
  { id, title, summary, html }: { id: string; title: string; summary: string; html: string },
): ListedPage {
  return { address: pathOf(id), title, summary, body: plainText(html), kind, lesson: null };
}
