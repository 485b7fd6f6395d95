import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { demoPassword, people } from "#db/seed/people";
import { parseEnv } from "~/env.server";

const readme = readFileSync("README.md", "utf8");
const example = readFileSync(".env.example", "utf8");

/** The settings that the server reads, as its own file names them. */
const settings = [
  ...readFileSync("app/env.server.ts", "utf8").matchAll(/^ {2}([A-Z][A-Z_]+): /gm),
].map(([, name = ""]) => name);

test("every dependency is named with its reason, and no other one", () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const all = Object.keys({ ...dependencies, ...devDependencies });
  const named = firstCells(between("## Dependencies, and why each", "One override"));
  expect(named.toSorted()).toEqual(all.toSorted());
});

test("every setting is explained in the README and in the example, and no other one", () => {
  const inExample = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name = ""]) => name);
  const inReadme = firstCells(between("## Settings", "## On one server"));
  expect(inExample.toSorted()).toEqual(settings.toSorted());
  expect(inReadme.toSorted()).toEqual(settings.toSorted());
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

test("everyone in the demo is listed, with the password", () => {
  expect(readme).toContain(demoPassword);
  expect(people.filter(({ email }) => !readme.includes(email))).toEqual([]);
});

test("every command that is shown exists", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  const shown = [...readme.matchAll(/npm run ([a-z]+)/g)].map(([, name = ""]) => name);
  expect(shown.filter((name) => !(name in scripts))).toEqual([]);
});

/** What stands in backticks in the first column of the tables. */
function firstCells(section: string) {
  const cells = [...section.matchAll(/^\| (`[^|]+)\|/gm)].map(([, cell = ""]) => cell);
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name));
}

function between(from: string, to: string) {
  const [, after = ""] = readme.split(`${from}\n`);
  return after.split(to)[0] ?? "";
}
