import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { compileMdx, type MdxVocabulary } from "~/content/mdx.server";
import { proseVocabulary } from "~/content/vocabulary.server";

const vocabulary = (): MdxVocabulary => ({
  components: { Loud: ({ children }: { children: string }) => <b>{children}</b> },
  markers: ["Quiz"],
  innerMarkers: ["Question"],
});

async function aFile(body: string) {
  const folder = await mkdtemp(path.join(tmpdir(), "mdx-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = path.join(folder, "a.mdx");
  await writeFile(file, `---\ntitle: A\n---\n${body}`);
  return file;
}

test("prose becomes HTML, and a marker cuts it with what its author wrote as plain data", async () => {
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

test("requests that come together share one compilation; a changed file is compiled again", async () => {
  const file = await aFile("One.");
  const [one, two] = await Promise.all([compileMdx(file), compileMdx(file)]);
  expect(one).toBe(two);

  await new Promise((resolve) => setTimeout(resolve, 20));
  await writeFile(file, "---\ntitle: A\n---\nTwo.");
  const three = await compileMdx(file);
  expect(three.version).not.toBe(one.version);
  expect(three.parts).toEqual([{ kind: "html", html: "<p>Two.</p>" }]);
});

test("an unknown component is refused with the file's name, and mending it needs no restart", async () => {
  const file = await aFile("<Mystery />");
  await expect(compileMdx(file, vocabulary)).rejects.toThrow(/a\.mdx.*Mystery/s);
  await writeFile(file, "---\ntitle: A\n---\nFine.");
  expect((await compileMdx(file, vocabulary)).parts).toHaveLength(1);
});

test("a term keeps the comma behind it on its line, and leaves a space free to end one", async () => {
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
