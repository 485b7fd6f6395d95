import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { listCrisisFiles, readCrisisFile } from "~/features/safety/crisis-file.server";

const folder = mkdtempSync(path.join(tmpdir(), "crisis-files-"));
afterAll(() => rmSync(folder, { recursive: true }));

const written = `country: "Testland"
code: tl
emergency:
  label: "Emergency services"
  tel: "111"
  text: "Call 111 if someone is in danger now."
  sources: ["testland.example/emergency"]
  checked: "2026-11-29"
lines:
  - need: suicide
    name: "Night line"
    tel: "0800123456"
    display: "0800 123 456"
    hours: "Every day, at all hours"
    note: "Free."
    sources: ["testland.example/night-line"]
    checked: "2026-11-29"
missing:
  - need: poison
    reason: "Testland has no poison line."
    instead: "Call 111."
`;

function read(change: (text: string) => string = (text) => text, name = "tl.yaml") {
  writeFileSync(path.join(folder, name), change(written));
  return readCrisisFile(folder, name);
}

test("a file is read with the line in which each contact stands", () => {
  const { contacts, lines } = read();

  expect(contacts.lines).toMatchObject([{ need: "suicide", tel: "0800123456" }]);
  expect(contacts.missing).toMatchObject([{ need: "poison", instead: "Call 111." }]);
  expect(written.split("\n")[lines["lines.0.checked"]! - 1]).toBe('    checked: "2026-11-29"');
});

test.each([
  ["a number with spaces", 'tel: "0800123456"', 'tel: "0800 123 456"', 12, /digits only/],
  ["a number without its spelling", 'display: "0800 123 456"', "display: null", 13, /both tel and/],
  [
    "a day that does not exist",
    'checked: "2026-11-29"\nmiss',
    'checked: "2026-11-31"\nmiss',
    17,
    /day/,
  ],
  ["a line without a source", '["testland.example/night-line"]', "[]", 16, /at least one source/],
  [
    "a web address in place of a host",
    'note: "Free."',
    'url: "https://a.example/"',
    15,
    /host name/,
  ],
  ["empty hours", '"Every day, at all hours"', '" "', 14, /must not be empty/],
  ["an unknown need", "need: suicide", "need: sadness", 10, /suicide/],
  ["a misspelled key", "display:", "dispaly:", 13, /dispaly/],
])("%s is refused with its file and line", (_name, from, to, line, reason) => {
  const fault = new RegExp(`tl\\.yaml:${line}\\b.*${reason.source}`, "s");

  expect(written).toContain(from);
  expect(() => read((text) => text.replace(from, to))).toThrow(fault);
});

test("a line that nobody can reach is refused", () => {
  const unreachable = (text: string) =>
    text.replace('tel: "0800123456"', "tel: null").replace('"0800 123 456"', "null");

  expect(() => read(unreachable)).toThrow(/nobody can reach it/);
});

test("a file for another country than its name says is refused", () => {
  expect(() => read((text) => text, "zz.yaml")).toThrow(/zz\.yaml:2 code: tl does not match/);
});

test("every file of the course is read, in the order of its name", () => {
  const names = listCrisisFiles("content/crisis");

  expect(names).toEqual(names.toSorted());
  for (const name of names) {
    const { contacts } = readCrisisFile("content/crisis", name);
    expect(readFileSync(`content/crisis/${name}`, "utf8")).toContain(contacts.country);
  }
});
