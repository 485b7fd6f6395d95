import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { aContentFolder } from "./a-content-folder";
import { checkContent } from "#tools/content-check/check-content";

const run = promisify(execFile);

// A quiet run takes half a minute, because it compiles every text. So one run answers both questions.
test("the content of the project has no failure, and a new file is checked with it", async () => {
  const root = mkdtempSync(path.join(tmpdir(), "content-"));
  cpSync("content", root, { recursive: true });
  const other = readFileSync("content/dialogues/first-slip.mdx", "utf8");
  const added = other.replace("title: First slip", "title: The late bus");
  writeFileSync(path.join(root, "dialogues/the-late-bus.mdx"), added);

  const { problems, rows } = await checkContent(root);
  rmSync(root, { recursive: true });
  const count = (kind: string) => rows.filter((row) => row.kind === kind).length;

  const failures = problems.filter(({ level }) => level === "failure");
  // `npm run content` fails when a phone number has to be checked again. The tests do not expire.
  expect(failures.filter(({ message }) => !message.includes("check it again"))).toEqual([]);
  expect(count("lesson")).toBe(54);
  expect(count("dialogue")).toBeGreaterThanOrEqual(12);
  expect(count("guide")).toBe(3);
  expect(count("article")).toBe(15);
  expect(count("tonight")).toBe(12);
  expect(rows.map((row) => row.id)).toContain("the-late-bus");
}, 300_000);

const check = (root: string) => run(process.execPath, ["tools/content-check/check.mjs", root]);

test("the command prints file, line and what to do, and fails", async () => {
  const file = "lessons/01-start/01-first.mdx";
  const { root, line } = aContentFolder({ file, from: 'id="craft"', to: 'id="kraft"' });

  const failed = await check(root).catch((error: unknown) => error);

  expect(failed).toMatchObject({
    code: 1,
    stdout: expect.stringContaining(`${root}/${file}:${line}  <Term id="kraft">: there is no such`),
  });
});

test("the command passes content without mistakes and prints its figures", async () => {
  const { stdout } = await check(aContentFolder().root);

  expect(stdout).toMatch(/^text +words +grade +minutes +citations$/m);
  expect(stdout).toMatch(/^lesson start\/first +\d+ +\d\.\d +8 +1$/m);
  expect(stdout).toContain("3 lessons, 1 conversation, 1 guide");
  expect(stdout).toContain("0 failures");
});
