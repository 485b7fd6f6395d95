import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { bundleMDX } from "mdx-bundler";
import { parse } from "yaml";

interface FrontMatter {
  title: string;
  minutes: number;
  sources: string[];
  reviewedBy: string;
}

export interface Crisis {
  emergency: { tel: string; text: string };
  lines: { name: string; tel: string; display: string; text?: string; note: string }[];
}

export interface Glossary {
  [id: string]: { term: string; meaning: string };
}

let page: ReturnType<typeof bundlePage> | undefined;

/** The lesson as code, with everything else on its page. Bundled once. */
export function getPage() {
  return (page ??= bundlePage(process.env.LESSON_FILE!));
}

async function bundlePage(file: string) {
  const source = await readFile(file, "utf8");
  const { code, frontmatter } = await bundleMDX<FrontMatter>({ source });
  const references = await readYaml<{ id: string; text: string; note: string }[]>("references");
  const glossary = await readYaml<{ id: string; term: string; meaning: string }[]>("glossary");
  return {
    code,
    frontmatter,
    sources: references.filter(({ id }) => frontmatter.sources.includes(id)),
    glossary: glossaryFor(source, glossary),
    crisis: await readYaml<Crisis>("crisis/us"),
    lessons: await listLessons(path.dirname(file)),
  };
}

async function readYaml<Content>(name: string) {
  return parse(await readFile(`content/${name}.yaml`, "utf8")) as Content;
}

function glossaryFor(source: string, entries: { id: string; term: string; meaning: string }[]) {
  const used = entries.filter(({ id }) => source.includes(`<Term id="${id}"`));
  return Object.fromEntries(used.map((entry) => [entry.id, entry])) satisfies Glossary;
}

async function listLessons(folder: string) {
  const files = (await readdir(folder)).toSorted();
  return Promise.all(
    files.map(async (file) => {
      const source = await readFile(path.join(folder, file), "utf8");
      const id = `${path.basename(folder)}/${path.basename(file, ".mdx")}`.replace(/\d+-/g, "");
      return { id, title: /^title: (.+)$/m.exec(source)?.[1] ?? id };
    }),
  );
}
