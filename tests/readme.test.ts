import { spawnSync } from "node:child_process";
import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { demoPassword, people } from "#db/seed/people";
import { parseEnv } from "~/env.server";

interface Document {
  file: string;
  text: string;
}

const documents: Document[] = ["README.md", ...globSync("docs/**/*.md").toSorted()].map((file) => ({
  file,
  text: readFileSync(file, "utf8"),
}));
const readme = textOf("README.md");
const example = readFileSync(".env.example", "utf8");
const ignored = readFileSync(".gitignore", "utf8").split("\n");
const rootFolders = foldersIn(".").filter((name) => ![".git", ...ignored].includes(name));
const { scripts, dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));

test("the README has at most 8 kB", () => {
  expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(8_000);
});

test("each npm script in the documents exists", () => {
  const named = matches(/\bnpm (?:run (?:--silent )?([\w:-]+)|(test|start)\b)/g);
  expect(named.filter(({ found }) => !(found in scripts))).toEqual([]);
});

test("each database command in the documents is known to the command line, and each is explained", () => {
  const [, ...program] = scripts.db.split(" ");
  const { stderr } = spawnSync(process.execPath, program, { encoding: "utf8" });
  const known = [...stderr.matchAll(/^ {2}([a-z]+)/gm)].map(([, name = ""]) => name);
  const named = matches(/npm run db -- ([a-z]+)/g);
  expect(named.filter(({ found }) => !known.includes(found))).toEqual([]);
  const inOperate = named.filter(({ file }) => file === "docs/operate.md");
  expect(inOperate.map(({ found }) => found)).toEqual(expect.arrayContaining(known));
});

test("each path in backticks exists", () => {
  const tokens = matches(/`([^`\n]+)`/g).flatMap(({ file, found }) =>
    found.split(" ").map((token) => ({ file, found: token })),
  );
  const missing = tokens.filter(({ found }) => {
    const isInFolder = rootFolders.some((folder) => found.startsWith(`${folder}/`));
    const isFile = /^[\w.-]+\.(tsx?|mjs|js|json|md|yaml)$/.test(found);
    return (isInFolder || isFile) && globSync(found.replace("<word>", "*")).length === 0;
  });
  expect(missing).toEqual([]);
});

test("each link leads to a file of the repository, and to a heading where it names one", () => {
  const links = matches(/\]\((?!https?:)([^)]+)\)/g);
  const broken = links.filter(({ file, found }) => {
    const [target = "", heading] = found.split("#");
    const linked = target === "" ? file : path.join(path.dirname(file), target);
    if (!existsSync(linked)) return true;
    return heading !== undefined && !headingsOf(readFileSync(linked, "utf8")).includes(heading);
  });
  expect(broken).toEqual([]);
});

test("each page of docs/ is linked from the README or stands in a folder that is", () => {
  const linked = [...readme.matchAll(/\]\((docs\/[^)]+)\)/g)].map(([, target = ""]) => target);
  const pages = documents.map(({ file }) => file).filter((file) => file !== "README.md");
  const isLinked = (file: string) => linked.includes(file) || linked.includes(path.dirname(file));
  expect(pages.filter((file) => !isLinked(file))).toEqual([]);
});

test("the map of the README shows every folder", () => {
  const onMap = firstCells(between(readme, "## Where things are", "The features in order"));
  const inRoot = rootFolders.filter((name) => name !== "app" && !name.startsWith("."));
  const inApp = foldersIn("app").map((name) => (name === "features" ? "features/<word>" : name));
  const folders = [...inRoot, ...inApp.map((name) => `app/${name}`)].map((name) => `${name}/`);
  expect(folders.filter((folder) => !onMap.includes(folder))).toEqual([]);
});

test("the README names every feature", () => {
  const section = between(readme, "The features in order", "## Commands");
  const named = [...section.matchAll(/\*\*([\w-]+)\*\*/g)].map(([, name = ""]) => name);
  expect(named.toSorted()).toEqual(readdirSync("app/features").toSorted());
});

test("the README lists everyone in the demo, with the password", () => {
  const listed = firstCells(between(readme, "## The demo", "## Where things are"));
  expect(listed.toSorted()).toEqual(people.map(({ email }) => email).toSorted());
  expect(readme).toContain(`\`${demoPassword}\``);
});

test("every setting is explained in docs/operate.md and in .env.example, and no other one", () => {
  const source = readFileSync("app/settings.server.ts", "utf8");
  const settings = [...source.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name = ""]) => name);
  const inExample = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name = ""]) => name);
  const explained = firstCells(between(textOf("docs/operate.md"), "## Settings", "## Install"));
  expect(inExample.toSorted()).toEqual(settings.toSorted());
  expect(explained.toSorted()).toEqual(settings.toSorted());
});

test("the example is complete but for its secret", () => {
  const lines = example.split("\n").flatMap((line) => {
    const [, name, value] = /^([A-Z_]+)=(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [[name, value]];
  });
  const given = Object.fromEntries(lines);
  expect(() => parseEnv(given)).toThrow(/^These settings need mending:\n {2}SESSION_SECRET[^\n]*$/);
  expect(parseEnv({ ...given, SESSION_SECRET: "x".repeat(32) })).toMatchObject({ stripe: null });
});

test("every dependency is named with its reason, and no other one", () => {
  const named = firstCells(between(textOf("docs/dependencies.md"), "# Dependencies", "## Except"));
  expect(named.toSorted()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).toSorted());
});

test("each decision has its own number, a date, the decision, the reason and the cost", () => {
  const decisions = documents.filter(({ file }) => file.startsWith("docs/decisions/"));
  const numbers = decisions.map(({ file }) => path.basename(file).slice(0, 4));
  expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
  const parts =
    /^# (\d{4}): .+\n\nDecided on \d{4}-\d\d-\d\d\.\n[^]*\*\*Decision\.\*\* [^]+\*\*Why\.\*\* [^]+\*\*Cost\.\*\* /;
  const broken = decisions.filter(({ text }, index) => parts.exec(text)?.[1] !== numbers[index]);
  expect(broken.map(({ file }) => file)).toEqual([]);
});

function foldersIn(folder: string) {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

function textOf(file: string) {
  const found = documents.find((one) => one.file === file);
  if (!found) throw new Error(`There is no ${file}`);
  return found.text;
}

/** Every first group that the pattern finds in a document, with the document's name. */
function matches(pattern: RegExp) {
  return documents.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].map((match) => ({ file, found: match[1] ?? match[2] ?? "" })),
  );
}

/** What stands in backticks in the first column of the tables. */
function firstCells(section: string) {
  const cells = [...section.matchAll(/^\| (`[^|]+)\|/gm)].map(([, cell = ""]) => cell);
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name));
}

function between(text: string, from: string, to: string) {
  const [, after = ""] = text.split(from);
  return after.split(to)[0] ?? "";
}

/** The anchors that GitHub gives to the headings of a document. */
function headingsOf(text: string) {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\w\s-]/g, "")
      .trim()
      .replaceAll(" ", "-"),
  );
}
