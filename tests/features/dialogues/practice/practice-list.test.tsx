import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { PracticeEntry } from "~/features/dialogues/practice/practice";
import { PracticeHistory } from "~/features/dialogues/practice/practice-history";
import { PracticeList } from "~/features/dialogues/practice/practice-list";

function anEntry(values: Partial<PracticeEntry> = {}): PracticeEntry {
  return {
    id: "the-ride-home",
    title: "The ride home",
    summary: "A short ride.",
    theme: "invitation",
    lesson: "The invitation",
    closed: null,
    state: null,
    ...values,
  };
}

const listOf = (...entries: PracticeEntry[]) =>
  renderToStaticMarkup(<PracticeList entries={entries} />);

const finished = { id: "a", dialogueId: "the-ride-home", endedAt: 1 };

test.each<[string, PracticeEntry["state"]]>([
  ["New", null],
  ["Where you left off", { kind: "open" }],
  ["Last time it ended calmly", { kind: "finished", ending: "calm", ...finished }],
  ["Last time it stopped for safety", { kind: "finished", ending: "escalation", ...finished }],
])("an open dialogue says “%s” and leads to its page", (words, state) => {
  const list = listOf(anEntry({ state }));

  expect(list).toContain(words);
  expect(list).toContain('href="/dialogues/the-ride-home"');
});

test.each([
  ["membership", "/membership"],
  ["safety-check", "/lessons/safety-first/safety-check?next=%2Fdialogues#safety-check"],
  ["safety-pause", "/safety"],
] as const)("one closed for %s leads to where that changes", (closed, href) => {
  const list = listOf(anEntry({ closed }));

  expect(list).toContain(`href="${href}"`);
  expect(list).not.toContain('href="/dialogues/the-ride-home"');
});

test("names each theme once, in the order of its dialogues", () => {
  const list = listOf(
    anEntry({ id: "a", theme: "talking" }),
    anEntry({ id: "b", theme: "safety" }),
    anEntry({ id: "c", theme: "safety" }),
  );

  expect(list.match(/<h2[^>]*>[^<]*/g)).toEqual([
    expect.stringContaining("Talking so you are heard"),
    expect.stringContaining("When safety comes first"),
  ]);
});

test("shows the day and ending of finished talks, with links to the debrief and to earlier talks", () => {
  const attempts = [
    { ...finished, title: "The ride home", ending: "window", endedOn: "2026-11-22" },
  ] as const;
  const page = (next: number | null) =>
    renderToStaticMarkup(<PracticeHistory attempts={[...attempts]} next={next} />);

  expect(page(null)).toContain('href="/dialogues/the-ride-home/debrief/a"');
  expect(page(null)).toContain("November 22, 2026");
  expect(page(null)).toContain("It ended with a step toward help");
  expect(page(null)).not.toContain("Earlier talks");
  expect(page(7)).toContain("/dialogues?before=7#history");
});
