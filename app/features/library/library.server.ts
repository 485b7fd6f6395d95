import { data } from "@remix-run/node";
import type { Db } from "#db/database";
import { env } from "~/env.server";
import { readAccountIfPossible } from "~/features/membership/viewer.server";
import { fillHelpLines } from "~/features/safety/help-line.server";
import { crisisHelp } from "~/features/safety/country.server";
import { readGlossary, readReferences } from "~/content/glossary.server";
import type { MdxVocabulary } from "~/content/mdx.server";
import { readWhenChanged } from "~/content/read-when-changed.server";
import { isReviewed, readProseFiles, type ProseFile } from "~/content/text-files.server";
import { proseVocabulary } from "~/content/vocabulary.server";
import { kindOf, textFolders, type TextKind, type Texts } from "./kinds.server";
import { checkArticleTags, readArticleTags } from "./tags.server";

/** The texts beside the course, without those that may not be shown yet. */
export const getLibrary = readWhenChanged(() => readLibrary("content").then(withoutUnreviewed));

export type Library = Awaited<ReturnType<typeof readLibrary>>;

/** Reads every text beside the course. Throws an error that names the first broken file. */
export async function readLibrary(root: string) {
  const [glossary, references, tags] = await Promise.all([
    readGlossary(root),
    readReferences(root),
    readArticleTags(root),
  ]);
  const vocabulary = proseVocabulary(glossary, references);
  const read = textFolders.map(async (kind) => [kind, await readKind(root, kind, vocabulary)]);
  const texts = Object.fromEntries(await Promise.all(read)) as Texts;
  checkArticleTags(root, texts.articles, tags);
  return { glossary, references, tags, ...texts };
}

async function readKind(root: string, folder: TextKind, vocabulary: () => MdxVocabulary) {
  const { schema, compare, components } = kindOf(folder);
  const texts = await readProseFiles(`${root}/${folder}`, schema, () => {
    const prose = vocabulary();
    return { ...prose, components: { ...prose.components, ...components } };
  });
  return compare ? texts.toSorted(compare) : texts;
}

/** A text of any kind, with the fields that lists show. */
export interface ListedText extends ProseFile {
  kind: TextKind;
  label: string;
  address: string;
  title: string;
  searchTitle: string;
  summary: string;
  /** Missing if the text needs no review. */
  reviewedBy?: string;
}

/** Every text of the library, kind by kind. */
export function listTexts(library: Library): ListedText[] {
  return textFolders.flatMap((kind) => {
    const { label, addressOf, searchTitle } = kindOf(kind);
    return library[kind].map((text) => ({
      ...text,
      kind,
      label,
      address: addressOf(text.id),
      searchTitle: searchTitle?.(text) ?? text.title,
    }));
  });
}

/** Throws a 404 response if no text has this id. */
export function requireText<Text extends ProseFile>(texts: Text[], id: string | undefined): Text {
  const text = texts.find((candidate) => candidate.id === id);
  if (!text) throw data(null, { status: 404 });
  return text;
}

/** The HTML of a text with the helplines of the reader's country, and the sources it cites. */
export async function htmlAndSources(db: Db, request: Request, text: ProseFile) {
  const account = await readAccountIfPossible(db, request);
  const { references } = await getLibrary();
  return {
    html: fillHelpLines(text.html, crisisHelp(request, account).contacts),
    sources: text.sources.flatMap((id) => references.get(id) ?? []),
  };
}

/** A page of content/pages for this reader. Throws a 404 response if it is missing or not reviewed. */
export async function requirePage(db: Db, request: Request, id: string) {
  const page = requireText((await getLibrary()).pages, id);
  return { ...page, ...(await htmlAndSources(db, request, page)) };
}

export type PageData = Awaited<ReturnType<typeof requirePage>>;

function withoutUnreviewed(library: Library): Library {
  if (!env.requiresReview) return library;
  const reviewed = textFolders.map((kind) => [kind, library[kind].filter(isReviewed)]);
  return { ...library, ...(Object.fromEntries(reviewed) as Texts) };
}
