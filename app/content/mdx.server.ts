import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { createElement, type ComponentType } from "react";
import { readFrontMatter, splitFrontMatter, type FrontMatter } from "./front-matter.server";
import { innerMarker, readMarker, type Marker } from "./mdx-marker.server";

export interface CompiledMdx {
  frontMatter: FrontMatter;
  /** The prose as HTML, cut at the places where something else stands. */
  parts: MdxPart[];
  /** Changes whenever the source file changes. */
  version: string;
}

export type MdxPart = { kind: "html"; html: string } | ({ kind: "marker" } & Marker);

/** What a file may contain beside Markdown. */
export interface MdxVocabulary {
  /** Rendered where they stand. */
  components: Record<string, ComponentType<never>>;
  /** Cut the prose and become data. */
  markers: readonly string[];
  /** May stand only inside a marker. */
  innerMarkers: readonly string[];
}

const plainProse: MdxVocabulary = { components: {}, markers: [], innerMarkers: [] };

const compiled = new Map<string, { modified: number; result: Promise<CompiledMdx> }>();
const built = new Map<string, CompiledMdx>();

/**
 * Compiles a file the first time it is asked for, and again only when it has changed on disk.
 * The vocabulary is made anew for each compilation, so its components may count as they render.
 */
export async function compileMdx(
  file: string,
  vocabulary: () => MdxVocabulary = () => plainProse,
): Promise<CompiledMdx> {
  const modified = (await stat(file)).mtimeMs;
  const known = compiled.get(file);
  if (known?.modified === modified) return known.result;

  // Storing the promise, not its value, lets requests that arrive together share one compilation.
  const result = readFile(file, "utf8").then((source) => compile(source, vocabulary, file));
  compiled.set(file, { modified, result });
  result.catch(() => compiled.delete(file));
  return result;
}

/** Takes over what the build compiled; a text that has changed since is compiled again. */
export function useBuiltContent(entries: CompiledMdx[]) {
  for (const entry of entries) built.set(entry.version, entry);
}

/** Makes the next reading compile every text anew. */
export function forgetCompiled() {
  compiled.clear();
  built.clear();
}

/** Everything compiled by this process, for the build to keep. */
export async function compiledContent() {
  return Promise.all([...compiled.values()].map(({ result }) => result));
}

async function compile(source: string, vocabulary: () => MdxVocabulary, file: string) {
  const version = createHash("sha256").update(source).digest("hex").slice(0, 12);
  const known = built.get(version);
  if (known) return known;
  try {
    const { yaml, body } = splitFrontMatter(source);
    const frontMatter = readFrontMatter(yaml);
    return { frontMatter, parts: await renderBody(body, vocabulary()), version };
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

async function renderBody(body: string, { components, markers, innerMarkers }: MdxVocabulary) {
  // Loaded only when something must be compiled: a server with built content never needs them.
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

// A term is a button, which may part from the comma behind it at the end of a line. A word joiner
// holds them together; before a space it would hold the space at the start of the next line.
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
