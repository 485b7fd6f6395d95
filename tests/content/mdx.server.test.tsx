import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import {
  compileMdx,
  listBuiltTexts,
  loadBuiltTexts,
  type MdxVocabulary,
} from "~/content/mdx.server";
import { proseVocabulary } from "~/content/vocabulary.server";

const vocabulary = (): MdxVocabulary => ({
  components: { Loud: ({ children }: { children: string }) => <b>{children}</b> },
  markers: ["Quiz"],
  innerMarkers: ["Question"],
  version: "1",
});

async function aFile(body: string) {
  const folder = await mkdtemp(path.join(tmpdir(), "mdx-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = path.join(folder, "a.mdx");
  await writeFile(file, `---\ntitle: A\n---\n${body}`);
  return file;
}

test("a marker cuts the prose and becomes data with its attributes, its HTML and its children", async () => {
  const file = await aFile(
    'One <Loud>two</Loud>.\n\n<Quiz id="q" open>\n  <Question ask="A?">*maybe*</Question>\n</Quiz>\n\nThree.',
  );
  const { parts } = await compileMdx(file, vocabulary);
  expect(parts).toEqual([
    { kind: "html", html: "<p>One <b>two</b>.</p>" },
    {
      kind: "marker",
      name: "Quiz",
      attributes: { id: "q", open: true },
      html: "",
      children: [
        { name: "Question", attributes: { ask: "A?" }, html: "<em>maybe</em>", children: [] },
      ],
    },
    { kind: "html", html: "<p>Three.</p>" },
  ]);
});

test("requests that arrive together share one compilation, and a changed file is compiled again", async () => {
  const file = await aFile("One.");
  const [one, two] = await Promise.all([compileMdx(file), compileMdx(file)]);
  expect(one).toBe(two);

  await new Promise((resolve) => setTimeout(resolve, 20));
  await writeFile(file, "---\ntitle: A\n---\nTwo.");
  const three = await compileMdx(file);
  expect(three.version).not.toBe(one.version);
  expect(three.parts).toEqual([{ kind: "html", html: "<p>Two.</p>" }]);
});

/** A vocabulary whose one component prints an entry of the word lists. */
const printing = (word: string) => (): MdxVocabulary => ({
  components: { Word: () => word },
  markers: [],
  innerMarkers: [],
  version: word,
});

test("a text is compiled again when the word lists of its vocabulary change, and only then", async () => {
  const file = await aFile("<Word />");

  const one = await compileMdx(file, printing("slow"));
  expect(await compileMdx(file, printing("slow"))).toBe(one);
  const two = await compileMdx(file, printing("careful"));
  expect([one, two].map(({ parts }) => parts[0]!.html)).toEqual(["slow", "careful"]);
});

test("a text that was built with other word lists is compiled again", async () => {
  const file = await aFile("<Word /> indeed");
  await compileMdx(file, printing("slow"));
  loadBuiltTexts(await listBuiltTexts());
  const copy = await aFile("<Word /> indeed");

  expect((await compileMdx(copy, printing("slow"))).parts[0]!.html).toContain("slow indeed");
  expect((await compileMdx(copy, printing("careful"))).parts[0]!.html).toContain("careful indeed");
});

test("the version of a vocabulary changes with its word lists", () => {
  const version = (meaning: string) =>
    proseVocabulary(new Map([["taper", { id: "taper", term: "Taper", meaning }]]), new Map())()
      .version;

  expect(version("A slow lowering.")).toBe(version("A slow lowering."));
  expect(version("A slow lowering.")).not.toBe(version("A careful lowering."));
});

test("an unknown component throws an error that names the file, and a corrected file compiles", async () => {
  const file = await aFile("<Mystery />");
  await expect(compileMdx(file, vocabulary)).rejects.toThrow(/a\.mdx.*Mystery/s);
  await writeFile(file, "---\ntitle: A\n---\nFine.");
  expect((await compileMdx(file, vocabulary)).parts).toHaveLength(1);
});

test("a line never breaks between a term and its comma, but may break at the space after a term", async () => {
  const withTerms = (): MdxVocabulary => ({
    ...vocabulary(),
    components: proseVocabulary(
      new Map([["taper", { id: "taper", term: "Taper", meaning: "A slow lowering." }]]),
      new Map(),
    )().components,
  });
  const file = await aFile(
    'A <Term id="taper">taper</Term>, a <Term id="taper">taper</Term> ends.',
  );
  const { parts } = await compileMdx(file, withTerms);

  const words = parts[0]!.html.replace(/<span.*?<\/span>|<[^>]*>/g, "");
  expect(words).toBe("A taper\u2060, a taper ends.");
});
