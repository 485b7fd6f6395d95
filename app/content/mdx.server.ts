import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { createElement, type ComponentType } from "react";
import { readFrontMatter, splitFrontMatter, type FrontMatter } from "./front-matter.server";
import { innerMarker, readMarker, type Marker } from "./mdx-marker.server";

export interface CompiledMdx {
  frontMatter: FrontMatter;
  /** The prose as HTML, cut where a marker stands. */
  parts: MdxPart[];
  /** Changes whenever the source file changes. */
  version: string;
}

export type MdxPart = { kind: "html"; html: string } | ({ kind: "marker" } & Marker);

/** What a file may contain beside Markdown. */
export interface MdxVocabulary {
  /** Components that are rendered in place. */
  components: Record<string, ComponentType<never>>;
  /** Names of components that cut the prose and become data. */
  markers: readonly string[];
  /** Names of components that are allowed only inside a marker. */
  innerMarkers: readonly string[];
  /** Changes when the glossary or the references that the components print change. */
  version: string;
}

const plainProse: MdxVocabulary = { components: {}, markers: [], innerMarkers: [], version: "" };

interface Compilation {
  modified: number;
  vocabularyVersion: string;
  result: Promise<CompiledMdx>;
}

const compiled = new Map<string, Compilation>();
const built = new Map<string, CompiledMdx>();

/** A compiled text under its key, as the build saves it. */
export type BuiltText = [key: string, text: CompiledMdx];

/**
 * Compiles a file, or returns the result from the cache if neither the file nor the vocabulary's
 * version has changed. `vocabulary` makes new components for each text, so they may count as they
 * render. Throws an error that names the file.
 */
export async function compileMdx(
  file: string,
  vocabulary: () => MdxVocabulary = () => plainProse,
): Promise<CompiledMdx> {
  const modified = (await stat(file)).mtimeMs;
  const given = vocabulary();
  const known = compiled.get(file);
  if (known?.modified === modified && known.vocabularyVersion === given.version) {
    return known.result;
  }

  // The cache holds the promise, so requests that arrive together share one compilation.
  const result = readFile(file, "utf8").then((source) => compile(source, given, file));
  compiled.set(file, { modified, vocabularyVersion: given.version, result });
  result.catch(() => compiled.delete(file));
  return result;
}

/** Loads the texts that the build compiled. A text that has changed since is compiled again. */
export function loadBuiltTexts(texts: BuiltText[]) {
  for (const [key, text] of texts) built.set(key, text);
}

/** Every text that this process has compiled, for the build to save. */
export function listBuiltTexts(): Promise<BuiltText[]> {
  return Promise.all(
    [...compiled.values()].map(async ({ vocabularyVersion, result }): Promise<BuiltText> => {
      const text = await result;
      return [keyOf(text.version, vocabularyVersion), text];
    }),
  );
}

function keyOf(version: string, vocabularyVersion: string) {
  return `${version} ${vocabularyVersion}`;
}

async function compile(source: string, vocabulary: MdxVocabulary, file: string) {
  const version = createHash("sha256").update(source).digest("hex").slice(0, 12);
  const known = built.get(keyOf(version, vocabulary.version));
  if (known) return known;
  try {
    const { yaml, body } = splitFrontMatter(source);
    const frontMatter = readFrontMatter(yaml);
    return { frontMatter, parts: await renderBody(body, vocabulary), version };
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

async function renderBody(body: string, { components, markers, innerMarkers }: MdxVocabulary) {
  // Loaded only to compile: a server whose texts are built never needs them.
  const { bundleMDX } = await import("mdx-bundler");
  const { getMDXComponent } = await import("mdx-bundler/client/index.js");
  const { renderToStaticMarkup } = await import("react-dom/server");

  const { code } = await bundleMDX({ source: body });
  const Body = getMDXComponent(code) as ComponentType<{ components: object }>;

  const found: Marker[] = [];
  const cut = (name: string) => (props: Record<string, unknown>) => {
    found.push(readMarker(name, props));
    return createElement("x-marker");
  };
  const html = renderToStaticMarkup(
    createElement(Body, {
      components: {
        ...components,
        ...Object.fromEntries(markers.map((name) => [name, cut(name)])),
        ...Object.fromEntries(innerMarkers.map((name) => [name, innerMarker(name)])),
      },
    }),
  );
  return cutAtMarkers(joinToPunctuation(html), found);
}

// A line may break between a term, which is a button, and the comma after it. A word joiner prevents
// the break. It must not stand before a space, which would then start the next line.
function joinToPunctuation(html: string) {
  return html.replace(/(<span id="term-[^>]*>.*?<\/span>)(?=[.,;:!?’”)])/gs, "$1\u2060");
}

export function cutAtMarkers(html: string, markers: Marker[]): MdxPart[] {
  return html.split("<x-marker></x-marker>").flatMap((text, index): MdxPart[] => {
    const prose: MdxPart[] = text.trim() === "" ? [] : [{ kind: "html", html: text.trim() }];
    const marker = markers[index];
    return marker ? [...prose, { kind: "marker", ...marker }] : prose;
  });
}
