import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { parseFrontMatter, readFrontMatter } from "~/content/front-matter.server";
import { readGlossary, readReferences, type Reference } from "~/content/glossary.server";
import { compileMdx, type MdxVocabulary } from "~/content/mdx.server";
import { reviewFields, textFields } from "~/content/text-files.server";
import { checkSources, citedIn } from "~/content/citations.server";
import { safetyKinds } from "~/features/safety/what-opens";
import type { CourseModule } from "./course";
import { lessonVocabulary } from "./lesson-vocabulary.server";
import { readTracks } from "./read-tracks.server";
import type { TrackRoute } from "./track-route";

/** The front matter of a lesson. An unknown key is an error, so a typo is found. */
export const LessonFile = z.strictObject({
  ...textFields,
  objective: z.string().min(1),
  access: z.enum(["free", "members"]),
  minutes: z.int().positive(),
  contentNote: z.string().min(1).optional(),
  safety: z.enum(safetyKinds).default("own-life"),
  readFirst: z.array(z.string()).default([]),
  prescriberBox: z.boolean().default(false),
  ...reviewFields,
});

const Modules = z.array(
  z.strictObject({
    id: z.string(),
    title: z.string(),
    short: z.string(),
    strand: z.enum(["core", "benzodiazepines"]),
    isLocked: z.boolean(),
  }),
);

export interface Course {
  modules: CourseModule[];
  references: Map<string, Reference>;
  routes: TrackRoute[];
}

/** Reads and compiles the whole course. Throws an error that names file and line of the first broken lesson. */
export async function readCourse(folder: string): Promise<Course> {
  const [glossary, references, modules, routes] = await Promise.all([
    readGlossary(folder),
    readReferences(folder),
    readModules(`${folder}/lessons/modules.yaml`),
    readTracks(folder),
  ]);
  const vocabulary = lessonVocabulary(glossary, references);
  const files = (await readdir(`${folder}/lessons`, { recursive: true }))
    .filter((file) => file.endsWith(".mdx"))
    .map((file) => file.replaceAll(path.sep, "/"))
    .sort();

  const read = await Promise.all(
    files.map((file) => readLesson(`${folder}/lessons/${file}`, lessonId(file), vocabulary)),
  );
  const lessons = read.map(({ readFirst, file, ...lesson }) => ({
    ...lesson,
    readFirst: readFirst.map((id) => ({ id, title: titleOf(id, read, file) })),
  }));
  return {
    references,
    routes,
    modules: modules.map((module) => ({
      ...module,
      lessons: lessons.filter((lesson) => lesson.moduleId === module.id),
    })),
  };
}

/** "01-start-and-hope/02-what-the-research-says.mdx" -> "start-and-hope/what-the-research-says" */
export function lessonId(file: string) {
  return file
    .slice(0, -".mdx".length)
    .split("/")
    .map((name) => name.replace(/^\d+-/, ""))
    .join("/");
}

export async function readModules(file: string) {
  return parseFrontMatter(Modules, readFrontMatter(await readFile(file, "utf8"), 1), file);
}

async function readLesson(file: string, id: string, vocabulary: () => MdxVocabulary) {
  const { frontMatter, parts, version } = await compileMdx(file, vocabulary);
  const { prescriberBox, contentNote, reviewedOn, sources, ...given } = parseFrontMatter(
    LessonFile,
    frontMatter,
    file,
  );
  const cited = citedIn(parts.map((part) => part.html).join(""));
  checkSources(file, sources, cited);
  return {
    file: `${file}:${frontMatter.lines.readFirst ?? 1}`,
    id,
    moduleId: id.split("/")[0]!,
    ...given,
    hasPrescriberBox: prescriberBox,
    contentNote: contentNote ?? null,
    reviewedOn: reviewedOn ?? null,
    sources: cited,
    version,
    parts,
  };
}

function titleOf(id: string, lessons: { id: string; title: string }[], file: string) {
  const lesson = lessons.find((one) => one.id === id);
  if (!lesson) throw new Error(`${file} readFirst: there is no lesson “${id}”`);
  return lesson.title;
}
